import { compareText } from "../../model/compare.ts";
import type { Entity } from "../../model/entity.ts";
import { toBounds } from "../../model/filter.ts";
import { graphLimits } from "../../model/graph.ts";
import type { Kind } from "../../model/kinds.ts";
import { avoidedKinds, type Path, type PathQuery, type Paths, usualAttempts } from "../../model/path-question.ts";
import type { FoundPath, PathAnswer, PathQuestion } from "../../model/paths.ts";
import { invalidRequest } from "../../model/problem.ts";
import type { Relation } from "../../model/relation.ts";
import { relationTypeOf } from "../../model/relation-types.ts";
import { explainPath, type ToldPath } from "../../model/sentences/index.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { withinDeadline } from "./deadline.ts";
import type { HandlerContext } from "./handler.ts";
import { contradictionsIn, namedAs, unknownIn } from "./path-errors.ts";
import { type Telling, tellRelations } from "./telling.ts";

/** What the store found, and the question that it found it for: `relaxed` when that wasn't the first attempt. */
export interface Asked {
  readonly question: PathQuestion;
  readonly answer: PathAnswer;
  readonly relaxed: boolean;
}

/** An answer to a question for paths with all that its sentences name and rest on. */
export interface AnsweredPaths extends Telling {
  readonly question: PathQuestion;
  /** What `/paths` answers. */
  readonly paths: Paths;
}

/** Checks a question for paths, asks it, and explains every path; fails with every wrong field at once. */
export function answerPaths(query: PathQuery, { store, call }: HandlerContext): Promise<AnsweredPaths> {
  return withinDeadline(call, async (call) => {
    await checkPathQuery(query, { store, call });
    const asked = await askPaths(store, attemptsOf(query), call);
    return explainPaths(store, asked, call);
  });
}

/** Fails with `invalid-request` naming ends that are one, contradictions and unknown ids. */
export async function checkPathQuery(
  { from, to, through = [], avoid }: Pick<PathQuery, "from" | "to" | "avoid"> & Partial<Pick<PathQuery, "through">>,
  context: HandlerContext,
): Promise<void> {
  const ends = [...namedAs("from", [from]), ...namedAs("to", [to])];
  const named = { ends, through: namedAs("through", through), avoid: namedAs("avoid", avoid) };
  const unknown = await unknownIn([...ends, ...named.through], context);
  const errors = [...contradictionsIn(named), ...unknown];
  if (errors.length > 0) throw invalidRequest(errors);
}

/** The questions to be asked one after the other until there is a path: just one where `avoidKind` is given. */
export function attemptsOf(query: PathQuery, usual = usualAttempts): PathQuestion[] {
  const given = avoidedKinds(query.avoidKind);
  return (given === undefined ? usual : [given]).map((avoidKinds) => toPathQuestion(query, avoidKinds));
}

/** The question with its defaults spelled out. */
function toPathQuestion(query: PathQuery, avoidKinds: readonly Kind[]): PathQuestion {
  const { from, to, k, maxLength, through, avoid, avoidKind: _, directed, ...filter } = query;
  // Agreements that may stand in the middle can only be walked through where their relations show.
  const agreements = filter.agreements ?? (avoidKinds.includes("Agreement") ? undefined : "both");
  const bounds = toBounds({ ...filter, ...(agreements !== undefined && { agreements }) });
  return { from, to, k, maxLength, through: [...new Set(through)], avoid, avoidKinds, directed, bounds };
}

/** Asks one question after the other until there is a path. */
export async function askPaths(store: GraphStore, attempts: readonly PathQuestion[], call: Call): Promise<Asked> {
  const [question, ...others] = attempts;
  if (question === undefined) throw new Error("no question to ask");
  const answer = await store.paths(question, call);
  if (answer.paths.length > 0 || others.length === 0) return { question, answer, relaxed: false };
  const later = await askPaths(store, others, call);
  return { ...later, relaxed: later.answer.paths.length > 0 };
}

/** The relations that found paths go by, and the paths in words. */
export async function explainPaths(store: GraphStore, asked: Asked, call: Call): Promise<AnsweredPaths> {
  const { question, answer, relaxed } = asked;
  const ids = [...new Set(answer.paths.flatMap((path) => path.entities))].sort(compareText);
  const entities = await store.entities(ids, call);
  const among = await store.relationsAmong(ids, question.bounds, graphLimits.relations, call);
  const hops = answer.paths.map((path) => hopsOf(path, among, question.directed));
  const used = new Set(hops.flat(2).map((relation) => relation.id));
  const relations = among.filter((relation) => used.has(relation.id));
  const telling = await tellRelations(store, relations, entities, call);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    question,
    ...telling,
    paths: {
      paths: answer.paths.map((path, i) => toPath(path, hops[i] ?? [], byId, telling, relaxed)),
      graph: { entities, relations, truncated: false },
      complete: answer.complete,
      ...(relaxed && { relaxed: ["avoidKind" as const] }),
    },
  };
}

/** A found path as it is answered, with its explanation. `hops`: see `hopsOf`. */
function toPath(
  path: FoundPath,
  hops: readonly Relation[][],
  byId: ReadonlyMap<string, Entity>,
  { told, claims, sources }: Telling,
  relaxed: boolean,
): Path {
  const steps = path.entities.map((entity, n) => {
    const relations = n === 0 ? [] : (hops[n - 1] ?? []);
    return { entity, relations: relations.map((relation) => relation.id) };
  });
  const toldSteps = tellSteps(steps, byId, told);
  return {
    length: path.entities.length - 1,
    strength: path.strength,
    steps,
    explanation: explainPath({ steps: toldSteps, claims, sources, relaxed }),
  };
}

/** The steps of a path with what they name. */
export function tellSteps(
  steps: Path["steps"],
  byId: ReadonlyMap<string, Entity>,
  told: Telling["told"],
): ToldPath["steps"] {
  return steps.flatMap((step) => {
    const entity = byId.get(step.entity);
    return entity === undefined ? [] : [{ entity, relations: step.relations.flatMap((id) => told.get(id) ?? []) }];
  });
}

/** For every hop of a path, all relations that lead from the one entity to the next, by id. */
function hopsOf(path: FoundPath, among: readonly Relation[], directed: boolean): Relation[][] {
  return path.entities.slice(1).map((to, i) => {
    const from = path.entities[i];
    return among.filter((relation) => {
      if (relation.source === from && relation.target === to) return true;
      const bothWays = !directed || relationTypeOf(relation.type).symmetric;
      return bothWays && relation.source === to && relation.target === from;
    });
  });
}
