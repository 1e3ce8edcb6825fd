import * as z from "zod";

/** How a family of kinds is drawn: its outline in the picture. */
export type Shape = "square" | "circle" | "ring" | "diamond";

interface KindDeclaration {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** English plural, for counts and legends. */
  readonly enPlural: string;
  readonly shape: Shape;
  /** Name of a Lucide icon; `picture/icons.ts` holds its outline. */
  readonly icon: string;
  /** Holds 3:1 on both grounds (#ffffff, #11161d) and stays apart from the others for colour-blind readers. */
  readonly colour: string;
}

/** Every kind of entity, in the order of legends and lists. The only place where a kind is declared. */
export const kinds = [
  { id: "City", zh: "城市", en: "city", enPlural: "cities", shape: "square", icon: "building-2", colour: "#d4791a" },
  { id: "Region", zh: "区域", en: "region", enPlural: "regions", shape: "square", icon: "map", colour: "#656a05" },
  {
    id: "University",
    zh: "高校",
    en: "university",
    enPlural: "universities",
    shape: "circle",
    icon: "graduation-cap",
    colour: "#219cdf",
  },
  {
    id: "Institute",
    zh: "科研院所",
    en: "research institute",
    enPlural: "research institutes",
    shape: "circle",
    icon: "microscope",
    colour: "#04778b",
  },
  {
    id: "Company",
    zh: "企业",
    en: "company",
    enPlural: "companies",
    shape: "circle",
    icon: "factory",
    colour: "#6379ee",
  },
  {
    id: "Association",
    zh: "协会商会",
    en: "association",
    enPlural: "associations",
    shape: "circle",
    icon: "users",
    colour: "#6a9d62",
  },
  {
    id: "Agency",
    zh: "机关",
    en: "agency",
    enPlural: "agencies",
    shape: "circle",
    icon: "landmark",
    colour: "#9d5861",
  },
  {
    id: "Platform",
    zh: "合作平台",
    en: "platform",
    enPlural: "platforms",
    shape: "circle",
    icon: "flask-conical",
    colour: "#7a44d3",
  },
  { id: "Official", zh: "人物", en: "person", enPlural: "people", shape: "ring", icon: "user", colour: "#d61433" },
  { id: "Event", zh: "活动", en: "event", enPlural: "events", shape: "diamond", icon: "calendar", colour: "#c93fae" },
  {
    id: "Agreement",
    zh: "协议",
    en: "agreement",
    enPlural: "agreements",
    shape: "diamond",
    icon: "file-signature",
    colour: "#b580ae",
  },
] as const satisfies readonly KindDeclaration[];

export type Kind = (typeof kinds)[number]["id"];

export const kindIds = kinds.map((kind) => kind.id);

export const kindSchema = z.enum(kindIds).meta({ id: "Kind", description: "What an entity is" });

const kindTable = new Map<Kind, (typeof kinds)[number]>(kinds.map((kind) => [kind.id, kind]));

/** The declaration of a kind. */
export function kindOf(id: Kind): (typeof kinds)[number] {
  const found = kindTable.get(id);
  if (!found) throw new Error(`unknown kind: ${id}`);
  return found;
}

/** Bodies that act: they sign, build, employ and meet. */
export const organisations = ["University", "Institute", "Company", "Association", "Agency", "Platform"] as const;

/** Bodies and places that can be a partner or a party. */
export const partners = [...organisations, "City", "Region"] as const;

/** The kinds of an entity that happens (without an end it ends when it began). */
export const happenings: readonly Kind[] = ["Event", "Agreement"];
