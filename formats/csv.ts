import { csvText } from "./csv-cell.ts";
import { csvReadme } from "./csv-readme.ts";
import type { Format } from "./format.ts";
import { inOrder } from "./sorts.ts";
import { type Cell, createRows, tables } from "./table.ts";
import { createZip } from "./zip.ts";

/** Tables for people as text files, in a zip. Keeps the entities' names. */
export const csv = {
  id: "csv",
  name: { zh: "CSV 表格（zip）", en: "CSV tables (zip)" },
  use: { zh: "统计软件、数据库和脚本", en: "statistics software, databases and scripts" },
  omits: [],
  extension: "csv.zip",
  media: "application/zip",
  evidence: "after",
  most: null,
  open(heading) {
    const { language, exportedAt } = heading;
    const zip = createZip(exportedAt);
    const rowOf = createRows(language);
    const { goTo, finish } = inOrder({
      open(sort) {
        const { id, columns } = tables[sort];
        zip.open(`${id}.csv`);
        // By the byte-order mark Excel sees that it is UTF-8.
        zip.write(`\ufeff${lineOf(columns.map((column) => column.heading[language]))}`);
      },
      close: zip.close,
    });
    return {
      head() {
        goTo("entity");
        return zip.take();
      },
      write(parts) {
        for (const part of parts) {
          goTo(part.what);
          zip.write(lineOf(rowOf(part)));
        }
        return zip.take();
      },
      end(ending) {
        finish();
        zip.open("README.txt");
        zip.write(csvReadme(heading, ending));
        zip.close();
        zip.end();
        return zip.take();
      },
    };
  },
} satisfies Format;

function lineOf(cells: readonly Cell[]): string {
  let line = "";
  let comma = "";
  for (const cell of cells) {
    line += comma;
    comma = ",";
    if (cell !== undefined) line += typeof cell === "number" ? cell : csvText(cell);
  }
  return `${line}\r\n`;
}
