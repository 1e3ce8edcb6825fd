import type { Bytes } from "./pieces.ts";
import type { Cell, Choices, Opened, ReadLimits } from "./reader.ts";
import { type Found, openRecords } from "./records-source.ts";
import { refusals } from "./refusals.ts";
import { typedCell } from "./typed-cell.ts";
import { type Elements, localName, readXml, xmlEncoding } from "./xml-reader.ts";

/** A declared attribute. */
interface Declared {
  readonly title: string;
  readonly type: string;
  fallback: Cell;
}

type List = "nodes" | "edges";

/** A node or an edge whose element is open. */
interface Open {
  readonly list: List;
  readonly line: number;
  readonly fields: Map<string, Cell>;
}

/** What elements say of themselves; whether an edge has a direction is told by its type of relation. */
const own: Readonly<Record<List, readonly string[]>> = {
  nodes: ["id", "label", "start", "end"],
  edges: ["id", "source", "target", "label", "kind", "start", "end"],
};

const directions = new Set(["directed", "undirected", "mutual", ""]);

/** Nodes and edges with the attributes that are declared, GEXF 1.1 to 1.3; of several spells, first start and last end. */
export async function openGexf(bytes: Bytes, { encoding: chosen }: Choices, limits: ReadLimits): Promise<Opened> {
  const encoding = await xmlEncoding(bytes, chosen);
  let ours = false;
  async function* scan(): AsyncGenerator<readonly Found[]> {
    const { elements, take } = createGexf(() => {
      ours = true;
    });
    for await (const _piece of readXml(bytes, "GEXF", { chosen: encoding, limits, elements })) yield take();
    yield take();
  }
  const kindOf = (list: string) => ({ sort: list === "nodes" ? ("entity" as const) : ("relation" as const), ours });
  return { format: "gexf", encoding, ...(await openRecords(scan, kindOf, limits.columns)) };
}

function createGexf(isOurs: () => void): { elements: Elements; take: () => Found[] } {
  let found: Found[] = [];
  const declared: Readonly<Record<List, Map<string, Declared>>> = { nodes: new Map(), edges: new Map() };
  let declaring: List = "nodes";
  let last: Declared | undefined;
  const open: Open[] = [];
  let depth = 0;

  const put = (name: string, value: Cell): void => {
    const fields = open.at(-1)?.fields;
    // Of values that change with time, the first.
    if (fields && !fields.has(name)) fields.set(name, value);
  };

  const begin = (list: List, attributes: Readonly<Record<string, string>>, line: number): void => {
    const said = own[list].flatMap((name) => {
      const value = attributes[name] ?? attributes[`${name}open`];
      return value === undefined || value === "" ? [] : [[name, value] as const];
    });
    const fields = new Map<string, Cell>(said);
    // NetworkX puts an attribute of this name in its place.
    const { type } = attributes;
    if (list === "edges" && type !== undefined && !directions.has(type)) fields.set("type", type);
    open.push({ list, line, fields });
  };

  const finish = (): void => {
    const one = open.pop();
    if (one === undefined) return;
    for (const { title, fallback } of declared[one.list].values())
      if (fallback !== null && !one.fields.has(title)) one.fields.set(title, fallback);
    found.push(one);
  };

  return {
    elements: {
      open(name, attributes, line) {
        const element = name;
        if (depth === 0 && localName(name) !== "gexf") throw refusals.notFormat("GEXF");
        depth++;
        const one = open.at(-1);
        if (element === "attributes") declaring = attributes["class"] === "edge" ? "edges" : "nodes";
        else if (element === "attribute") {
          const { id = "", title = id, type = "string" } = attributes;
          last = { title, type, fallback: null };
          declared[declaring].set(id, last);
        } else if (element === "node") begin("nodes", attributes, line);
        else if (element === "edge") begin("edges", attributes, line);
        else if (element === "attvalue" && one) {
          const key = attributes["for"] ?? attributes["id"] ?? "";
          const { title, type } = declared[one.list].get(key) ?? { title: key, type: "string" };
          const taken = own[one.list].includes(title) && one.fields.has(title);
          put(taken ? `@${title}` : title, typedCell(attributes["value"] ?? "", type));
        } else if (element === "spell" && one) {
          const { start, end } = attributes;
          if (start !== undefined) put("start", start);
          if (end !== undefined) one.fields.set("end", end);
        }
      },
      close(name, text) {
        depth--;
        if (name === "default" && last) last.fallback = typedCell(text, last.type);
        else if (name === "creator" && text === "Qianshou") isOurs();
        else if (name === "node" || name === "edge") finish();
      },
    },
    take() {
      const all = found;
      found = [];
      return all;
    },
  };
}
