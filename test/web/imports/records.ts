import { type Import, importSchema } from "../../../model/import.ts";

const none = { entities: 0, relations: 0, claims: 0, sources: 0 };

/** A list of two columns that has been read, and waits; `more` says what is else. */
export function anImport(more: Partial<Import> = {}): Import {
  const mapping = { ids: "inFile" as const, tables: [{ use: "entities" as const, columns: ["name" as const, null] }] };
  return importSchema.parse({
    id: "i1",
    name: "名单.csv",
    size: 100,
    state: "ready",
    createdAt: "2026-01-02T03:04:05.000Z",
    progress: { done: 2, of: 2 },
    format: "csv",
    encoding: "gb18030",
    tables: [{ name: "", columns: ["机构", "备注"], rows: 2, sample: [["海尔", ""]] }],
    mapping,
    suggestion: null,
    added: { ...none, entities: 2 },
    changed: none,
    same: none,
    entities: ["a", "b"],
    problems: [],
    problemCount: 0,
    matches: [],
    matchCount: 0,
    failure: null,
    revision: null,
    ...more,
  });
}

/** An entity of the file that may be one of the network, by the name of the first letter. */
export const aMatch = (key: string, more: Partial<Import["matches"][number]> = {}): Import["matches"][number] => ({
  key,
  name: `名${key}`,
  kind: "Company",
  table: "",
  line: 2,
  candidates: [{ id: `known-${key}`, name: `名${key}`, kind: "Company", degree: 3, reasons: ["name"] }],
  as: `known-${key}`,
  sure: false,
  ...more,
});
