import { isDeepStrictEqual } from "node:util";
import type { PathAnswer, PathQuestion } from "../model/paths.ts";
import type { GraphStore } from "../server/store/graph-store.ts";
import { parseArguments } from "./support/arguments.ts";
import { openFilledEmbedded, openFilledNeo4j } from "./support/filled.ts";
import { startIdleProcess } from "./support/idle-process.ts";
import { askKnownPaths, knownLimitMs } from "./support/known-paths.ts";
import { createWatch, longestOf, noWaits, tellWaits } from "./support/longest-wait.ts";
import { pathQuestions } from "./support/path-questions.ts";
import { type PathResult, toPathTable, waitsOf } from "./support/path-report.ts";
import { sourceRaces } from "./support/path-sources.ts";
import { at } from "./support/questions.ts";
import { machine, toTable } from "./support/report.ts";
import { runRace } from "./support/timing.ts";

/** npm run bench paths: six questions for paths, on both stores, beside `SHORTEST k` made exact. */

const { size: plain, rounds, keep } = parseArguments(process.argv.slice(2), 20);
const size = { ...plain, hub: plain.entities };
const warmUps = 3;
/** Who took longer than this for the last question is asked nothing beforehand. */
const longMs = 200;
/** Questions that each answers beforehand: after one, the processor's caches are still half those of the others' work. */
const beforehand = 3;
/**
 * Long enough for the embedded store to read its arrays, which it does after it was first asked, and for both to have
 * compiled what they run often. They are asked other questions meanwhile.
 */
const readyMs = 15_000 + size.entities / 10;

interface Runner {
  readonly name: string;
  readonly store: GraphStore | null;
  readonly ask: (question: PathQuestion) => Promise<PathAnswer | null>;
}

const [{ store: embedded, close: closeEmbedded }, neo4j] = await Promise.all([
  openFilledEmbedded(size, keep),
  openFilledNeo4j(size, keep),
]);
const idle = await startIdleProcess();
const watch = createWatch(idle);
try {
  console.log(machine());
  const { entities, relations } = await neo4j.store.summary();
  console.log(`\n${entities} entities, ${relations} relations, ${neo4j.name}; ${rounds} rounds, ms\n`);
  const runners: readonly Runner[] = [
    { name: "embedded", store: embedded, ask: (question) => embedded.paths(question) },
    { name: "Neo4j", store: neo4j.store, ask: (question) => neo4j.store.paths(question) },
    { name: "SHORTEST k, exact", store: null, ask: (question) => askKnownPaths(neo4j.way, question) },
  ];
  const sorts = pathQuestions(size, rounds + warmUps);
  const others = pathQuestions({ ...size, seed: size.seed + 1 }, 10).flatMap(({ questions }) => questions);
  const warmUp = async (store: GraphStore): Promise<string> => {
    const waits = await watch(store, async () => {
      for (const start = performance.now(); performance.now() - start < readyMs; ) {
        for (const question of others) await store.paths(question);
      }
    });
    return tellWaits(waits);
  };
  console.log(`longest waits while the embedded store read its arrays and warmed up: ${await warmUp(embedded)}`);
  console.log(`longest waits while Neo4j warmed up: ${await warmUp(neo4j.store)}\n`);
  const results: PathResult[] = [];
  for (const { what, questions } of sorts) {
    const result: PathResult = {
      what,
      taken: runners.map(() => []),
      waits: runners.map(() => noWaits),
      late: 0,
      other: 0,
    };
    for (const [round, question] of questions.entries()) {
      const before = Array.from({ length: beforehand }, (_, i) =>
        at(questions, round + questions.length - beforehand + i),
      );
      await measure(runners, question, before, round, result);
    }
    for (const question of questions.slice(0, 5)) {
      for (const [runner, { store, ask }] of runners.entries()) {
        if (store === null) continue;
        const waits = await watch(store, () => ask(question));
        result.waits[runner] = longestOf([result.waits[runner] ?? noWaits, waits]);
      }
    }
    results.push(result);
    console.log(
      toPathTable(
        runners.map(({ name }) => name),
        [result],
      ),
    );
  }
  console.log(
    `\n${toPathTable(
      runners.map(({ name }) => name),
      results,
    )}`,
  );
  const races = [
    ...sourceRaces("embedded", embedded, sorts.slice(0, 1)),
    ...sourceRaces("Neo4j", neo4j.store, sorts.slice(0, 1)),
  ];
  const filtered = [];
  for (const race of races) filtered.push(await runRace(race, rounds));
  console.log(`\n${toTable(filtered)}`);
  console.log("\nlongest waits once warm:");
  for (const [runner, { name, store }] of runners.entries()) {
    if (store !== null) console.log(`- ${name}: ${tellWaits(waitsOf(results, runner))}`);
  }
  console.log(`\nmemory of this process: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`);
} finally {
  idle.stop();
  await neo4j.close();
  await closeEmbedded();
}

/**
 * One question to all, in turns by round; mutates the result. Each has just answered the questions before, as a server that
 * is in use, unless that takes long: what a pause and the others' work leave of caches would be all that is timed.
 */
async function measure(
  all: readonly Runner[],
  question: PathQuestion,
  before: readonly PathQuestion[],
  round: number,
  result: PathResult,
): Promise<void> {
  const answers = new Map<number, PathAnswer | null>();
  for (const turn of all.keys()) {
    const at = (turn + round) % all.length;
    const isQuick = (result.taken[at]?.at(-1) ?? 0) < longMs;
    for (const each of isQuick ? before : []) await all[at]?.ask(each);
    const start = performance.now();
    const answer = (await all[at]?.ask(question)) ?? null;
    answers.set(at, answer);
    if (round < warmUps) continue;
    if (answer === null) result.late++;
    result.taken[at]?.push(answer === null ? knownLimitMs : performance.now() - start);
  }
  const [ours, ...others] = [...answers].sort(([a], [b]) => a - b).map(([, answer]) => answer);
  if (others.some((answer) => answer !== null && !isDeepStrictEqual(answer, ours))) result.other++;
}
