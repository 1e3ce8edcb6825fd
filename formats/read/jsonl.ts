import { shownCell } from "./cell-text.ts";
import { encodingOf, textOf } from "./encoding.ts";
import { fieldsOf, isRecord, sortedRecord } from "./json-fields.ts";
import type { Bytes } from "./pieces.ts";
import type { Cell, Choices, Opened, ReadLimits, Sort } from "./reader.ts";
import { type Found, openRecords } from "./records-source.ts";
import { refusals } from "./refusals.ts";

const sortOfList = new Map<string, Sort>([
  ["nodes", "entity"],
  ["edges", "relation"],
  ["claims", "claim"],
  ["sources", "source"],
]);

/** One line of text. */
interface Line {
  readonly number: number;
  readonly text: string;
  /** Whether nothing comes behind it. */
  readonly last: boolean;
}

/** A record to a line: nodes and relationships as APOC for Neo4j writes them, or any objects. */
export async function openJsonl(bytes: Bytes, { encoding: chosen }: Choices, limits: ReadLimits): Promise<Opened> {
  const encoding = await encodingOf(bytes, chosen);
  /** Whether every node was one of ours. */
  let ours = true;
  async function* scan(): AsyncGenerator<readonly Found[]> {
    for await (const lines of linesOf(bytes, encoding, limits)) {
      const found = lines.flatMap((line) => foundIn(line, limits));
      for (const { list, fields } of found) if (list === "nodes" && fields && !isOurs(fields)) ours = false;
      yield found;
    }
  }
  const kindOf = (list: string) => ({ sort: sortOfList.get(list) ?? null, ours: ours && list !== "" });
  return { format: "jsonl", encoding, ...(await openRecords(scan, kindOf, limits.columns)) };
}

function foundIn({ number: line, text, last }: Line, limits: ReadLimits): Found[] {
  if (text.trim() === "") return [];
  if (text.length > limits.depth && depthOf(text) > limits.depth) throw refusals.deep(limits.depth, line);
  const value = parsed(text);
  // Only the end of a file that was cut off is a text that begins well and doesn't end.
  if (value === undefined && last) throw refusals.cutOff(line);
  if (!isRecord(value)) {
    const expected = { zh: "每行一个 JSON 对象", en: "a JSON object to a line" };
    return [{ list: "", mishap: { line, value: shownCell(text), expected, lost: "row" } }];
  }
  const said = sortedRecord(value, line, limits);
  return [said ? { line, ...said } : { list: "", line, fields: fieldsOf(value, line, limits) }];
}

function parsed(text: string): Cell | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isOurs = (fields: ReadonlyMap<string, Cell>): boolean =>
  fields.has("kind") && fields.has("version") && JSON.stringify(fields.get("labels") ?? null).startsWith('["Entity",');

/** How deep brackets stand in one another. */
function depthOf(text: string): number {
  let [depth, most, inText] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inText) {
      if (sign === "\\") at++;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === "{" || sign === "[") most = Math.max(most, ++depth);
    else if (sign === "}" || sign === "]") depth--;
  }
  return most;
}

/** The longest line, in UTF-16 units. */
const longestLine = 2 ** 24;

async function* linesOf(bytes: Bytes, encoding: string, limits: ReadLimits): AsyncGenerator<readonly Line[]> {
  let held = "";
  let number = 1;
  const longest = Math.max(longestLine, limits.cell);
  for await (const text of textOf(bytes, encoding)) {
    const parts = (held + text).split("\n");
    held = parts.pop() ?? "";
    if (held.length > longest) throw refusals.cell(longest, number + parts.length);
    yield parts.map((part) => ({ number: number++, text: part, last: false }));
  }
  yield [{ number, text: held, last: true }];
}
