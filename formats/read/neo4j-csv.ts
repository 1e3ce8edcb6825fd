import { beginningOfText, csvMembers, cutRows } from "./csv.ts";
import { createRowCutter } from "./csv-rows.ts";
import { separatorOf } from "./csv-separator.ts";
import { encodingOf } from "./encoding.ts";
import type { Bytes } from "./pieces.ts";
import type { Cell, Choices, Opened, ReadLimits, Sort } from "./reader.ts";
import { type Found, openRecords } from "./records-source.ts";
import { refusals } from "./refusals.ts";
import { typedCell } from "./typed-cell.ts";
import type { ZipReader } from "./zip.ts";

/** A heading for Neo4j's importer: `name:string[]`, `id:ID(Entity)`, `:START_ID`, `:LABEL`. */
interface Heading {
  readonly field: string;
  readonly type: string;
  readonly list: boolean;
}

const special: Readonly<Record<string, string>> = {
  ID: "id",
  START_ID: "source",
  END_ID: "target",
  LABEL: "labels",
  TYPE: "type",
};

/** What separates the elements of lists: in our files, or as the importer usually has it. */
const [inOurs, usual] = ["\u001f", ";"];

/** Columns by which our own files are known, by what their rows are. */
const ofOurs: Readonly<Record<Exclude<Sort, null>, readonly string[]>> = {
  entity: ["kind", "nameEn", "morePartiesThanNamed", "version"],
  relation: ["onBehalfOf", "side", "origin", "version"],
  claim: ["about", "summaryEn", "confidence"],
  source: ["titleEn", "publishedOn", "retrievedOn"],
};

interface File {
  readonly name: string;
  readonly bytes: Bytes;
  readonly encoding: string;
  readonly separator: string;
  readonly headings: readonly Heading[];
  readonly sort: Exclude<Sort, null>;
  readonly ours: boolean;
}

/** Whether a text's first line is one for Neo4j's importer. */
export const isNeo4jHeading = (text: string): boolean =>
  /(?:^|[,;\t|"]):?(?:[^,;\t|"\n]*):(?:ID|START_ID|END_ID|LABEL|TYPE)(?:\([^)]*\))?(?:\{[^}]*\})?(?:["\s,;\t|]|$)/.test(
    text.split(/[\r\n]/, 1)[0] ?? "",
  );

/** Files for Neo4j's importer: one, or a zip of them with one heading line each. */
export async function openNeo4jCsv(
  members: readonly { readonly name: string; readonly bytes: Bytes }[],
  { encoding: chosen }: Choices,
  limits: ReadLimits,
): Promise<Opened> {
  const files: File[] = [];
  let encoding: string | null = null;
  for (const { name, bytes } of members) {
    const its = await encodingOf(bytes, chosen);
    encoding ??= its;
    const start = await beginningOfText(bytes, its);
    if (!isNeo4jHeading(start)) throw refusals.notFormat("neo4j-csv");
    const separator = separatorOf(start);
    const [first] = createRowCutter(separator, limits).push(`${start}\n`);
    const headings = (first?.cells ?? []).map(headingOf);
    const sort = sortOf(headings, first?.cells ?? []);
    const ours = ofOurs[sort].every((name) => headings.some(({ field }) => field === name));
    files.push({ name, bytes, encoding: its, separator, headings, sort, ours });
  }
  const byName = new Map(files.map((file) => [file.name, file]));
  async function* scan(): AsyncGenerator<readonly Found[]> {
    for (const file of files)
      for await (const rows of cutRows(file.bytes, file.encoding, file.separator, limits))
        yield rows.flatMap(({ line, cells }): Found[] =>
          line === 1 || (cells.length === 1 && cells[0] === "")
            ? []
            : [{ list: file.name, line, fields: fieldsOf(file, cells) }],
        );
  }
  const kindOf = (list: string) => ({ sort: byName.get(list)?.sort ?? null, ours: byName.get(list)?.ours ?? false });
  return { format: "neo4j-csv", encoding, ...(await openRecords(scan, kindOf, limits.columns)) };
}

/** The tables of a zip, if they are for Neo4j's importer. */
export async function neo4jMembers(zip: ZipReader): Promise<{ name: string; bytes: Bytes }[] | undefined> {
  const members = csvMembers(zip).map((name) => ({
    name: name.replace(/^.*\//, "").replace(/\.\w+$/, ""),
    bytes: zip.member(name),
  }));
  const [first] = members;
  if (first === undefined) return undefined;
  const start = await beginningOfText(first.bytes, await encodingOf(first.bytes, undefined));
  return isNeo4jHeading(start) ? members : undefined;
}

function headingOf(text: string): Heading {
  const [, name = "", type = "string", list] =
    /^(.*?)(?::([A-Za-z_]+)(?:\([^)]*\))?(?:\{[^}]*\})?(\[\])?)?$/.exec(text.trim()) ?? [];
  const field = special[type];
  // `name:ID` is a property too, under its own name; the id is what matters.
  return field === undefined
    ? { field: type === "IGNORE" ? "" : name, type: type.toLowerCase(), list: list !== undefined }
    : { field, type: "string", list: type === "LABEL" };
}

function sortOf(headings: readonly Heading[], texts: readonly string[]): File["sort"] {
  const fields = new Set(headings.map(({ field }) => field));
  if (fields.has("source") && fields.has("target")) return "relation";
  const space = texts.map((text) => /:ID\((.*?)\)/.exec(text)?.[1]).find(Boolean);
  return space === "Claim" ? "claim" : space === "Source" ? "source" : "entity";
}

function fieldsOf({ headings, ours }: File, cells: readonly string[]): Map<string, Cell> {
  const fields = new Map<string, Cell>();
  headings.forEach(({ field, type, list }, at) => {
    const text = cells[at];
    if (text === undefined || text === "" || field === "") return;
    const value = list
      ? text.split(ours || text.includes(inOurs) ? inOurs : usual).map((one) => typedCell(one, type))
      : typedCell(text, type);
    if (!fields.has(field)) fields.set(field, value);
  });
  return fields;
}
