import { kindIds } from "../model/kinds.ts";
import { relationTypeIds } from "../model/relation-types.ts";
import type { Format } from "./format.ts";
import {
  claimProperties,
  entityProperties,
  type Kept,
  numberText,
  type PropertyType,
  propertiesText,
  relationProperties,
  sourceProperties,
} from "./neo4j-records.ts";
import { createRuns } from "./runs.ts";
import { sorts } from "./sorts.ts";

/**
 * APOC writes a transaction whenever labels or types change, so lines of one kind or type come together, this many at
 * the most.
 */
const together = 1000;

/** A node or a relationship to a line, as APOC for Neo4j writes and reads them. Keeps some lines of each kind or type. */
export const jsonl = {
  id: "jsonl",
  name: { zh: "JSON Lines（Neo4j APOC）", en: "JSON Lines (Neo4j APOC)" },
  use: {
    zh: "Neo4j 的 apoc.import.json，以及逐行读取的脚本",
    en: "apoc.import.json in Neo4j, and scripts that read line by line",
  },
  omits: [],
  extension: "jsonl",
  media: "application/jsonl",
  evidence: "after",
  most: null,
  open() {
    const asTheyAre = (lines: string) => lines;
    const runs = { most: together, between: "" };
    const nodes = createRuns(kindIds, runs, asTheyAre);
    const relationships = createRuns(relationTypeIds, runs, asTheyAre);
    let at = 0;
    return {
      head: () => "",
      write(parts) {
        let text = "";
        for (const { what, value } of parts) {
          const sort = sorts.indexOf(what);
          // The nodes that relationships name come before them.
          if (at < 1 && sort >= 1) text += nodes.rest();
          if (at < 2 && sort >= 2) text += relationships.rest();
          at = sort;
          switch (what) {
            case "entity":
              text += nodes.add(value.kind, node(`"Entity","${value.kind}"`, value.id, value, entityProperties));
              break;
            case "relation": {
              const { type, source, target } = value;
              const ends = `"label":"${type}","start":${end(source)},"end":${end(target)}`;
              const properties = objectText(value, relationProperties);
              const line = `{"type":"relationship","id":"${value.id}",${ends},"properties":${properties}}\n`;
              text += relationships.add(type, line);
              break;
            }
            case "claim":
              text += node(`"Claim"`, value.id, value, claimProperties);
              break;
            case "source":
              text += node(`"Source"`, value.id, value, sourceProperties);
          }
        }
        return text;
      },
      end: () => nodes.rest() + relationships.rest(),
    };
  },
} satisfies Format;

// Ids hold nothing that JSON escapes.
const end = (id: string): string => `{"id":"${id}","labels":["Entity"]}`;

const node = (
  labels: string,
  id: string,
  record: Readonly<Record<string, unknown>>,
  types: Readonly<Record<string, PropertyType>>,
): string => `{"type":"node","id":"${id}","labels":[${labels}],"properties":${objectText(record, types)}}\n`;

function objectText(record: Readonly<Record<string, unknown>>, types: Readonly<Record<string, PropertyType>>): string {
  return `{${propertiesText(record, types, ",", (name, property, type) => `"${name}":${valueText(property, type)}`)}}`;
}

/** As JSON.stringify would, which costs more than looking whether there is anything to escape. */
function valueText(value: NonNullable<Kept>, type: PropertyType): string {
  if (typeof value === "number") return numberText(value, type);
  return typeof value === "string" && !escaped.test(value) ? `"${value}"` : JSON.stringify(value);
}

/** What JSON escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;
