import type { Import } from "../model/import.ts";
import type { Why } from "../model/import-mapping.ts";
import type { Language } from "../model/sentences/index.ts";
import type { Told } from "./option.ts";
import { oneLine, toTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

const sureness: Readonly<Record<Why["how"], Told>> = {
  sure: { zh: "确定", en: "sure" },
  likely: { zh: "大概", en: "likely" },
  unsure: { zh: "不确定", en: "unsure" },
};

const words = {
  zh: { column: "列", field: "含义", how: "把握", why: "依据", none: "（不取）" },
  en: { column: "column", field: "holds", how: "how sure", why: "guessed from", none: "(nothing)" },
};

/** How each column of a file is taken and why, table by table, in the order in which a mapping has them. */
export function tellColumns(
  { tables, mapping, suggestion }: Pick<Import, "tables" | "mapping" | "suggestion">,
  language: Language,
  looks: Pick<Terminal, "width" | "style">,
): string {
  const told = words[language];
  const parts = tables.map(({ name, columns }, at) => {
    const taken = mapping?.tables[at];
    const why = suggestion?.tables[at];
    const rows = columns.map((heading, column) => ({
      heading,
      field: taken?.columns[column],
      why: why?.columns[column],
    }));
    const table = toTable(
      rows,
      [
        { title: told.column, of: ({ heading }) => heading },
        { title: told.field, of: ({ field }) => field ?? told.none },
        { title: told.how, of: ({ why }) => (why ? sureness[why.how][language] : "") },
        { title: told.why, of: ({ why }) => why?.reason[language] ?? "" },
      ],
      looks,
    );
    const head = [oneLine(name), taken?.use, why?.use.reason[language]].filter(Boolean).join("  ");
    return `${looks.style("bold", head)}\n${table}`;
  });
  return parts.join("\n");
}
