import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root.ts";

/** Every statement that the store runs. Each is a file in `cypher/` whose first comment says what it answers. */
export const statementNames = [
  "apply-change-set",
  "apply-claims",
  "apply-degrees",
  "apply-entities",
  "apply-lock",
  "apply-merges",
  "apply-relations",
  "apply-remove-claims",
  "apply-remove-entities",
  "apply-remove-merges",
  "apply-remove-relations",
  "apply-remove-sources",
  "apply-sources",
  "apply-touched",
  "claims-about",
  "claims-by-id",
  "claims-from",
  "count",
  "delete-view",
  "entities",
  "evidence",
  "evidence-about",
  "evidence-from",
  "expand",
  "expand-within",
  "history",
  "history-about",
  "link-counts",
  "list",
  "merges",
  "merges-by-id",
  "merges-into",
  "merges-of-entity",
  "neighbours",
  "neighbours-total",
  "path-ends",
  "path-expand",
  "path-seek",
  "path-within",
  "ping",
  "prepare-await",
  "prepare-look",
  "prepare-mark",
  "prepare-take",
  "put-view",
  "relations",
  "relations-among",
  "relations-at",
  "relations-between",
  "relations-naming",
  "scan-entities",
  "scan-relations",
  "search",
  "seed-look",
  "seed-mark",
  "sources",
  "sources-by-id",
  "stats-entities",
  "stats-relations",
  "stats-sources",
  "summary",
  "view",
  "views",
  "views-count",
] as const;

export type StatementName = (typeof statementNames)[number];

/** The texts of all statements, and those of `cypher/schema.cypher`, which are run one after the other. */
export interface Statements {
  readonly text: (name: StatementName) => string;
  readonly schema: readonly string[];
}

/** Reads all statements. Fails when one is missing. */
export function loadStatements(folder: string = join(packageRoot(), "cypher")): Statements {
  const read = (name: string) => readFileSync(join(folder, `${name}.cypher`), "utf8");
  const texts = new Map<StatementName, string>(statementNames.map((name) => [name, read(name)]));
  const schema = read("schema")
    .replace(/^\s*\/\/.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
  return { text: (name) => texts.get(name) ?? "", schema };
}
