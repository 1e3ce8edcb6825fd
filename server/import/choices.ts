import type { Entity } from "../../model/entity.ts";
import { standInsFor } from "../merge/replaced.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import type { Candidate, Candidates } from "./candidates.ts";
import type { PlanContext } from "./plan-context.ts";
import { pages } from "./staging/pages.ts";
import { command } from "./staging/statement.ts";
import { openSubjects, type Subject } from "./subjects.ts";

/** Which entity of the network a subject is. */
export interface Choice {
  /** Null: a new one. */
  readonly as: Entity | null;
  /** The file says so itself (its id, an id of a register), or somebody decided. */
  readonly isSure: boolean;
  readonly candidates: readonly Candidate[];
}

const insertOpen = command("INSERT INTO open_subject (n) VALUES (:n)");

/**
 * Chooses for every subject: what was decided; the entity with its id; the only one with the same id in a register; for
 * all but people the only one with the same name and kind. Nobody is taken for somebody else by name alone. Those that
 * have an entity's id come first, then the others, each in the file's order.
 */
export async function* choose(
  decisions: ReadonlyMap<string, string | null>,
  {
    staging,
    subjects,
    candidates,
    store,
    call,
    pace,
    slice,
  }: PlanContext & {
    readonly candidates: Candidates;
  },
): AsyncGenerator<readonly [Subject, Choice]> {
  for (const page of subjects.inOrder(slice)) {
    const entities = await entitiesOf(
      page.map(({ key }) => key),
      store,
      call,
    );
    for (const subject of page) {
      await pace();
      const as = entities.get(subject.key);
      if (as !== undefined && !decisions.has(subject.key)) yield [subject, { as, isSure: true, candidates: [] }];
      else {
        staging.run(insertOpen, { n: subject.n });
        if (as === undefined) candidates.want(subject);
      }
    }
  }
  await candidates.find();
  for (const page of pages(staging, openSubjects, slice)) {
    const found = candidates.of(page);
    const hints = page.map((subject) => hintOf(subject, found.get(subject.n) ?? []));
    const decided = page.flatMap(({ key }) => decisions.get(key) ?? []);
    const ids = [...decided, ...hints.flatMap(({ id }) => id ?? [])];
    const entities = await entitiesOf(ids, store, call);
    for (const [at, subject] of page.entries()) {
      await pace();
      const own = found.get(subject.n) ?? [];
      const decision = decisions.get(subject.key);
      const as = entities.get(decision ?? "");
      const { id, isSure } = hints[at] ?? { id: null, isSure: false };
      if (decision === null || as !== undefined) yield [subject, { as: as ?? null, isSure: true, candidates: own }];
      else yield [subject, { as: entities.get(id ?? "") ?? null, isSure, candidates: own }];
    }
  }
}

/** Whom a subject is taken for where nobody has decided. */
function hintOf({ value }: Subject, candidates: readonly Candidate[]): { id: string | null; isSure: boolean } {
  const registered = only(candidates.filter(({ reasons }) => reasons.includes("external-id")));
  if (registered !== null) return { id: registered.id, isSure: true };
  const namesake = only(candidates);
  const isPerson = (value.kind ?? namesake?.kind) === "Official";
  return { id: namesake !== null && !isPerson ? namesake.id : null, isSure: false };
}

function only<T>(items: readonly T[]): T | null {
  const [first] = items;
  return items.length === 1 && first !== undefined ? first : null;
}

const idsAtOnce = 1000;

async function entitiesOf(ids: readonly string[], store: GraphStore, call: Call): Promise<ReadonlyMap<string, Entity>> {
  const byId = new Map<string, Entity>();
  const all = [...new Set(ids)];
  for (let at = 0; at < all.length; at += idsAtOnce) {
    const some = all.slice(at, at + idsAtOnce);
    for (const entity of await store.entities(some, call)) byId.set(entity.id, entity);
    const unknown = some.filter((id) => !byId.has(id));
    for (const [id, entity] of await standInsFor(unknown, store, call)) byId.set(id, entity);
  }
  return byId;
}
