import * as z from "zod";
import { keepBest } from "../../../model/best.ts";
import { compareText } from "../../../model/compare.ts";
import type { Bounds } from "../../../model/filter.ts";
import type { Relation } from "../../../model/relation.ts";
import type { Connection } from "./connection.ts";
import { edgesOf } from "./edges.ts";
import { filterParameters } from "./filter-sql.ts";
import type { Job } from "./job.ts";
import { readRelationsByKey } from "./records.ts";
import { statement } from "./sql.ts";
import { agreementKeys, findNodes, stepsFrom } from "./steps.ts";

const edgeRow = z.object({ key: z.int(), id: z.string() });
type Edge = z.output<typeof edgeRow>;

export const edgeKeys = {
  walk: statement(`SELECT relation AS key, id FROM ${edgesOf.walk}`, edgeRow),
  seek: statement(`SELECT relation AS key, id FROM ${edgesOf.seek}`, edgeRow),
};

/** See `GraphStore.relationsAmong`. */
export async function relationsAmong(
  job: Job,
  connection: Connection,
  question: { readonly ids: readonly string[]; readonly bounds: Bounds; readonly limit: number },
): Promise<Relation[]> {
  const nodes = await findNodes(job, connection, question.ids);
  const within = nodes.map((node) => node.key);
  const common = { ...filterParameters(question.bounds, agreementKeys(nodes)), direction: "any", once: 1 };
  const best = keepBest<Edge>(question.limit, (a, b) => compareText(a.id, b.id));
  for (const { way, parameters } of stepsFrom(connection, nodes, within)) {
    for (const edge of connection.all(edgeKeys[way], { ...common, ...parameters })) best.add(edge);
    await job.pause();
  }
  const keys = best.items().map((edge) => edge.key);
  return readRelationsByKey(job, connection, keys);
}
