import type { ExportFormat } from "../model/export.ts";
import { csv } from "./csv.ts";
import { cypher } from "./cypher.ts";
import type { Format } from "./format.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { jsonld } from "./jsonld.ts";
import { markdown } from "./markdown.ts";
import { neo4jCsv } from "./neo4j-csv.ts";
import { svg } from "./svg.ts";
import { turtle } from "./turtle.ts";
import { xlsx } from "./xlsx.ts";
import { yed } from "./yed.ts";

/** The format with each name; one that is missing doesn't compile. */
export const formats: { readonly [Id in ExportFormat]: Format & { readonly id: Id } } = {
  json,
  jsonl,
  csv,
  xlsx,
  "neo4j-csv": neo4jCsv,
  cypher,
  graphml,
  yed,
  gexf,
  turtle,
  jsonld,
  svg,
  markdown,
};
