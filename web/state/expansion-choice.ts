import type { Answer, SentRequest } from "../../model/contract.ts";
import { dateSchema } from "../../model/date-schema.ts";
import { firstDay, lastDay } from "../../model/dates.ts";
import { type Filter, isForwards } from "../../model/filter.ts";
import type { Graph } from "../../model/graph.ts";
import { type Kind, kindSchema } from "../../model/kinds.ts";
import { type RelationType, relationTypeSchema, relationTypes } from "../../model/relation-types.ts";
import type { LinkCount } from "../../model/stats.ts";
import { asked } from "./filter.ts";

/** Relations of one type: all of them, or those that lead away from an entity (`out`) or to it (`in`). */
export interface Way {
  readonly type: RelationType;
  readonly direction: "any" | "out" | "in";
}

/** When the relations asked for were; both ends may be open (null). */
export interface Range {
  readonly since: string | null;
  readonly until: string | null;
  readonly undated: boolean;
}

/** Which of an entity's relations to follow, and how many of the entities at their other ends to bring. */
export interface ExpansionChoice extends Range {
  readonly ways: readonly Way[];
  /** Of the other ends; all when empty. */
  readonly kinds: readonly Kind[];
  readonly most: number;
}

/** The most entities that one expansion brings, and what else can be chosen. */
export const mostBrought = 200;
export const portions: readonly number[] = [10, 25, 50, 100, mostBrought];

export const anyTime: Range = { since: null, until: null, undated: true };

/** Names a way; also how a link writes it. */
export const wayKey = ({ type, direction }: Way): string => (direction === "any" ? type : `${type}.${direction}`);

const wayOf = ({ type, direction }: LinkCount): Way => ({ type, direction: direction === "both" ? "any" : direction });

const isAmong = (count: LinkCount, ways: readonly Way[]): boolean => {
  const key = wayKey(wayOf(count));
  return ways.some((way) => wayKey(way) === key);
};

/** The ways that lead anywhere, with how many relations each has, in the order in which types are declared. */
export function countedWays(counts: readonly LinkCount[]): readonly (Way & { readonly n: number })[] {
  const sums = new Map<string, Way & { n: number }>();
  for (const count of counts) {
    const way = wayOf(count);
    sums.set(wayKey(way), { ...way, n: count.n + (sums.get(wayKey(way))?.n ?? 0) });
  }
  const order = relationTypes.map(({ id }) => id);
  return [...sums.values()].sort(
    (a, b) => order.indexOf(a.type) - order.indexOf(b.type) || b.direction.localeCompare(a.direction),
  );
}

/** To what kinds of entities these ways lead, over how many relations; most first. */
export function countedKinds(
  counts: readonly LinkCount[],
  ways: readonly Way[],
): readonly { readonly kind: Kind; readonly n: number }[] {
  const sums = new Map<Kind, number>();
  for (const count of counts) {
    if (isAmong(count, ways)) sums.set(count.kind, count.n + (sums.get(count.kind) ?? 0));
  }
  return [...sums].map(([kind, n]) => ({ kind, n })).sort((a, b) => b.n - a.n);
}

/** How many relations were chosen. */
export function chosenCount(counts: readonly LinkCount[], { ways, kinds }: ExpansionChoice): number {
  return counts
    .filter((count) => isAmong(count, ways) && (kinds.length === 0 || kinds.includes(count.kind)))
    .reduce((sum, { n }) => sum + n, 0);
}

type NeighbourQuery = SentRequest<"listNeighbours">["query"];

/** Within the filter: nothing comes that the picture's filter leaves out. Null where the two exclude each other. */
export function within(filter: Filter, { since, until, undated }: Range): Filter | null {
  const begins = [filter.since, since].filter((date) => date !== undefined && date !== null);
  const ends = [filter.until, until].filter((date) => date !== undefined && date !== null);
  const from = begins.sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1))[0];
  const to = ends.sort((a, b) => (lastDay(a) > lastDay(b) ? 1 : -1))[0];
  const narrowed: Filter = {
    ...asked(filter),
    ...(from !== undefined && { since: from }),
    ...(to !== undefined && { until: to }),
    ...(!undated && { undated: "exclude" }),
  };
  return isForwards(narrowed) ? narrowed : null;
}

/** What to ask the server for: one question for each direction. None where the filter leaves nothing of the choice. */
export function questionsFor(choice: ExpansionChoice, filter: Filter): NeighbourQuery[] {
  const range = within(filter, choice);
  const kinds = choice.kinds.filter((kind) => filter.kind?.includes(kind) ?? true);
  if (range === null || (choice.kinds.length > 0 && kinds.length === 0)) return [];
  return (["any", "out", "in"] as const).flatMap((direction) => {
    const ways = choice.ways.filter((way) => directionOf(way, choice.ways) === direction);
    const types = [...new Set(ways.map(({ type }) => type))].filter((type) => filter.type?.includes(type) ?? true);
    if (types.length === 0) return [];
    return [{ ...range, type: types, direction, limit: choice.most, ...(kinds.length > 0 && { kind: kinds }) }];
  });
}

/** A type that is followed both ways is asked for once. */
function directionOf({ type, direction }: Way, all: readonly Way[]): Way["direction"] {
  return all.some((other) => other.type === type && other.direction !== direction) ? "any" : direction;
}

/** The types that a choice follows, each once. */
export const typesOf = ({ ways }: ExpansionChoice): RelationType[] => [...new Set(ways.map(({ type }) => type))];

type Neighbours = Answer<"listNeighbours">;

/** The best connected of what several questions about one entity brought, as one answer; the entity itself comes first. */
export function bestOf(id: string, answers: readonly Neighbours[], most: number): Graph {
  const all = new Map(answers.flatMap(({ entities }) => entities.map((entity) => [entity.id, entity] as const)));
  const centre = all.get(id);
  all.delete(id);
  const others = [...all.values()].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  const kept = [...(centre ? [centre] : []), ...others.slice(0, most)];
  const ids = new Set(kept.map((entity) => entity.id));
  const relations = new Map(
    answers.flatMap((one) => one.relations.map((relation) => [relation.id, relation] as const)),
  );
  const [only] = answers;
  return {
    entities: kept,
    relations: [...relations.values()].filter(({ source, target }) => ids.has(source) && ids.has(target)),
    truncated: others.length > most || answers.some(({ truncated }) => truncated),
    ...(answers.length === 1 && only?.total && { total: only.total }),
  };
}

/**
 * The types alone, where a choice limits nothing else and follows them wherever they lead; none where it takes everything.
 * Null for any other choice.
 */
export function plainTypes(choice: ExpansionChoice, counts: readonly LinkCount[]): readonly RelationType[] | null {
  const { ways, kinds, since, until, undated, most } = choice;
  if (kinds.length > 0 || since !== null || until !== null || !undated || most !== mostBrought) return null;
  const all = countedWays(counts);
  if (all.every((way) => ways.some((one) => wayKey(one) === wayKey(way)))) return [];
  const types = typesOf(choice);
  const missed = all.filter(({ type }) => types.includes(type)).length - ways.length;
  return missed > 0 ? null : types;
}

/** A choice as a link carries it: `PART_OF.in`, `kind.City`, `since.2024`, `dated`, `most.50`. */
export function toTokens(choice: ExpansionChoice): string[] {
  return [
    ...choice.ways.map(wayKey),
    ...choice.kinds.map((kind) => `kind.${kind}`),
    ...(choice.since === null ? [] : [`since.${choice.since}`]),
    ...(choice.until === null ? [] : [`until.${choice.until}`]),
    ...(choice.undated ? [] : ["dated"]),
    ...(choice.most === mostBrought ? [] : [`most.${choice.most}`]),
  ];
}

/** Reads a choice back; null where it says no more than types. What can't be understood is left out. */
export function parseTokens(tokens: readonly string[]): ExpansionChoice | null {
  const isPlain = tokens.every((token) => !token.includes(".") && token !== "dated");
  if (isPlain) return null;
  const after = (name: string): string[] =>
    tokens.filter((token) => token.startsWith(`${name}.`)).map((token) => token.slice(name.length + 1));
  const date = (name: string): string | null => after(name).find((text) => dateSchema.safeParse(text).success) ?? null;
  const most = Number(after("most")[0]);
  const ways = tokens.flatMap((token): Way[] => {
    const [name, direction = "any"] = token.split(".");
    const type = relationTypeSchema.safeParse(name);
    if (!type.success || (direction !== "any" && direction !== "out" && direction !== "in")) return [];
    return [{ type: type.data, direction }];
  });
  if (ways.length === 0) return null;
  return {
    ways,
    kinds: after("kind").flatMap((text) => {
      const kind = kindSchema.safeParse(text);
      return kind.success ? [kind.data] : [];
    }),
    since: date("since"),
    until: date("until"),
    undated: !tokens.includes("dated"),
    most: portions.includes(most) ? most : mostBrought,
  };
}
