import type { ImportFormat } from "../../model/import.ts";
import { beginningOfText, openCsv, openCsvZip } from "./csv.ts";
import { isBinary } from "./encoding.ts";
import { openGexf } from "./gexf.ts";
import { openGraphml } from "./graphml.ts";
import { openJson } from "./json.ts";
import { isRecord } from "./json-fields.ts";
import { openJsonl } from "./jsonl.ts";
import { isList } from "./list-cell.ts";
import { isNeo4jHeading, neo4jMembers, openNeo4jCsv } from "./neo4j-csv.ts";
import { type Bytes, beginningOf, bytesOf } from "./pieces.ts";
import type { Cell, Choices, HandedIn, Opened, ReadLimits } from "./reader.ts";
import { refusals } from "./refusals.ts";
import { openXlsx } from "./xlsx.ts";
import { xmlEncoding } from "./xml-reader.ts";
import { openZip, type ZipReader } from "./zip.ts";

/**
 * Understands a file: goes through all of it once, so that whatever is wrong with the file as a whole is known before any
 * row is taken. What it is shows in its first bytes and its content; its name says nothing.
 *
 * @throws FileRefused for what can't be read: another format, cut off, a bomb, too deep, too wide
 */
export async function open(file: HandedIn, choices: Choices, limits: ReadLimits): Promise<Opened> {
  if (file.size === 0) throw refusals.empty();
  const bytes: Bytes = () => bytesOf(file);
  const start = await beginningOf(bytes, 512);
  const other = otherFormat(start);
  if (other !== undefined) throw other;
  if (!isZip(start) && isBinary(start)) throw refusals.unknown();
  const opened = isZip(start)
    ? await openPacked(await openZip(file, limits), choices, limits)
    : await openText(bytes, choices, limits);
  if (choices.format !== undefined && opened.format !== choices.format) throw refusals.notFormat(choices.format);
  return opened;
}

const isZip = (start: Uint8Array): boolean =>
  start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);

/** First bytes of formats that are often taken for tables. */
const others: readonly (readonly [bytes: readonly number[], refusal: () => Error])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], refusals.oldExcel],
  [[0x1f, 0x8b], refusals.packed],
  [[0x52, 0x61, 0x72, 0x21], refusals.packed],
  [[0x37, 0x7a, 0xbc, 0xaf], refusals.packed],
  [[0x25, 0x50, 0x44, 0x46], () => refusals.other("PDF")],
  [[0x89, 0x50, 0x4e, 0x47], refusals.unknown],
  [[0xff, 0xd8, 0xff], refusals.unknown],
];

const otherFormat = (start: Uint8Array): Error | undefined =>
  others.find(([bytes]) => bytes.every((byte, at) => start[at] === byte))?.[1]();

async function openPacked(zip: ZipReader, choices: Choices, limits: ReadLimits): Promise<Opened> {
  if (zip.names.includes("[Content_Types].xml")) {
    if (zip.names.includes("xl/workbook.bin")) throw refusals.other("xlsb");
    if (!zip.names.some((name) => name.startsWith("xl/"))) throw refusals.unknown();
    return openXlsx(zip, limits);
  }
  if (zip.names.includes("content.xml") && zip.names.includes("mimetype")) throw refusals.other("OpenDocument");
  const forNeo4j = await neo4jMembers(zip);
  if (forNeo4j) return openNeo4jCsv(forNeo4j, choices, limits);
  return openCsvZip(zip, choices, limits);
}

async function openText(bytes: Bytes, choices: Choices, limits: ReadLimits): Promise<Opened> {
  const encoding = await xmlEncoding(bytes, choices.encoding);
  const text = await beginningOfText(bytes, encoding);
  const read = { ...choices, encoding };
  switch (choices.format ?? formatOf(text)) {
    case "graphml":
      return openGraphml(bytes, read, limits);
    case "gexf":
      return openGexf(bytes, read, limits);
    case "json":
      return openJson(bytes, read, limits);
    case "jsonl":
      return openJsonl(bytes, read, limits);
    case "neo4j-csv":
      return openNeo4jCsv([{ name: "", bytes }], read, limits);
    case "csv":
      return openCsv(bytes, read, limits);
    case "xlsx":
      throw refusals.notFormat("xlsx");
  }
}

/** What a text is, by how it begins. */
function formatOf(start: string): ImportFormat {
  const text = start.trimStart();
  if (text === "") throw refusals.empty();
  if (text.startsWith("<")) return xmlFormat(text);
  if (text.startsWith("{") || text.startsWith("[")) {
    const format = jsonFormat(text);
    if (format !== undefined) return format;
  }
  return isNeo4jHeading(text) ? "neo4j-csv" : "csv";
}

function xmlFormat(text: string): "graphml" | "gexf" {
  const [, root = ""] = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(text.replace(/<!--.*?-->|<\?.*?\?>/gs, "")) ?? [];
  if (root === "graphml" || root === "gexf") return root;
  if (/^html$/i.test(root) || /^<!doctype html/i.test(text)) throw refusals.other("HTML");
  throw refusals.unknown();
}

/** JSON Lines when the first line is a whole object without lists of objects; JSON otherwise. */
function jsonFormat(text: string): "json" | "jsonl" | undefined {
  if (/^\[\s*[^\s{[\]"\d-]/.test(text) || /^\{\s*[^\s"}]/.test(text)) return undefined;
  const [line = "", ...more] = text.split(/\r?\n/);
  if (!text.startsWith("{")) return "json";
  let value: Cell;
  try {
    value = JSON.parse(line);
  } catch {
    return "json";
  }
  if (more.some((one) => one.trimStart().startsWith("{"))) return "jsonl";
  return isRecord(value) && holdsList(value, 3) ? "json" : "jsonl";
}

const holdsList = (value: Cell, depth: number): boolean =>
  depth > 0 &&
  (isList(value)
    ? value.some(isRecord) || value.length === 0
    : isRecord(value) && Object.values(value).some((one) => holdsList(one, depth - 1)));
