import { encodingOf, textOf } from "./encoding.ts";
import { type Cut, createJsonCutter } from "./json-cutter.ts";
import { fieldsOf, isRecord, sortedRecord } from "./json-fields.ts";
import type { Bytes } from "./pieces.ts";
import type { Cell, Choices, Opened, ReadLimits, Sort } from "./reader.ts";
import { type Found, openRecords } from "./records-source.ts";

/** What lists of these names hold. */
const sortOfList = new Map<string, Sort>([
  ...["nodes", "vertices", "entities", "actors"].map((name) => [name, "entity"] as const),
  ...["edges", "links", "relations", "relationships"].map((name) => [name, "relation"] as const),
  ["claims", "claim"],
  ["sources", "source"],
]);

/**
 * Our own JSON, and what others write: an object with lists (`nodes` and `edges` or `links`, as NetworkX, d3, graphology
 * and Cytoscape have them), or a list of objects.
 */
export async function openJson(bytes: Bytes, { encoding: chosen }: Choices, limits: ReadLimits): Promise<Opened> {
  const encoding = await encodingOf(bytes, chosen);
  const byIndex = await isByIndex(() => cutAll(bytes, encoding, limits));
  let ours = false;
  async function* scan(): AsyncGenerator<readonly Found[]> {
    let nodes = 0;
    for await (const cuts of cutAll(bytes, encoding, limits)) {
      const found: Found[] = [];
      for (const cut of cuts) {
        if (!cut.listed && cut.path.length === 1 && cut.path[0] === "format" && cut.value === "qianshou") ours = true;
        const one = foundIn(cut, limits);
        if (one === undefined) continue;
        if (byIndex && one.list === "nodes") found.push({ ...one, fields: new Map([["id", nodes++], ...one.fields]) });
        else found.push(one);
      }
      yield found;
    }
  }
  const kindOf = (list: string) => ({ sort: sortOfList.get(list) ?? null, ours });
  return { format: "json", encoding, ...(await openRecords(scan, kindOf, limits.columns)) };
}

async function* cutAll(bytes: Bytes, encoding: string, limits: ReadLimits): AsyncGenerator<readonly Cut[]> {
  const cutter = createJsonCutter(limits);
  for await (const text of textOf(bytes, encoding)) yield cutter.push(text);
  cutter.end();
}

function foundIn(
  { path, listed, line, value }: Cut,
  limits: ReadLimits,
): { readonly list: string; readonly line: number; readonly fields: ReadonlyMap<string, Cell> } | undefined {
  if (!listed || !isRecord(value)) return undefined;
  const list = path.at(-1) ?? "";
  const said = list === "" || list === "elements" ? sortedRecord(value, line, limits) : undefined;
  if (said) return { line, ...said };
  const fields = fieldsOf(value, line, limits);
  // Between the same two nodes NetworkX counts its edges from 0; that names no edge.
  if (sortOfList.get(list) === "relation" && typeof fields.get("key") === "number") fields.delete("key");
  return { list, line, fields };
}

/** Whether links name their nodes by the nodes' places in the list, as d3 does where nodes have no ids. */
async function isByIndex(scan: () => AsyncIterable<readonly Cut[]>): Promise<boolean> {
  for await (const cuts of scan())
    for (const { path, listed, value } of cuts) {
      if (!listed || !isRecord(value)) continue;
      const list = path.at(-1) ?? "";
      if (list === "nodes" && ("id" in value || "key" in value || "data" in value)) return false;
      if (sortOfList.get(list) === "relation") return typeof value["source"] === "number";
      if (list !== "nodes") return false;
    }
  return false;
}
