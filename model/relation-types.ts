import * as z from "zod";
import { type Kind, organisations, partners } from "./kinds.ts";

/** How a relation type is drawn. Widths in CSS pixels; `dash` alternates line and gap. */
interface LineStyle {
  readonly width: number;
  readonly dash: readonly number[];
}

interface RelationTypeDeclaration {
  readonly id: string;
  /** Read from source to target: 海尔集团 —位于→ 青岛. */
  readonly zh: string;
  readonly en: string;
  /** Read from target to source. Equal to the forward label when the type is symmetric. */
  readonly reverseZh: string;
  readonly reverseEn: string;
  /** Allowed ends: a relation fits when one of the pairs holds its source's and its target's kind. */
  readonly ends: readonly { readonly source: readonly Kind[]; readonly target: readonly Kind[] }[];
  readonly symmetric: boolean;
  /** An act rather than a state: without an end it ended when it began. */
  readonly happening: boolean;
  readonly icon: string;
  readonly colour: string;
  readonly line: LineStyle;
}

const solid = (width: number): LineStyle => ({ width, dash: [] });

/** Every type of relation, in the order of legends and lists. The only place where a type is declared. */
export const relationTypes = [
  {
    id: "SIGNED_WITH",
    zh: "签约",
    en: "signed with",
    reverseZh: "签约",
    reverseEn: "signed with",
    ends: [{ source: partners, target: partners }],
    symmetric: true,
    happening: true,
    icon: "signature",
    colour: "#2c7be0",
    line: solid(2),
  },
  {
    id: "PARTNER_OF",
    zh: "伙伴",
    en: "partner of",
    reverseZh: "伙伴",
    reverseEn: "partner of",
    ends: [{ source: partners, target: partners }],
    symmetric: true,
    happening: false,
    icon: "handshake",
    colour: "#1f8a70",
    line: solid(1.5),
  },
  {
    id: "LOCATED_IN",
    zh: "位于",
    en: "located in",
    reverseZh: "当地有",
    reverseEn: "location of",
    ends: [{ source: [...organisations, "Event"], target: ["City", "Region"] }],
    symmetric: false,
    happening: false,
    icon: "map-pin",
    colour: "#7c8490",
    line: solid(1),
  },
  {
    id: "PART_OF",
    zh: "属于",
    en: "part of",
    reverseZh: "包括",
    reverseEn: "includes",
    ends: [
      { source: organisations, target: organisations },
      { source: ["City"], target: ["Region"] },
      { source: ["Region"], target: ["City", "Region"] },
      { source: ["Event"], target: ["Event"] },
    ],
    symmetric: false,
    happening: false,
    icon: "network",
    colour: "#7c8490",
    line: solid(1),
  },
  {
    id: "HOLDS_OFFICE",
    zh: "任职于",
    en: "holds office at",
    reverseZh: "任职人员",
    reverseEn: "office holder",
    ends: [{ source: ["Official"], target: [...organisations, "City", "Region"] }],
    symmetric: false,
    happening: false,
    icon: "briefcase",
    colour: "#b0662f",
    line: { width: 1.5, dash: [1.5, 3] },
  },
  {
    id: "BUILDS",
    zh: "建设",
    en: "builds",
    reverseZh: "建设方",
    reverseEn: "built by",
    ends: [{ source: organisations, target: ["Platform"] }],
    symmetric: false,
    happening: false,
    icon: "hammer",
    colour: "#8a63d2",
    line: solid(1.5),
  },
  {
    id: "MET_WITH",
    zh: "会面",
    en: "met with",
    reverseZh: "会面",
    reverseEn: "met with",
    ends: [{ source: [...organisations, "Official"], target: [...organisations, "Official"] }],
    symmetric: true,
    happening: true,
    icon: "messages-square",
    colour: "#c2577f",
    line: { width: 1.5, dash: [6, 3] },
  },
  {
    id: "PARTY_TO",
    zh: "缔约",
    en: "party to",
    reverseZh: "缔约方",
    reverseEn: "party",
    ends: [{ source: partners, target: ["Agreement"] }],
    symmetric: false,
    happening: true,
    icon: "file-check",
    colour: "#2c7be0",
    line: solid(1.5),
  },
  {
    id: "SIGNED",
    zh: "签署",
    en: "signed",
    reverseZh: "签署人",
    reverseEn: "signatory",
    ends: [{ source: ["Official"], target: ["Agreement"] }],
    symmetric: false,
    happening: true,
    icon: "pen-line",
    colour: "#2c7be0",
    line: { width: 1.5, dash: [1.5, 3] },
  },
  {
    id: "SETS_UP",
    zh: "设立",
    en: "sets up",
    reverseZh: "设立依据",
    reverseEn: "set up by",
    ends: [{ source: ["Agreement"], target: ["Platform"] }],
    symmetric: false,
    happening: true,
    icon: "circle-plus",
    colour: "#8a63d2",
    line: solid(1.5),
  },
  {
    id: "SIGNED_AT",
    zh: "签署于",
    en: "signed at",
    reverseZh: "会上签署",
    reverseEn: "signed here",
    ends: [{ source: ["Agreement"], target: ["Event"] }],
    symmetric: false,
    happening: true,
    icon: "calendar-check",
    colour: "#7c8490",
    line: solid(1),
  },
  {
    id: "TOOK_PART_IN",
    zh: "参加",
    en: "took part in",
    reverseZh: "参与者",
    reverseEn: "participant",
    ends: [{ source: [...partners, "Official"], target: ["Event"] }],
    symmetric: false,
    happening: true,
    icon: "ticket",
    colour: "#b04fa3",
    line: solid(1),
  },
] as const satisfies readonly RelationTypeDeclaration[];

export type RelationType = (typeof relationTypes)[number]["id"];

export const relationTypeIds = relationTypes.map((type) => type.id);

export const relationTypeSchema = z
  .enum(relationTypeIds)
  .meta({ id: "RelationType", description: "What a relation says" });

const typeTable = new Map<RelationType, RelationTypeDeclaration & { readonly id: RelationType }>(
  relationTypes.map((type) => [type.id, type]),
);

/** The declaration of a relation type. */
export function relationTypeOf(id: RelationType): RelationTypeDeclaration & { readonly id: RelationType } {
  const found = typeTable.get(id);
  if (!found) throw new Error(`unknown relation type: ${id}`);
  return found;
}

/** Whether a relation of this type may lead from an entity of kind `source` to one of kind `target`. */
export function fitsEnds(type: RelationType, source: Kind, target: Kind): boolean {
  return relationTypeOf(type).ends.some((pair) => pair.source.includes(source) && pair.target.includes(target));
}

/** The types that have an Agreement at an end: they show when agreements are drawn as nodes. */
export const agreementTypes: readonly RelationType[] = ["PARTY_TO", "SIGNED", "SETS_UP", "SIGNED_AT"];
