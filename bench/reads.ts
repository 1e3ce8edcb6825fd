import { toBounds } from "../model/filter.ts";
import { passedOver } from "../model/path-question.ts";
import { readOverview } from "../server/handlers/graph.ts";
import { databaseFile } from "../server/store/embedded/database-file.ts";
import type { GraphStore } from "../server/store/graph-store.ts";
import { parseArguments } from "./support/arguments.ts";
import { fill } from "./support/fill.ts";
import { type Known, limits } from "./support/known.ts";
import { openKnownEmbedded } from "./support/known-embedded.ts";
import { openKnownNeo4j } from "./support/known-neo4j.ts";
import type { NetworkSize } from "./support/network.ts";
import { at, createQuestions, type Questions } from "./support/questions.ts";
import { machine, toTable } from "./support/report.ts";
import { openEmbedded, openGivenNeo4j, type Subject, startOwnNeo4j } from "./support/subjects.ts";
import { type Race, type Result, runRace } from "./support/timing.ts";

/** npm run bench reads: how long the store's reads take, beside the most direct way to about the same answer. */

const bounds = toBounds({});
const { size, rounds, neo4j } = parseArguments(process.argv.slice(2), 40);

function racesOf(store: GraphStore, known: Known, questions: Questions): Race[] {
  const { ids, chinese, pinyin, centres, groups, pairs } = questions;
  const search = async (q: string) =>
    (await store.search({ q, kinds: null, topics: null, limit: limits.search, skip: 0 })).length;
  return [
    {
      what: "look up by id",
      known: known.how.lookup,
      ours: async (n) => (await store.entities([at(ids, n)])).length,
      theirs: (n) => known.lookup(at(ids, n)),
    },
    {
      what: "search, Chinese",
      known: known.how.search,
      ours: (n) => search(at(chinese, n)),
      theirs: (n) => known.search(at(chinese, n)),
    },
    {
      what: "search, pinyin",
      known: known.how.search,
      ours: (n) => search(at(pinyin, n)),
      theirs: (n) => known.search(at(pinyin, n)),
    },
    {
      what: `neighbours, ${limits.neighbours}`,
      known: known.how.neighbours,
      ours: async (n) => {
        const asked = { id: at(centres, n), bounds, direction: "any", limit: limits.neighbours, after: null } as const;
        return (await store.neighbours(asked)).relations.length;
      },
      theirs: (n) => known.neighbours(at(centres, n)),
    },
    {
      what: "expand 100",
      known: known.how.expand,
      ours: async (n) => {
        const reach = { from: at(groups, n), within: null, bounds, direction: "any", exempt: [] } as const;
        return (await store.expand(reach)).length;
      },
      theirs: (n) => known.expand(at(groups, n)),
    },
    {
      what: `overview, ${limits.overview}`,
      known: known.how.overview,
      ours: async () => {
        const graph = await readOverview(
          { params: undefined, query: { limit: limits.overview }, body: undefined },
          { store, call: {} },
        );
        return graph.entities.length + graph.relations.length;
      },
      theirs: () => known.overview(),
    },
    {
      what: "stats",
      known: known.how.stats,
      ours: async () => {
        const { kinds, types, times, undated } = await store.stats(bounds, "year");
        return kinds.length + types.length + times.length + (undated > 0 ? 1 : 0);
      },
      theirs: () => known.stats(),
    },
    {
      what: `paths, k ${limits.paths}`,
      known: known.how.path,
      ours: async (n) => {
        const [from, to] = at(pairs, n);
        const { paths } = await store.paths({
          from,
          to,
          k: limits.paths,
          maxLength: limits.pathLength,
          through: [],
          avoid: [],
          avoidKinds: passedOver,
          directed: false,
          bounds,
        });
        return paths.length;
      },
      theirs: (n) => known.path(...at(pairs, n)),
    },
  ];
}

async function measure<Way>(subject: Subject<Way>, size: NetworkSize, openKnown: (way: Way) => Known): Promise<void> {
  await fill(subject.store, size);
  const { entities, relations } = await subject.store.summary();
  console.log(`\n${subject.name}: ${entities} entities, ${relations} relations; ${rounds} rounds, ms\n`);
  const known = openKnown(subject.way);
  try {
    const results: Result[] = [];
    for (const race of racesOf(subject.store, known, createQuestions(size))) results.push(await runRace(race, rounds));
    console.log(toTable(results));
  } finally {
    known.close();
  }
}

console.log(machine());
const embedded = await openEmbedded();
await measure(embedded, size, (folder) => openKnownEmbedded(databaseFile(folder))).finally(embedded.close);
const other = (await openGivenNeo4j(process.env)) ?? (neo4j ? await startOwnNeo4j() : undefined);
if (other) await measure(other, size, openKnownNeo4j).finally(other.close);
