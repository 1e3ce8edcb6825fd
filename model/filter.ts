import * as z from "zod";
import { dateSchema } from "./date-schema.ts";
import { firstDay, isBackwards, lastDay, openEnd, openStart, overlaps, type Span } from "./dates.ts";
import type { Entity } from "./entity.ts";
import { idSchema } from "./id.ts";
import { type Kind, kindSchema } from "./kinds.ts";
import { agreementTypes, type RelationType, relationTypeSchema } from "./relation-types.ts";
import { type ClaimStatus, claimStatusSchema } from "./source.ts";
import type { Standing } from "./standing.ts";
import { type Topic, topicSchema } from "./topics.ts";

/** How agreements show: as lines between their parties, as nodes of their own, or both. */
const agreementViews = ["lines", "nodes", "both"] as const;

/** The fields of the filter that most questions share; spread them into an endpoint's query. */
export const filterFields = {
  kind: z.array(kindSchema).max(20, "at most 20 kinds").exactOptional(),
  type: z.array(relationTypeSchema).max(20, "at most 20 types").exactOptional(),
  topic: z.array(topicSchema).max(20, "at most 20 topics").exactOptional(),
  source: z.array(idSchema).max(100, "at most 100 sources").exactOptional(),
  status: z.array(claimStatusSchema).max(3, "at most 3 statuses").exactOptional(),
  origin: z.enum(["stated", "derived"]).exactOptional(),
  since: dateSchema.exactOptional(),
  until: dateSchema.exactOptional(),
  undated: z.enum(["include", "exclude"]).exactOptional(),
  minConfidence: z.int().min(0).max(100).exactOptional(),
  agreements: z.enum(agreementViews).exactOptional(),
};

/** What `isForwards` says of a filter that doesn't pass it. */
export const forwards = { path: ["until"], error: "a date that is not before `since`" };

export const filterSchema = z.strictObject(filterFields).refine(isForwards, forwards).meta({ id: "Filter" });

export type Filter = z.output<typeof filterSchema>;

/** For a `refine`: a time filter whose end lies before its start asks for nothing. */
export function isForwards(filter: { since?: string; until?: string }): boolean {
  return !isBackwards({
    ...(filter.since !== undefined && { from: filter.since }),
    ...(filter.until !== undefined && { to: filter.until }),
  });
}

/**
 * A filter with its defaults spelled out, in the shape in which stores take it as parameters. `null` means
 * "not limited". Built by `toBounds` alone.
 */
export interface Bounds {
  readonly kinds: readonly Kind[] | null;
  readonly topics: readonly Topic[] | null;
  readonly types: readonly RelationType[] | null;
  readonly origin: "stated" | "derived" | null;
  /** The days asked for; open ends reach as far as days do. */
  readonly span: Span;
  readonly undated: boolean;
  readonly minConfidence: number | null;
  /** Evidence keys (see `standing.ts`) of which a relation must have one; null: it must only not be rejected. */
  readonly evidence: readonly string[] | null;
  /** Whether derived relations show, and whether agreements and their relations do. */
  readonly derived: boolean;
  readonly agreements: boolean;
}

/**
 * Spells out a filter. Without `agreements` the answer is `lines`, unless the filter itself names the kind Agreement
 * or a type that has one at an end: who asks for them wants to see them.
 */
export function toBounds(filter: Filter): Bounds {
  const asksForAgreements =
    (filter.kind?.includes("Agreement") ?? false) ||
    (filter.type?.some((type) => agreementTypes.includes(type)) ?? false);
  const view = filter.agreements ?? (asksForAgreements ? "both" : "lines");
  return {
    kinds: filter.kind ?? null,
    topics: filter.topic ?? null,
    types: filter.type ?? null,
    origin: filter.origin ?? null,
    span: {
      start: filter.since === undefined ? openStart : firstDay(filter.since),
      end: filter.until === undefined ? openEnd : lastDay(filter.until),
    },
    undated: filter.undated !== "exclude",
    minConfidence: filter.minConfidence ?? null,
    evidence: evidenceKeys(filter.status, filter.source),
    derived: view !== "nodes",
    agreements: view !== "lines",
  };
}

function evidenceKeys(
  status: readonly ClaimStatus[] | undefined,
  source: readonly string[] | undefined,
): string[] | null {
  if (status === undefined && source === undefined) return null;
  const statuses = status ?? ["reviewed", "unreviewed"];
  return statuses.flatMap((one) => (source ?? ["*"]).map((id) => `${one}:${id}`));
}

/** Everything visible: the bounds of an empty filter, under which `degree` is counted. */
export const openBounds = toBounds({});

/** Whether the filter limits relations at all; if so, entities without a matching relation are left out of overviews. */
export function limitsRelations(bounds: Bounds): boolean {
  const { types, origin, span, undated, minConfidence, evidence } = bounds;
  const timed = span.start !== openStart || span.end !== openEnd || !undated;
  return timed || types !== null || origin !== null || minConfidence !== null || evidence !== null;
}

/** What of a relation a filter looks at. */
export type RelationFacts = { readonly type: RelationType; readonly origin: "stated" | "derived" } & Standing;

/**
 * Whether a relation passes, whatever its ends. `asked` says that it touches an Agreement which was asked for by id:
 * such an agreement shows its relations in every view. Both stores' statements say the same; the tests hold them to it.
 */
export function admitsRelation(bounds: Bounds, relation: RelationFacts, asked = false): boolean {
  const { types, origin, span, undated, minConfidence, evidence } = bounds;
  if (types !== null && !types.includes(relation.type)) return false;
  if (origin !== null && relation.origin !== origin) return false;
  if (!(relation.undated ? undated : overlaps(relation, span))) return false;
  if (minConfidence !== null && (relation.confidence === null || relation.confidence < minConfidence)) return false;
  if (evidence === null ? relation.hidden : !evidence.some((key) => relation.evidence.includes(key))) return false;
  if (relation.view === "lines") return bounds.derived;
  return relation.view === "both" || bounds.agreements || asked;
}

/** What of an entity a filter looks at; `crowded` is an Agreement with too many parties to be drawn as lines. */
export type EntityFacts = Pick<Entity, "kind" | "topics"> & Span & { readonly crowded: boolean };

/** Whether an entity passes. Entities that are asked for by id are not put to this test. */
export function admitsEntity(bounds: Bounds, entity: EntityFacts): boolean {
  const { kinds, topics, span } = bounds;
  if (kinds !== null && !kinds.includes(entity.kind)) return false;
  if (topics !== null && !entity.topics.some((topic) => topics.includes(topic))) return false;
  if (!overlaps(entity, span)) return false;
  return entity.kind !== "Agreement" || bounds.agreements || entity.crowded;
}
