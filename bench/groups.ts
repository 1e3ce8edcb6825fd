import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { Entity } from "../model/entity.ts";
import type { Relation } from "../model/relation.ts";
import { findCommunities } from "../web/communities/louvain.ts";
import { noCommunities, toCommunities } from "../web/state/communities.ts";
import { toGrouped } from "../web/state/grouping.ts";
import { groupings } from "../web/state/looks.ts";
import { membershipOf } from "../web/state/membership.ts";
import { parseArguments } from "./support/arguments.ts";
import { layoutGraphOf } from "./support/layout-graph.ts";
import { machine, toTable } from "./support/report.ts";
import { runRace } from "./support/timing.ts";

/** npm run bench groups: finding communities, beside the library alone, and making groups of a picture, beside reading it once. */

const { size, rounds } = parseArguments(process.argv.slice(2), 10);
const made = layoutGraphOf(size);
const relations = made.relations.map(
  (relation, i): Relation => ({
    ...{ by: [], state: "unknown", origin: "stated", confidence: 90, status: "reviewed", sources: 1, version: 1 },
    ...relation,
    id: `r${i}`,
  }),
);
const unsaid = { aliases: [], topics: [], externalIds: {}, figures: [], version: 1 };
const graph = { entities: made.entities.map((one): Entity => ({ ...unsaid, ...one })), relations };
const entities = new Map(graph.entities.map((one) => [one.id, one]));
const communities = toCommunities(findCommunities(graph.entities, relations), noCommunities);

/** As the library's page shows it: one link for any two. */
const plainLouvain = (): number => {
  const links = new UndirectedGraph();
  for (const { id } of graph.entities) links.addNode(id);
  for (const { source, target } of relations) if (source !== target) links.mergeEdge(source, target);
  return new Set(Object.values(louvain(links))).size;
};
/** What anything must do that looks at every relation. */
const readOnce = (): number => new Set(relations.map(({ source, target }) => `${source} ${target}`)).size;

const results = [
  await runRace(
    {
      what: "communities",
      known: "graphology-communities-louvain alone",
      ours: () => findCommunities(graph.entities, relations).length,
      theirs: plainLouvain,
    },
    rounds,
  ),
];
for (const by of groupings) {
  const ours = (): number => {
    const membership = membershipOf(by, { entities, relations }, communities);
    return toGrouped(graph, membership, { open: [], lit: null, away: new Set() }).groups.length;
  };
  results.push(
    await runRace({ what: `groups by ${by}`, known: "every pair of ends, once", ours, theirs: readOnce }, rounds),
  );
}
console.log(machine());
console.log(`\n${graph.entities.length} entities, ${relations.length} relations; ${rounds} rounds, ms\n`);
console.log(toTable(results));
