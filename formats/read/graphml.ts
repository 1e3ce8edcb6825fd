import type { Bytes } from "./pieces.ts";
import type { Cell, Choices, Opened, ReadLimits } from "./reader.ts";
import { type Found, openRecords } from "./records-source.ts";
import { refusals } from "./refusals.ts";
import { typedCell } from "./typed-cell.ts";
import { type Attributes, type Elements, localName, readXml, xmlEncoding } from "./xml-reader.ts";

/** A declared attribute. */
interface Key {
  readonly name: string;
  readonly type: string;
  readonly of: string;
  fallback: Cell;
}

/** A node or an edge whose element is open. */
interface Open {
  readonly list: "nodes" | "edges";
  readonly line: number;
  readonly fields: Map<string, Cell>;
}

const listOf: Readonly<Record<string, Open["list"]>> = { node: "nodes", edge: "edges" };

/** Nodes and edges with the attributes that their keys declare, also as yEd writes them. */
export async function openGraphml(bytes: Bytes, { encoding: chosen }: Choices, limits: ReadLimits): Promise<Opened> {
  const encoding = await xmlEncoding(bytes, chosen);
  let ours = false;
  async function* scan(): AsyncGenerator<readonly Found[]> {
    const { elements, take } = createGraphml(() => {
      ours = true;
    });
    for await (const _piece of readXml(bytes, "GraphML", { chosen: encoding, limits, elements })) yield take();
    yield take();
  }
  const kindOf = (list: string) => ({ sort: list === "nodes" ? ("entity" as const) : ("relation" as const), ours });
  return { format: "graphml", encoding, ...(await openRecords(scan, kindOf, limits.columns)) };
}

function createGraphml(isOurs: () => void): { elements: Elements; take: () => Found[] } {
  let found: Found[] = [];
  const keys = new Map<string, Key>();
  let lastKey: Key | undefined;
  const open: Open[] = [];
  let dataKey: Key | undefined;
  let depth = 0;

  const openKey = (attributes: Attributes): void => {
    const { id = "", for: of = "all" } = attributes;
    const name = attributes["attr.name"] ?? attributes["yfiles.type"] ?? id;
    lastKey = { name, of, type: attributes["attr.type"] ?? "string", fallback: null };
    keys.set(id, lastKey);
  };

  const put = ({ fields }: Open, name: string, value: Cell): void => {
    // An attribute may be called as the element's own, such as igraph's `id`.
    fields.set(fields.has(name) ? `@${name}` : name, value);
  };

  const finish = (): void => {
    const one = open.pop();
    if (one === undefined) return;
    const element = one.list === "nodes" ? "node" : "edge";
    for (const { name, of, fallback } of keys.values())
      if (fallback !== null && (of === element || of === "all") && !one.fields.has(name))
        one.fields.set(name, fallback);
    found.push(one);
  };

  return {
    elements: {
      open(name, attributes, line) {
        const element = localName(name);
        if (depth === 0 && element !== "graphml") throw refusals.notFormat("GraphML");
        depth++;
        const list = listOf[element];
        if (list !== undefined && dataKey === undefined) {
          const { id, source, target } = attributes;
          const own = Object.entries(list === "nodes" ? { id } : { id, source, target });
          const fields = new Map<string, Cell>(
            own.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
          );
          open.push({ list, line, fields });
        } else if (element === "key") openKey(attributes);
        else if (element === "data")
          dataKey = keys.get(attributes["key"] ?? "") ?? {
            name: attributes["key"] ?? "",
            type: "string",
            of: "all",
            fallback: null,
          };
        else if (element === "graph" && attributes["id"] === "qianshou" && keys.has("v_networkDegree")) isOurs();
      },
      close(name, text) {
        const element = localName(name);
        depth--;
        const one = open.at(-1);
        if (element === "default" && lastKey) lastKey.fallback = typedCell(text, lastKey.type);
        else if (element === "data") {
          if (one && dataKey && text.trim() !== "") put(one, dataKey.name, typedCell(text, dataKey.type));
          dataKey = undefined;
        } else if (element === "NodeLabel" || element === "EdgeLabel") {
          if (one && text.trim() !== "" && !one.fields.has("label")) one.fields.set("label", text.trim());
        } else if (listOf[element] !== undefined && dataKey === undefined) finish();
      },
    },
    take() {
      const all = found;
      found = [];
      return all;
    },
  };
}
