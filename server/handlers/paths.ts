import { compareText } from "../../model/compare.ts";
import { toBounds } from "../../model/filter.ts";
import { graphLimits } from "../../model/graph.ts";
import { avoidedKinds, type Paths, passedOver, passedOverWhenRelaxed } from "../../model/path-question.ts";
import type { FoundPath, PathAnswer, PathQuestion } from "../../model/paths.ts";
import { type FieldError, invalidRequest } from "../../model/problem.ts";
import type { Relation } from "../../model/relation.ts";
import { relationTypeOf } from "../../model/relation-types.ts";
import { explainPath } from "../../model/sentences/index.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import type { Handler, HandlerContext } from "./handler.ts";
import { tellRelations } from "./telling.ts";

type Query = Parameters<Handler<"findPaths">>[0]["query"];

export const findPaths: Handler<"findPaths"> = async ({ query }, { store, call }) => {
  const errors = [...contradictionsIn(query), ...(await unknownIn(query, { store, call }))];
  if (errors.length > 0) throw invalidRequest(errors);
  const { question, answer, relaxed } = await ask(store, toQuestion(query), query.avoidKind === undefined, call);
  return toPaths(store, question, answer, relaxed, call);
};

/** The question with its defaults spelled out. */
function toQuestion(query: Query): PathQuestion {
  const { from, to, k, maxLength, through, avoid, avoidKind, directed, ...filter } = query;
  const avoidKinds = avoidedKinds(avoidKind) ?? passedOver;
  // Agreements that may stand in the middle can only be walked through where their relations show.
  const agreements = filter.agreements ?? (avoidKinds.includes("Agreement") ? undefined : "both");
  const bounds = toBounds({ ...filter, ...(agreements !== undefined && { agreements }) });
  return { from, to, k, maxLength, through: [...new Set(through)], avoid, avoidKinds, directed, bounds };
}

/** Asks, and where the default forbids every path, once more with places and events allowed in the middle. */
async function ask(store: GraphStore, question: PathQuestion, mayRelax: boolean, call: Call) {
  const answer = await store.paths(question, call);
  if (answer.paths.length > 0 || !mayRelax) return { question, answer, relaxed: false };
  const relaxed = { ...question, avoidKinds: passedOverWhenRelaxed };
  const second = await store.paths(relaxed, call);
  return { question: relaxed, answer: second, relaxed: second.paths.length > 0 };
}

async function toPaths(
  store: GraphStore,
  question: PathQuestion,
  answer: PathAnswer,
  relaxed: boolean,
  call: Call,
): Promise<Paths> {
  const ids = [...new Set(answer.paths.flatMap((path) => path.entities))].sort(compareText);
  const entities = await store.entities(ids, call);
  const among = await store.relationsAmong(ids, question.bounds, graphLimits.relations, call);
  const hops = answer.paths.map((path) => hopsOf(path, among, question.directed));
  const used = new Set(hops.flat(2).map((relation) => relation.id));
  const relations = among.filter((relation) => used.has(relation.id));
  const { told, claims, sources } = await tellRelations(store, relations, entities, call);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const paths = answer.paths.map((path, i) => {
    const steps = path.entities.map((id, n) => ({ id, relations: n === 0 ? [] : (hops[i]?.[n - 1] ?? []) }));
    const tellable = steps.flatMap(({ id, relations: hop }) => {
      const entity = byId.get(id);
      return entity === undefined ? [] : [{ entity, relations: hop.flatMap(({ id: one }) => told.get(one) ?? []) }];
    });
    return {
      length: path.entities.length - 1,
      strength: path.strength,
      steps: steps.map((step) => ({ entity: step.id, relations: step.relations.map((relation) => relation.id) })),
      explanation: explainPath({ steps: tellable, claims, sources, relaxed }),
    };
  });
  return {
    paths,
    graph: { entities, relations, truncated: false },
    complete: answer.complete,
    ...(relaxed && { relaxed: ["avoidKind" as const] }),
  };
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

/** Ends that are one, and ids that are asked for and forbidden at once. */
function contradictionsIn({ from, to, through, avoid }: Query): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (path: string, value: string, message: string, expected: string) =>
    errors.push({ path, code: "contradiction", value, message: `${path} cannot be ${value}: ${message}`, expected });
  if (from === to) wrong("to", to, "it is `from` as well", "another entity than `from`");
  for (const id of through) {
    if (id === from || id === to) wrong("through", id, "it is an end of the path", "entities between the ends");
  }
  for (const id of avoid) {
    if (id === from || id === to) wrong("avoid", id, "it is an end of the path", "entities other than the ends");
    if (through.includes(id)) wrong("avoid", id, "the path must go through it", "entities that are not in `through`");
  }
  return errors;
}

async function unknownIn(query: Query, { store, call }: HandlerContext): Promise<FieldError[]> {
  const named = [["from", query.from], ["to", query.to], ...query.through.map((id) => ["through", id])] as [
    string,
    string,
  ][];
  const known = new Set(
    (await store.entities([...new Set(named.map(([, id]) => id))], call)).map((entity) => entity.id),
  );
  return named
    .filter(([, id]) => !known.has(id))
    .map(([path, value]) => ({
      path,
      code: "unknown",
      value,
      message: `${path} cannot be ${value}: no entity has this id`,
      expected: "the id of an entity",
    }));
}
