import type { Entity } from "../model/entity.ts";

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

/**
 * How much larger nodes and lines are drawn at a zoom: less than distances grow, so that zooming in makes room between
 * nodes and zooming out keeps them visible.
 */
export function growth(scale: number): number {
  return Math.min(2, Math.max(0.2, scale < 1 ? scale ** 0.4 : Math.sqrt(scale)));
}
