import { aboutFile, title } from "./about.ts";
import type { Format, Heading, Writer } from "./format.ts";
import { inOrder } from "./sorts.ts";
import { createRows, tables } from "./table.ts";
import { createSheets, type SheetLimits } from "./xlsx-sheets.ts";
import { createZip } from "./zip.ts";

/** Excel's own, for one sheet and one cell (in UTF-16 units); links are counted by sheet. */
const limits: SheetLimits = { rows: 1_048_576, characters: 32_767, links: 65_530 };

/** The same tables as csv, as the sheets of a workbook. Keeps the entities' names, and the links of one sheet. */
export const xlsx = {
  id: "xlsx",
  name: { zh: "Excel 工作簿", en: "Excel workbook" },
  use: { zh: "Excel、WPS、LibreOffice", en: "Excel, WPS, LibreOffice" },
  omits: [
    {
      zh: "一格中超过 32,767 个字符的部分（“说明”工作表写明有几处）",
      en: "what goes beyond 32,767 characters in a cell (the sheet About says how often)",
    },
  ],
  extension: "xlsx",
  media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  evidence: "after",
  most: null,
  open: (heading) => openWorkbook(heading, limits),
} satisfies Format;

/** The writer of a workbook whose sheets hold at most so much; what has more rows goes on in a further sheet. */
export function openWorkbook(heading: Heading, limits: SheetLimits): Writer {
  const { language, exportedAt } = heading;
  const zip = createZip(exportedAt);
  const sheets = createSheets(zip, limits);
  const rowOf = createRows(language);
  const { goTo, finish } = inOrder({
    open(sort) {
      const { name, columns } = tables[sort];
      const shown = columns.map(({ heading, width, link = false }) => ({ heading: heading[language], width, link }));
      sheets.open(name[language], shown);
    },
    close: sheets.close,
  });
  return {
    head() {
      sheets.begin();
      goTo("entity");
      return zip.take();
    },
    write(parts) {
      for (const part of parts) {
        goTo(part.what);
        sheets.row(rowOf(part));
      }
      return zip.take();
    },
    end(ending) {
      finish();
      const { sheet, cut } = about[language];
      sheets.open(sheet, [
        { heading: title[language], width: 32, link: false },
        { heading: "", width: 100, link: false },
      ]);
      for (const pair of aboutFile(heading, ending)) sheets.row(pair);
      if (sheets.cutCells() > 0) sheets.row([cut, sheets.cutCells()]);
      sheets.close();
      sheets.end();
      zip.end();
      return zip.take();
    },
  };
}

const about = {
  zh: { sheet: "说明", cut: "超过 32,767 个字符而截断的单元格数" },
  en: { sheet: "About", cut: "Cells cut off at 32,767 characters" },
};
