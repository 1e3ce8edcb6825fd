import { kindIds } from "../model/kinds.ts";
import { relationTypeIds } from "../model/relation-types.ts";
import { changed, title } from "./about.ts";
import { guard, schema, writeClaims, writeEntities, writeRelations, writeSources } from "./cypher-statements.ts";
import { mapText } from "./cypher-text.ts";
import type { Format } from "./format.ts";
import { claimProperties, entityProperties, relationProperties, sourceProperties } from "./neo4j-records.ts";
import { createRuns } from "./runs.ts";
import { sorts } from "./sorts.ts";

/** Rows in one statement, which is one transaction. */
const runs = { most: 500, between: ",\n" };

/** A script that puts the network into a Neo4j, and again without doubling it. Keeps some rows of each kind or type. */
export const cypher = {
  id: "cypher",
  name: { zh: "Cypher 脚本", en: "Cypher script" },
  use: {
    zh: "写入自己的 Neo4j（5.26 或更新），可重复运行",
    en: "into your own Neo4j (5.26 or newer); can be run again",
  },
  omits: [],
  extension: "cypher",
  media: "application/x-cypher-query",
  evidence: "after",
  most: null,
  open({ language, exportedAt, revision, selection }) {
    const entities = createRuns(kindIds, runs, writeEntities);
    const relations = createRuns(relationTypeIds, runs, writeRelations);
    const claims = createRuns(["claim"], runs, writeClaims);
    const sources = createRuns(["source"], runs, writeSources);
    const inTurn = [entities, relations, claims, sources];
    let at = 0;
    /** What waits of the sorts before: the nodes that relationships name come before them. */
    const restBefore = (sort: number): string => {
      let text = "";
      for (; at < sort; at++) text += inTurn[at]?.rest() ?? "";
      return text;
    };
    return {
      head() {
        const lines = [title[language], exportedAt, ...selection, ...howTo[language]];
        return `${lines.map((line) => commentOf(line)).join("")}\n${guard}${schema}`;
      },
      write(parts) {
        let text = "";
        for (const { what, value } of parts) {
          text += restBefore(sorts.indexOf(what));
          switch (what) {
            case "entity":
              text += entities.add(value.kind, mapText(value, entityProperties));
              break;
            case "relation": {
              const { type, source, target } = value;
              // Ids hold nothing that a text in Cypher escapes.
              const row = `{source: '${source}', target: '${target}', properties: ${mapText(value, relationProperties)}}`;
              text += relations.add(type, row);
              break;
            }
            case "claim":
              text += claims.add("claim", mapText(value, claimProperties));
              break;
            case "source":
              text += sources.add("source", mapText(value, sourceProperties));
          }
        }
        return text;
      },
      end(ending) {
        const { counts } = ending;
        const meanwhile = ending.revision !== revision;
        const note = meanwhile ? commentOf(changed[language]) : "";
        return `${restBefore(sorts.length)}${note}RETURN ${counts.entities} AS entities, ${counts.relations} AS relations, ${counts.claims} AS claims, ${counts.sources} AS sources, ${meanwhile} AS changedMeanwhile;\n`;
      },
    };
  },
} satisfies Format;

/** On one line that doesn't end as a statement does. */
const commentOf = (text: string): string => `// ${text.replace(/\s+/g, " ").replace(/[; ]+$/, "")}\n`;

/** A driver is given the statements one by one; the last one tells what there should be. */
const howTo = {
  zh: ["运行：cypher-shell -u neo4j -f 此文件", "语句以行末的分号结束，文字中没有换行；最后一条语句给出应有的数量。"],
  en: [
    "To run it: cypher-shell -u neo4j -f THIS-FILE",
    "A statement ends with a semicolon at the end of a line; no text holds a line break. The last one tells what there should be.",
  ],
};
