import type { Entity } from "../../model/entity.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import type { Subject } from "./subjects.ts";

/** Which entity of the network a subject is. */
export interface Choice {
  /** Null: a new one. */
  readonly as: Entity | null;
  /** The file says so itself (its id, an id of a register), or somebody decided. */
  readonly isSure: boolean;
  readonly candidates: readonly Candidate[];
}

const idsAtOnce = 1000;

/**
 * Chooses for every subject: what was decided; the entity with its id; the only one with the same id in a register; for
 * all but people the only one with the same name and kind. Nobody is taken for somebody else by name alone.
 */
export async function choose(
  subjects: readonly Subject[],
  decisions: ReadonlyMap<string, string | null>,
  store: GraphStore,
  call: Call,
): Promise<ReadonlyMap<Subject, Choice>> {
  const decided = [...decisions.values()].flatMap((id) => id ?? []);
  const entities = await entitiesOf([...subjects.map(({ key }) => key), ...decided], store, call);
  const isOpen = ({ key }: Subject): boolean => !entities.has(key);
  const candidates = await findCandidates(subjects.filter(isOpen), store, call);
  const choices = new Map<Subject, Choice>();
  for (const subject of subjects) {
    const own = candidates.get(subject) ?? [];
    choices.set(subject, { ...choiceOf(subject, own, decisions, entities), candidates: own });
  }
  return choices;
}

function choiceOf(
  subject: Subject,
  candidates: readonly Candidate[],
  decisions: ReadonlyMap<string, string | null>,
  entities: ReadonlyMap<string, Entity>,
): Pick<Choice, "as" | "isSure"> {
  const decision = decisions.get(subject.key);
  if (decision === null) return { as: null, isSure: true };
  const decided = entities.get(decision ?? subject.key);
  if (decided !== undefined) return { as: decided, isSure: true };
  const registered = only(candidates.filter(({ reasons }) => reasons.includes("external-id")));
  if (registered !== null) return { as: registered.entity, isSure: true };
  const namesake = only(candidates);
  const isPerson = (subject.value.kind ?? namesake?.entity.kind) === "Official";
  return { as: namesake !== null && !isPerson ? namesake.entity : null, isSure: false };
}

function only<T>(items: readonly T[]): T | null {
  const [first] = items;
  return items.length === 1 && first !== undefined ? first : null;
}

async function entitiesOf(ids: readonly string[], store: GraphStore, call: Call): Promise<ReadonlyMap<string, Entity>> {
  const byId = new Map<string, Entity>();
  const all = [...new Set(ids)];
  for (let at = 0; at < all.length; at += idsAtOnce) {
    for (const entity of await store.entities(all.slice(at, at + idsAtOnce), call)) byId.set(entity.id, entity);
  }
  return byId;
}
