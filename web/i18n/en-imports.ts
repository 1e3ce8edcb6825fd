import type { Import } from "../../model/import.ts";
import type { ImportWords } from "./zh-imports.ts";

const n = (value: number): string => new Intl.NumberFormat("en-GB").format(value);
const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const of = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;

/** A, B, C and 2 more. */
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${n(names.length - 3)} more` : names.join(", ");

const counted = ({ entities, relations, claims, sources }: Import["added"]): string =>
  [
    entities > 0 && of(entities, "entity", "entities"),
    relations > 0 && of(relations, "relation", "relations"),
    claims > 0 && of(claims, "claim", "claims"),
    sources > 0 && of(sources, "source", "sources"),
  ]
    .filter(Boolean)
    .join(", ");

const change = ({ added, changed }: Pick<Import, "added" | "changed">): string =>
  [counted(added) && `${counted(added)} added`, counted(changed) && `${counted(changed)} changed`]
    .filter(Boolean)
    .join("; ") || "nothing changes";

/** The texts of bringing files in, in English. */
export const enImports: ImportWords = {
  title: "Bring in a file",
  closed:
    "This server is for reading: no files can be brought in. Run Qianshou on your own machine, or ask whoever runs this server.",
  drop: "Let go to bring this file in",
  dropNote: "You see what would change first; nothing is written until you say so",
  onlyFirst: (more) => `One file at a time: ${of(more, "other was", "others were")} not read.`,

  stepsTitle: "Steps",
  steps: { file: "File", content: "Content", changes: "Changes", done: "Done" },
  stepsLong: {
    file: "Choose a file",
    content: "What was understood",
    changes: "What would change",
    done: "Into the network",
  },
  nth: (number, name) => `Step ${number}, ${name}`,
  next: "Next",
  close: "Close",

  choose: "Choose a file…",
  chooseNote: "or drop one anywhere on the page",
  kinds: "Tables (Excel, CSV), JSON, JSON Lines, GraphML, GEXF, files for Neo4j’s importer; at most 2 GB.",
  safe: "It is read and compared first, and written when you have seen what changes. It can be taken back afterwards.",
  sending: (name) => `Sending ${name}`,
  reading: (name) => `Reading ${name}`,
  comparing: "Comparing with the network…",
  writing: "Writing…",
  rows: (done, all) =>
    all === null ? `${of(done, "row", "rows")} read` : `${n(done)} of ${of(all, "row", "rows")} read`,
  written: (done, all) => `${n(done)} of ${of(all, "change", "changes")}`,
  stop: "Cancel",
  another: "Bring in another file",
  size: (bytes) =>
    bytes < 1_000_000 ? `${n(Math.max(1, Math.round(bytes / 1000)))} kB` : `${n(Math.round(bytes / 100_000) / 10)} MB`,

  format: "Format",
  encoding: "Encoding",
  readAs: "Read wrongly? Try another format or encoding",
  guess: "As recognised",
  formats: {
    xlsx: "Excel workbook",
    "neo4j-csv": "CSV for Neo4j’s importer",
    csv: "CSV table",
    json: "Qianshou JSON",
    jsonl: "JSON Lines",
    graphml: "GraphML",
    gexf: "GEXF",
  },
  garbled: "Try another encoding if the examples are garbled",
  ids: "Ids in the file",
  idsAre: { keep: "are ids in the network", inFile: "only mean something within the file" },
  table: (name, number) => (name === "" ? `Table ${n(number)}` : name),
  rowCount: (rows) => of(rows, "row", "rows"),
  firstRows: (rows) => (rows === 1 ? "The first row" : `The first ${n(rows)} rows`),
  use: "Each row is",
  uses: {
    entities: "an entity",
    relations: "a relation",
    pairs: "a pair of names, or of lists of names",
    claims: "a claim",
    sources: "a source",
    skip: "left out, with the whole table",
  },
  column: "Column",
  sample: "Examples",
  holds: "Holds",
  holdsOf: (column) => `What “${column}” holds`,
  nameless: (number) => `Column ${n(number)}`,
  leaveOut: "Leave out",
  emptyCells: "(empty)",
  constants: "Where the table doesn’t say",
  kind: "Kind",
  kindUnsaid: "judged by the name",
  type: "Type of relation",
  typeUnsaid: "none",
  check: "Please check",
  colon: ": ",
  unsure: (count) => `${of(count, "guess", "guesses")} to check`,
  twice: "Another column holds this",
  lacking: {
    entities: "A column of names or of ids is missing.",
    relations: "The ends are missing: each needs a column of names or of ids.",
    pairs: "The names are missing: a column for one side, and one for the other.",
    claims: "What it is about, or what it says, is missing.",
    sources: "A column of titles or of ids is missing.",
    skip: "",
  },

  counts: "What writing it changes",
  what: { entities: "Entities", relations: "Relations", claims: "Claims", sources: "Sources" },
  does: { added: "Added", changed: "Changed", same: "Same" },
  change,
  nothing: "All of it is in the network already: there is nothing to write.",
  matches: "Is this the one we have?",
  matchesNote:
    "The network has something of the same name. What is likely is chosen already; choose otherwise where it is wrong.",
  matchesOpen: (count) => `${n(count)} to confirm`,
  matchesSure: (count) => `${n(count)} settled`,
  matchesCut: (shown, all) => `The first ${n(shown)} of ${n(all)}.`,
  line: (line) => `line ${n(line)}`,
  at: (table, line) => `${table === "" ? "" : `${table} · `}line ${n(line)}`,
  isNew: "None of these: a new one",
  person: "Two people can share a name. Unless you choose, this is a new person.",
  byName: "guessed by the name",
  reasons: { "external-id": "same id in a register", name: "same name", alias: "same other name" },
  links: (count) => of(count, "link", "links"),
  problems: "What can’t be taken",
  problemsNote: (count) => `${of(count, "place", "places")}. All the rest is written.`,
  problemsCut: (shown) => `The first ${n(shown)} are listed.`,
  problemsFile: "Download all (CSV)",
  place: "Where",
  value: "What stands there",
  expected: "What would be right",
  noProblems: "Every row can be taken.",
  write: "Write it",
  writeSkipping: (count) => `Write it, leaving out ${of(count, "place", "places")}`,

  failed: "It couldn’t be brought in",
  again: "Read it again",
  cancelled: "Cancelled; the network is as it was.",
  done: "It is in the network",
  doneNothing: "All of it was in the network already",
  undone: "Taken back; the network is as it was",
  show: "Show what came in",
  showCount: (count) => `Show ${of(count, "entity", "entities")} in the picture`,
  shown: (count) => `${of(count, "entity is", "entities are")} selected in the picture`,
  takeBack: "Take it back",
  takeBackNote: (record) => {
    const added = counted(record.added);
    const changed = counted(record.changed);
    const parts = [added && `deletes ${added}`, changed && `puts ${changed} back as before`].filter(Boolean);
    return parts.length === 0 ? "There is nothing to take back." : `Taking it back ${parts.join(" and ")}.`;
  },
  takeBackSure: "Yes, take it back",
  keep: "Keep it",
  refused: "It wasn’t taken back",
  changedSince: (names) =>
    names.length === 0
      ? "Somebody has changed a part of it since. Taking it back would lose that."
      : `Somebody has changed ${some(names)} since. Taking it back would lose that.`,
  usedSince: "Something else refers to what it brought by now. Take that back, or delete it, first.",

  earlier: "Files that were brought in",
  noEarlier: "No files have been brought in yet.",
  open: (name) => `Open ${name}`,
  takeBackOf: (name) => `Take back ${name}`,
  states: {
    reading: "being read",
    ready: "to be confirmed",
    writing: "being written",
    done: "written",
    failed: "failed",
    cancelled: "cancelled",
    undone: "taken back",
  },
  meta: (at) => time.format(new Date(at)),

  said: {
    sending: (name) => `Sending ${name}`,
    reading: () => "Reading and comparing",
    ready: (record) =>
      [
        `Compared: ${change(record)}`,
        record.matchCount > 0 && `${of(record.matchCount, "name is", "names are")} known to the network`,
        record.problemCount > 0 && `${of(record.problemCount, "place", "places")} can’t be taken`,
      ]
        .filter(Boolean)
        .join("; "),
    writing: () => "Writing",
    done: (record) => `Written: ${change(record)}`,
    failed: (record) => `It couldn’t be brought in: ${record.failure?.en ?? ""}`,
    cancelled: () => "Cancelled; the network is as it was",
    undone: () => "Taken back; the network is as it was",
    givenUp: "Sending was cancelled",
  },
};
