/**
 * The rows of a CSV text, strictly by RFC 4180: throws where quotation marks don't stand as they should, or rows have
 * different lengths. An empty cell without quotation marks is null.
 */
export function parseCsv(text: string, lineEnd: "\r\n" | "\n"): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string | null;
    if (text[at] === '"') {
      const [whole, inner = ""] = /^"((?:[^"]|"")*)"/.exec(text.slice(at)) ?? [];
      if (whole === undefined) throw new Error(`no closing quotation mark at ${at}`);
      cell = inner.replaceAll('""', '"');
      at += whole.length;
    } else {
      const [bare = ""] = /^[^,\r\n"]*/.exec(text.slice(at)) ?? [];
      cell = bare === "" ? null : bare;
      at += bare.length;
    }
    row.push(cell);
    if (text[at] === ",") {
      at++;
    } else if (text.startsWith(lineEnd, at)) {
      rows.push(row);
      row = [];
      at += lineEnd.length;
    } else throw new Error(`neither a comma nor the end of a line at ${at}: ${text.slice(at, at + 20)}`);
  }
  if (row.length > 0) throw new Error("the last line has no end");
  const [head = []] = rows;
  for (const one of rows) if (one.length !== head.length) throw new Error(`not ${head.length} cells: ${one}`);
  return rows;
}

/** Rows as records by their headings. */
export function recordsOf(rows: readonly (readonly (string | null)[])[]): Record<string, string | null>[] {
  const [headings = [], ...rest] = rows;
  return rest.map((row) => Object.fromEntries(row.map((cell, at) => [headings[at] ?? "", cell])));
}
