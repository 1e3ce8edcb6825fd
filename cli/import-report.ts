import type { Import } from "../model/import.ts";
import { kindOf } from "../model/kinds.ts";
import type { Language } from "../model/sentences/index.ts";
import { type Column, oneLine, toTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** As many wrong rows, and doubtful matches, are shown. */
const mostShown = 20;

const words = {
  zh: {
    what: { entities: "实体", relations: "关系", claims: "依据", sources: "来源" },
    counts: { head: "", added: "新增", changed: "更改", same: "已有" },
    matches: { key: "KEY", name: "名称", kind: "种类", as: "视为", others: "可能是" },
    fresh: "（新）",
    problems: { where: "位置", value: "内容", expected: "应为" },
    at: (table: string, line: number, column: string) => `${table} 第 ${line} 行 ${column}`.trim(),
    more: (n: number) => `…… 另有 ${n} 条`,
  },
  en: {
    what: { entities: "entities", relations: "relations", claims: "claims", sources: "sources" },
    counts: { head: "", added: "new", changed: "changed", same: "there already" },
    matches: { key: "KEY", name: "name", kind: "kind", as: "taken for", others: "may be" },
    fresh: "(new)",
    problems: { where: "where", value: "what stands there", expected: "what would be right" },
    at: (table: string, line: number, column: string) => [table, `line ${line}`, column].filter(Boolean).join(", "),
    more: (n: number) => `… and ${n} more`,
  },
};

/** What an import does or did, who in it is in doubt, and what of it is wrong: tables for people. */
export function tellImport(one: Import, language: Language, looks: Pick<Terminal, "width" | "style">): string {
  const told = words[language];
  const unsure = one.matches.filter(({ sure }) => !sure);
  const parts = [
    `${oneLine(one.name)}: ${[one.format, one.encoding].filter((text) => text !== null).join(", ")}\n`,
    toTable(["entities", "relations", "claims", "sources"] as const, countColumns(one, told), looks),
    ...(unsure.length === 0 ? [] : [toTable(unsure.slice(0, mostShown), matchColumns(language), looks)]),
    ...more(one.matchCount - (one.matches.length - unsure.length), unsure.length, told.more),
    ...(one.problemCount === 0 ? [] : [toTable(one.problems.slice(0, mostShown), problemColumns(language), looks)]),
    ...more(one.problemCount, one.problems.length, told.more),
  ];
  return parts.join("\n");
}

/** Says how many there are beyond those that are shown. */
function more(all: number, listed: number, tell: (n: number) => string): string[] {
  const hidden = all - Math.min(listed, mostShown);
  return hidden > 0 ? [`${tell(hidden)}\n`] : [];
}

type What = "entities" | "relations" | "claims" | "sources";

function countColumns(one: Import, told: (typeof words)[Language]): Column<What>[] {
  const counted = (["added", "changed", "same"] as const).map(
    (how): Column<What> => ({ title: told.counts[how], of: (what) => String(one[how][what]), side: "right" }),
  );
  return [{ title: told.counts.head, of: (what) => told.what[what] }, ...counted];
}

function matchColumns(language: Language): Column<Import["matches"][number]>[] {
  const { matches, fresh } = words[language];
  return [
    { title: matches.key, of: ({ key }) => key },
    { title: matches.name, of: ({ name }) => name },
    { title: matches.kind, of: ({ kind }) => kindOf(kind)[language] },
    { title: matches.as, of: ({ as }) => as ?? fresh },
    { title: matches.others, of: ({ candidates }) => candidates.map(({ id }) => id).join(", ") },
  ];
}

function problemColumns(language: Language): Column<Import["problems"][number]>[] {
  const { problems, at } = words[language];
  return [
    { title: problems.where, of: ({ table, line, column = "" }) => at(table, line, column) },
    { title: problems.value, of: ({ value = "" }) => value },
    { title: problems.expected, of: ({ expected }) => expected[language] },
  ];
}
