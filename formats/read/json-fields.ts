import { isList } from "./list-cell.ts";
import type { Cell, ReadLimits } from "./reader.ts";
import { refusals } from "./refusals.ts";

type Record_ = { readonly [key: string]: Cell };

/** Objects within a record that hold its own fields: Cytoscape's `data`, graphology's `attributes`, APOC's `properties`. */
const opened = ["data", "attributes", "properties"];

export const isRecord = (value: Cell | undefined): value is Record_ =>
  typeof value === "object" && value !== null && !isList(value);

/** The fields of a record, with those of the objects that only hold them for it. */
export function fieldsOf(record: Record_, line: number, limits: ReadLimits): Map<string, Cell> {
  const fields = new Map<string, Cell>();
  const put = (name: string, value: Cell): void => {
    if (typeof value === "string" && value.length > limits.cell) throw refusals.cell(limits.cell, line);
    if (!fields.has(name)) fields.set(name, value);
  };
  for (const [name, value] of Object.entries(record)) {
    if (opened.includes(name) && isRecord(value)) for (const [inner, its] of Object.entries(value)) put(inner, its);
    else put(name, value);
  }
  return fields;
}

/** What a line or an element is when it says so itself, as APOC and Cytoscape have it; else its list is another's to say. */
export function sortedRecord(
  record: Record_,
  line: number,
  limits: ReadLimits,
): { list: "nodes" | "edges" | "claims" | "sources"; fields: Map<string, Cell> } | undefined {
  const { type, start, end, group, data } = record;
  if (type === "node" && isList(record["labels"] ?? null)) {
    const { type: _type, ...rest } = record;
    return { list: listOfLabels(record["labels"]), fields: fieldsOf(rest, line, limits) };
  }
  if (type === "relationship" && isRecord(start) && isRecord(end)) {
    const { type: _type, label, start: _start, end: _end, id = null, ...rest } = record;
    const ends = { id, type: label ?? null, source: start["id"] ?? null, target: end["id"] ?? null };
    return { list: "edges", fields: fieldsOf({ ...ends, ...rest }, line, limits) };
  }
  if (isRecord(data) && (group === "nodes" || group === "edges" || group === undefined) && "id" in data) {
    const { group: _group, position: _position, ...rest } = record;
    const list = group ?? ("source" in data && "target" in data ? "edges" : "nodes");
    return { list, fields: fieldsOf(rest, line, limits) };
  }
  return undefined;
}

function listOfLabels(labels: Cell | undefined): "nodes" | "claims" | "sources" {
  const all = isList(labels ?? null) ? JSON.stringify(labels) : "";
  return all === '["Claim"]' ? "claims" : all === '["Source"]' ? "sources" : "nodes";
}
