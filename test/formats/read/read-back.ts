import type { Part } from "../../../formats/format.ts";
import type { Drafted, Meant } from "../../../formats/read/drafts.ts";
import { type Entity, entityRecordSchema } from "../../../model/entity.ts";
import { type Relation, relationRecordSchema } from "../../../model/relation.ts";
import { claimSchema, sourceSchema } from "../../../model/source.ts";

const none = (lists: readonly string[]) => Object.fromEntries(lists.map((name) => [name, []]));
const ids = (all: readonly (Meant | null)[]) => all.map((one) => one?.id);
const idIf = <Name extends string>(name: Name, one: Meant | null) => (one === null ? {} : { [name]: one.id });

/** A draft as the record that it was written from, checked, left the lists in `left`; mishaps as they are. */
export function recordOf(draft: Drafted, left: readonly string[] = []): unknown {
  switch (draft.sort) {
    case "entity":
      return { sort: "entity", ...entityRecordSchema.parse({ ...draft.value, id: draft.id }), ...none(left) };
    case "relation": {
      const { value, id, source, target, agreement, event, onBehalfOf, by, derived } = draft;
      const whom = {
        source: source.id,
        target: target.id,
        ...idIf("agreement", agreement),
        ...idIf("event", event),
        ...idIf("onBehalfOf", onBehalfOf),
      };
      return { sort: "relation", derived, ...relationRecordSchema.parse({ ...value, id, ...whom, by: ids(by) }) };
    }
    case "claim":
      return {
        sort: "claim",
        ...claimSchema.parse({ ...draft.value, id: draft.id, about: draft.about.id, source: draft.source?.id }),
      };
    case "source":
      return { sort: "source", ...sourceSchema.parse({ ...draft.value, id: draft.id }) };
    default:
      return draft;
  }
}

function entityOf({ degree: _degree, version: _version, ...record }: Entity, left: readonly string[]) {
  return { sort: "entity", ...record, ...none(left) };
}

function relationOf({
  confidence: _confidence,
  status: _status,
  sources: _sources,
  version: _version,
  origin,
  ...record
}: Relation) {
  return { sort: "relation", derived: origin === "derived", ...record };
}

/** The records that parts of a file were made of, as they should come back, left the lists in `left`. */
export const recordsOf = (parts: readonly Part[], left: readonly string[] = []): unknown[] =>
  parts.map(({ what, value }) => {
    if (what === "entity") return entityOf(value, left);
    return what === "relation" ? relationOf(value) : { sort: what, ...value };
  });

/** In an order of their own, as formats have theirs. */
export const sorted = (records: readonly unknown[]): unknown[] =>
  [...records].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const keyOf = (record: unknown): string => {
  const { sort, id } = { sort: "", id: "", ...Object(record) };
  return `${sort} ${id}`;
};
