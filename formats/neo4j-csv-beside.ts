import { readmeOf } from "./about.ts";
import { schema } from "./cypher-statements.ts";
import type { Ending, Heading } from "./format.ts";

/** The same words on 5.26 and 2026, in every shell. 2026 wants a folder before a name. Options stand behind the files' paths, which may be several words. */
const command =
  "neo4j-admin database import full --nodes=./entities.csv --nodes=Claim=./claims.csv --nodes=Source=./sources.csv --relationships=./relations.csv --array-delimiter=U+001F --overwrite-destination=true";

/** Imports the files into the database that is named, or else into `neo4j`. */
export const importScript = `#!/bin/sh
# Makes the database anew from these files. The server must be stopped.
set -eu
cd "$(dirname "$0")"
exec ${command} "\${1:-neo4j}"
`;

/** What the importer doesn't do: constraints, and relationships of claims. */
export const afterImport = `${schema}MATCH (c:Claim)
CALL (c) {
  MATCH (s:Source {id: c.source})
  MERGE (c)-[:FROM]->(s)
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (c:Claim)
CALL (c) {
  MATCH (e:Entity {id: c.about})
  MERGE (c)-[:ABOUT]->(e)
} IN TRANSACTIONS OF 10000 ROWS;
`;

/** README.txt beside the files. */
export function neo4jReadme(heading: Heading, ending: Ending): string {
  return readmeOf(heading, ending, steps[heading.language]);
}

const steps = {
  zh: [
    "1. 停止 Neo4j（5.26 或更新）。导入会覆盖名为 neo4j 的数据库；要用别的名称，请改命令的最后一个词。",
    "2. 在此文件夹中运行（Linux、macOS 上也可用 sh import.sh）：",
    "",
    `${command} neo4j`,
    "",
    "3. 启动 Neo4j，然后补上约束和依据的关系：",
    "",
    "cypher-shell -u neo4j -f after-import.cypher",
    "",
    "列表的各项之间是控制字符 U+001F；没有成员的列表不写出，在 Neo4j 中即没有该属性。externalIds 和 figures 是 JSON 文本。",
  ],
  en: [
    "1. Stop Neo4j (5.26 or newer). The import replaces the database called neo4j; for another name change the last word of the command.",
    "2. In this folder run (on Linux and macOS also: sh import.sh)",
    "",
    `${command} neo4j`,
    "",
    "3. Start Neo4j, and add constraints and the relationships of claims:",
    "",
    "cypher-shell -u neo4j -f after-import.cypher",
    "",
    "The control character U+001F stands between the elements of a list; one without elements is left out, and in Neo4j a property that isn't there. externalIds and figures are JSON text.",
  ],
};
