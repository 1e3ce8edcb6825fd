import type { Entity } from "../model/entity.ts";
import type { DrawnEntity } from "./drawn.ts";
import type { View } from "./view.ts";

/** Smallest and largest radius of an entity, in CSS pixels at zoom 1. */
const radii = { least: 10, most: 36 } as const;

/** Area (over π) per linked entity; 24 of them reach the largest radius. */
const areaPerDegree = (radii.most ** 2 - radii.least ** 2) / 24;

/**
 * Radius at zoom 1: the area grows with the degree. It depends on nothing but the entity, so that no node changes its
 * size when others are added. People are drawn smaller.
 */
export function radiusOf(entity: Pick<Entity, "kind" | "degree">): number {
  const radius = Math.min(radii.most, Math.sqrt(radii.least ** 2 + areaPerDegree * entity.degree));
  return entity.kind === "Official" ? Math.max(radii.least, radius * 0.8) : radius;
}

/** Of every entity where the size says nothing. */
const evenRadius = 15;

/** Smallest and largest radius of a group, and how many entities reach the largest. */
const groupRadii = { least: 20, most: 46, full: 120 } as const;

/** Radius at zoom 1 of what is drawn: as large as its links say, or all alike. A group is as large as it has members. */
export function drawnRadius({ kind, degree, group }: DrawnEntity, size: View["size"]): number {
  if (!group) return size === "even" ? evenRadius : radiusOf({ kind, degree });
  if (size === "even") return groupRadii.least * 1.3;
  const { least, most, full } = groupRadii;
  return Math.min(most, Math.sqrt(least ** 2 + ((most ** 2 - least ** 2) * group.count) / full));
}

/**
 * How much larger nodes and lines are drawn at a zoom: less than distances grow, so that zooming in makes room between
 * nodes and zooming out keeps them visible.
 */
export function growth(scale: number): number {
  return Math.min(2, Math.max(0.2, scale < 1 ? scale ** 0.4 : Math.sqrt(scale)));
}
