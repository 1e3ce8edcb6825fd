import * as z from "zod";
import { compareText } from "../../../model/compare.ts";
import type { Bounds } from "../../../model/filter.ts";
import { kindSchema } from "../../../model/kinds.ts";
import { type Link, mostStrength, type Reach } from "../../../model/reach.ts";
import type { Connection } from "./connection.ts";
import { edgesOf } from "./edges.ts";
import { admittedEntity, filterParameters } from "./filter-sql.ts";
import type { Job } from "./job.ts";
import type { Node } from "./rows.ts";
import { inList, type Statement, statement } from "./sql.ts";
import { agreementKeys, findNodes, stepsFrom } from "./steps.ts";

const linkRow = z.object({
  place: z.int(),
  key: z.int(),
  to: z.string(),
  kind: kindSchema,
  degree: z.int(),
  strength: z.int(),
  relations: z.int(),
});

/** All admitted relations between two entities as one; `relations` is their number. */
const links = { walk: linksOver(edgesOf.walk), seek: linksOver(edgesOf.seek) };

function linksOver(edges: string): Statement<z.output<typeof linkRow>> {
  return statement(
    `SELECT pair.place, e.key, e.id AS "to", e.kind, e.degree, pair.strength, pair.relations
     FROM (
       SELECT place, far, min(${mostStrength}, sum(coalesce(confidence, 0))) AS strength, count(*) AS relations
       FROM ${edges} GROUP BY place, far
     ) AS pair CROSS JOIN entity AS e ON e.key = pair.far
     WHERE ${admittedEntity("e")} OR ${inList("e.key", "exempt")}
     ORDER BY pair.place, e.id`,
    linkRow,
  );
}

/** A link with what the store knows of it besides. */
export interface CountedLink extends Link {
  /** The neighbour's key. */
  readonly key: number;
  readonly relations: number;
}

/** The way outwards from entities that are already found. */
export interface NodeReach {
  readonly from: readonly Node[];
  readonly within: readonly number[] | null;
  readonly bounds: Bounds;
  readonly direction: Reach["direction"];
  /** What is exempt from the test of entities. */
  readonly exempt: readonly number[];
  /** The Agreements asked for by id (keys). */
  readonly asked: readonly number[];
}

/** The links outwards, step by step, in no fixed order. */
export function* linkSteps(connection: Connection, reach: NodeReach): Generator<CountedLink[]> {
  const { bounds, direction, exempt, asked, within } = reach;
  const common = { ...filterParameters(bounds, asked), direction, exempt: JSON.stringify(exempt), once: 0 };
  const byKey = new Map(reach.from.map((node) => [node.key, node.id]));
  for (const { way, parameters } of stepsFrom(connection, reach.from, within)) {
    const starts: number[] = JSON.parse(parameters.from);
    yield connection.all(links[way], { ...common, ...parameters }).map(({ place, ...link }) => {
      const from = byKey.get(starts[place] ?? 0) ?? "";
      return { from, ...link };
    });
  }
}

/** See `GraphStore.expand`. */
export async function expand(job: Job, connection: Connection, reach: Reach): Promise<Link[]> {
  const found: Link[] = [];
  await expandInSteps(job, connection, reach, (link) => found.push(link));
  // Each step comes in this order, so there is little left to do.
  return found.sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
}

/** As `expand`, but hands over link by link, in no fixed order. */
export async function expandInSteps(
  job: Job,
  connection: Connection,
  reach: Reach,
  take: (link: Link) => void,
): Promise<void> {
  const from = await findNodes(job, connection, reach.from);
  const exempt = await findNodes(job, connection, reach.exempt);
  const within = reach.within && (await findNodes(job, connection, reach.within)).map((node) => node.key);
  const nodeReach = {
    from,
    within,
    bounds: reach.bounds,
    direction: reach.direction,
    exempt: exempt.map((node) => node.key),
    // Not those of `from`: a link found from one of its ends must be found from the other too.
    asked: agreementKeys(exempt),
  };
  for (const links of linkSteps(connection, nodeReach)) {
    for (const { from, to, kind, degree, strength } of links) take({ from, to, kind, degree, strength });
    await job.pause();
  }
}
