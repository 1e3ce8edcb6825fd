import { type Introducer, pathsLookedAt, rankIntroducers } from "../../model/introductions.ts";
import { passedOverWhenRelaxed } from "../../model/path-question.ts";
import type { PathQuestion } from "../../model/paths.ts";
import { explainIntroduction } from "../../model/sentences/index.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { withinDeadline } from "./deadline.ts";
import type { Handler } from "./handler.ts";
import { type Asked, checkPathQuery, explainPaths, tellSteps, toPathQuestion } from "./path-asking.ts";

export const listIntroductions: Handler<"listIntroductions"> = ({ query }, context) =>
  withinDeadline(context.call, async (call) => {
    const { store } = context;
    const { limit, ...options } = query;
    await checkPathQuery(options, { store, call });
    const question = toPathQuestion({ ...options, k: pathsLookedAt, through: [], directed: false });
    const { asked, found } = await askForIntroducers(store, question, query.avoidKind === undefined, call);
    const shown = found.slice(0, limit);
    const best = [...new Set(shown.map((one) => one.best))];
    const explained = await explainPaths(store, { ...asked, answer: { paths: best, complete: true } }, call);
    const { graph, paths } = explained.paths;
    const byId = new Map(graph.entities.map((entity) => [entity.id, entity]));
    const { paths: lookedAt, complete } = asked.answer;
    return {
      introductions: shown.flatMap(({ id, paths: n, shortest, score, best: found }) => {
        const [introducer, path] = [byId.get(id), paths[best.indexOf(found)]];
        if (introducer === undefined || path === undefined) return [];
        const steps = tellSteps(path.steps, byId, explained.told);
        const told = { introducer, steps, paths: n, lookedAt: lookedAt.length, all: complete };
        return [{ entity: id, paths: n, shortest, score, best: path, reason: explainIntroduction(told) }];
      }),
      graph: { ...graph, truncated: found.length > limit },
      complete,
      ...(asked.relaxed && { relaxed: ["avoidKind" as const] }),
    };
  });

interface Introducers {
  readonly asked: Asked;
  readonly found: readonly Introducer[];
}

/** Asks, and where nobody stands in the middle, once more with places and events allowed there. */
async function askForIntroducers(
  store: GraphStore,
  question: PathQuestion,
  mayRelax: boolean,
  call: Call,
): Promise<Introducers> {
  const first = await rank(store, question, false, call);
  if (first.found.length > 0 || !mayRelax) return first;
  const second = await rank(store, { ...question, avoidKinds: passedOverWhenRelaxed }, true, call);
  return second.found.length > 0 ? second : first;
}

async function rank(store: GraphStore, question: PathQuestion, relaxed: boolean, call: Call): Promise<Introducers> {
  const answer = await store.paths(question, call);
  const middle = answer.paths.flatMap((path) => path.entities.slice(1, -1));
  const kinds = new Map((await store.entities([...new Set(middle)], call)).map(({ id, kind }) => [id, kind]));
  return { asked: { question, answer, relaxed }, found: rankIntroducers(answer.paths, (id) => kinds.get(id)) };
}
