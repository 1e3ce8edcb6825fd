import * as z from "zod";
import { type CommonPlace, linksBetween } from "../../model/common.ts";
import { compareText } from "../../model/compare.ts";
import { type Bounds, toBounds } from "../../model/filter.ts";
import { graphLimits } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";
import { fromCursor, toCursor } from "../http/cursor.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { withinDeadline } from "./deadline.ts";
import type { Handler } from "./handler.ts";
import { namedIn, readSeveral } from "./path-errors.ts";

const commonPlace = z.strictObject({ strength: z.int().min(0), degree: z.int().min(0), id: z.string() });

export const listCommon: Handler<"listCommon"> = ({ query }, context) =>
  withinDeadline(context.call, async (call) => {
    const { store } = context;
    const { id: ids, direction, limit, cursor, ...filter } = query;
    const after = fromCursor(cursor, query, commonPlace);
    const { given, missing } = await readSeveral({ ends: namedIn("id", ids) }, { store, call });
    const bounds = toBounds(filter);
    const ends = given.map(({ id, degree }) => ({ id, degree }));
    const found = await store.common({ given: ends, bounds, direction, limit: limit + 1, after }, call);
    const page = found.slice(0, limit);
    const more = found.length > limit;
    const pageIds = page.map((place) => place.id);
    const among = await relationsTo(store, { given: given.map((entity) => entity.id), others: pageIds, bounds }, call);
    const givenIds = new Set(given.map((entity) => entity.id));
    return {
      entities: [...given, ...(await store.entities(pageIds, call))],
      relations: linksBetween(among, givenIds, new Set(pageIds), direction),
      truncated: more,
      cursor: more ? toCursor(lastOf(page), query) : null,
      ...(missing.length > 0 && { missing }),
    };
  });

function lastOf(page: readonly CommonPlace[]): CommonPlace | null {
  return page.at(-1) ?? null;
}

interface Between {
  readonly given: readonly string[];
  readonly others: readonly string[];
  readonly bounds: Bounds;
}

/** So many entities rarely have more relations among them than one question for them brings. */
const atOnce = 200;

/** Relations among all of `given` and some of `others` at a time, by id; those between two of the others come along. */
async function relationsTo(store: GraphStore, { given, others, bounds }: Between, call: Call): Promise<Relation[]> {
  const found = new Map<string, Relation>();
  const waiting = [];
  for (let at = 0; at < others.length; at += atOnce) waiting.push(others.slice(at, at + atOnce));
  for (let some = waiting.pop(); some !== undefined; some = waiting.pop()) {
    const most = graphLimits.relations + 1;
    const relations = await store.relationsAmong([...given, ...some], bounds, most, call);
    if (relations.length === most && some.length > 1) {
      const half = Math.ceil(some.length / 2);
      waiting.push(some.slice(0, half), some.slice(half));
      continue;
    }
    for (const relation of relations) found.set(relation.id, relation);
  }
  return [...found.values()].sort((a, b) => compareText(a.id, b.id));
}
