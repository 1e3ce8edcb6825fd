import type { zhTable } from "./zh-table.ts";

const n = (value: number): string => new Intl.NumberFormat("en-GB").format(value);
const rows = (value: number): string => `${n(value)} ${value === 1 ? "row" : "rows"}`;

/** The texts of the table in English. */
export const enTable: typeof zhTable = {
  title: "Table",
  lists: { entities: "Entities", relations: "Relations" },
  columns: {
    name: "Name",
    otherName: "Chinese name",
    kind: "Kind",
    links: "Links",
    topics: "Topics",
    since: "Since",
    standing: "Marks",
    source: "From",
    type: "Relation",
    target: "To",
    from: "Start",
    to: "End",
    confidence: "Confidence",
    status: "Status",
    role: "Role",
    agreement: "Under the agreement",
    evidence: "Evidence",
  },
  citation: (title, paragraphs) => `“${title}” ${paragraphs.map((paragraph) => `§${paragraph}`).join(", ")}`.trim(),
  pinned: "pinned",
  expanded: "expanded",
  filter: "Filter the table",
  filterBy: "Names, aliases, pinyin or any column",
  shown: (value, total) => `${n(value)} of ${rows(total)}`,
  chosen: (value) => `${rows(value)} selected`,
  sorted: (column, down) => `Sorted by ${column}, ${down ? "descending" : "ascending"}`,
  copyAll: (value) => `Copy ${rows(value)}`,
  copyChosen: (value) => `Copy ${n(value)} selected ${value === 1 ? "row" : "rows"}`,
  copied: (value) => `Copied ${rows(value)}, ready to paste into a spreadsheet`,
  actions: "Actions",
  height: "Height of the table",
  noEntities: "The picture holds no entities",
  noRelations: "The picture holds no relations",
  noMatch: (text) => `No row matches “${text}”`,
  hint: "Space selects · Enter shows details · Shift with arrows selects several · other keys as in the network",
  notLoaded: "The table could not be loaded; check your network and try again",
};
