import { quotedText } from "./csv-cell.ts";
import type { Format, Part } from "./format.ts";
import { afterImport, importScript, neo4jReadme } from "./neo4j-csv-beside.ts";
import {
  claimProperties,
  entityProperties,
  kept,
  numberText,
  type PropertyType,
  relationProperties,
  sourceProperties,
} from "./neo4j-records.ts";
import { inOrder } from "./sorts.ts";
import { tables } from "./table.ts";
import { createZip } from "./zip.ts";

/** Between the elements of a list and between labels: made for this, and no text holds it. */
const listSeparator = "\u001f";

type Properties = Readonly<Record<string, PropertyType>>;

/** Headings before those of the properties; and whose ids these are, for each file has a space of its own. */
const files: Readonly<Record<Part["what"], { first: readonly string[]; ids: string | null; properties: Properties }>> =
  {
    entity: { first: [":LABEL"], ids: "Entity", properties: entityProperties },
    relation: {
      first: [":START_ID(Entity)", ":END_ID(Entity)", ":TYPE"],
      ids: null,
      properties: relationProperties,
    },
    claim: { first: [], ids: "Claim", properties: claimProperties },
    source: { first: [], ids: "Source", properties: sourceProperties },
  };

/** Files for neo4j-admin, which makes a whole new database of them, with the commands beside. */
export const neo4jCsv = {
  id: "neo4j-csv",
  name: { zh: "Neo4j 导入文件（zip）", en: "Files for Neo4j’s importer (zip)" },
  use: { zh: "用 neo4j-admin 建成一个新数据库，适合大型网络", en: "a new database by neo4j-admin; for large networks" },
  omits: [],
  extension: "neo4j.zip",
  media: "application/zip",
  evidence: "after",
  most: null,
  open(heading) {
    const zip = createZip(heading.exportedAt);
    const { goTo, finish } = inOrder({
      open(sort) {
        zip.open(`${tables[sort].id}.csv`);
        zip.write(`${headingsOf(sort).join(",")}\n`);
      },
      close: zip.close,
    });
    const member = (name: string, text: string, executable = false) => {
      zip.open(name, { executable });
      zip.write(text);
      zip.close();
    };
    return {
      head() {
        goTo("entity");
        return zip.take();
      },
      write(parts) {
        for (const part of parts) {
          goTo(part.what);
          zip.write(lineOf(part));
        }
        return zip.take();
      },
      end(ending) {
        finish();
        member("import.sh", importScript, true);
        member("after-import.cypher", afterImport);
        member("README.txt", neo4jReadme(heading, ending));
        zip.end();
        return zip.take();
      },
    };
  },
} satisfies Format;

function headingsOf(sort: Part["what"]): string[] {
  const { first, ids, properties } = files[sort];
  const headings = Object.entries(properties).map(([name, type]) =>
    name === "id" && ids !== null ? `id:ID(${ids})` : `${name}:${type === "json" ? "string" : type}`,
  );
  return [...first, ...headings];
}

function lineOf({ what, value }: Part): string {
  switch (what) {
    case "entity":
      return `"Entity${listSeparator}${value.kind}"${cells(value, entityProperties)}\n`;
    case "relation":
      return `${value.source},${value.target},${value.type}${cells(value, relationProperties)}\n`;
    case "claim":
      return `${cells(value, claimProperties).slice(1)}\n`;
    case "source":
      return `${cells(value, sourceProperties).slice(1)}\n`;
  }
}

/** Each with a comma before it. An empty cell is a property that isn't there. */
function cells(record: Readonly<Record<string, unknown>>, properties: Properties): string {
  let line = "";
  for (const name in properties) {
    line += ",";
    const type = properties[name];
    const value = record[name];
    if (type === undefined || value === undefined || value === null) continue;
    const property = kept(value, type);
    if (typeof property === "string") line += quotedText(property);
    else if (typeof property === "number") line += numberText(property, type);
    else if (typeof property === "boolean") line += property;
    else if (property !== undefined) line += quotedText(property.join(listSeparator));
  }
  return line;
}
