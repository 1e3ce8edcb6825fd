import { type Introducer, pathsLookedAt, rankIntroducers } from "../../model/introductions.ts";
import type { Kind } from "../../model/kinds.ts";
import { passedOver } from "../../model/path-question.ts";
import type { PathQuestion } from "../../model/paths.ts";
import { explainIntroduction } from "../../model/sentences/index.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { withinDeadline } from "./deadline.ts";
import type { Handler } from "./handler.ts";
import { type Asked, attemptsOf, checkPathQuery, explainPaths, tellSteps } from "./path-asking.ts";

export const listIntroductions: Handler<"listIntroductions"> = ({ query }, context) =>
  withinDeadline(context.call, async (call) => {
    const { store } = context;
    const { limit, ...options } = query;
    await checkPathQuery(options, { store, call });
    const attempts = attemptsOf({ ...options, k: pathsLookedAt, through: [], directed: false }, usual);
    const { asked, found } = await askForIntroducers(store, attempts, call);
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

/**
 * As for paths, but an agreement may always stand in the middle: whoever signed it for one side is the best to ask about
 * the other. Places and events come in where nobody is found without.
 */
const usual: readonly (readonly Kind[])[] = [passedOver.filter((kind) => kind !== "Agreement"), []];

/** Asks one question after the other until somebody stands in the middle; where nobody ever does, the first one counts. */
async function askForIntroducers(
  store: GraphStore,
  attempts: readonly PathQuestion[],
  call: Call,
): Promise<Introducers> {
  const [question, ...others] = attempts;
  if (question === undefined) throw new Error("no question to ask");
  const first = await rank(store, question, call);
  if (first.found.length > 0 || others.length === 0) return first;
  const later = await askForIntroducers(store, others, call);
  return later.found.length > 0 ? { ...later, asked: { ...later.asked, relaxed: true } } : first;
}

async function rank(store: GraphStore, question: PathQuestion, call: Call): Promise<Introducers> {
  const answer = await store.paths(question, call);
  const middle = answer.paths.flatMap((path) => path.entities.slice(1, -1));
  const kinds = new Map((await store.entities([...new Set(middle)], call)).map(({ id, kind }) => [id, kind]));
  return { asked: { question, answer, relaxed: false }, found: rankIntroducers(answer.paths, (id) => kinds.get(id)) };
}
