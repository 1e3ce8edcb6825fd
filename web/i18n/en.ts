import { dateText } from "../../model/sentences/dates.ts";
import { enData } from "./en-data.ts";
import { enEmbed } from "./en-embed.ts";
import { enExpand } from "./en-expand.ts";
import { enHelp } from "./en-help.ts";
import { enHistory } from "./en-history.ts";
import { enInspector } from "./en-inspector.ts";
import { enLarge } from "./en-large.ts";
import { enLayouts } from "./en-layouts.ts";
import { enMenu } from "./en-menu.ts";
import { enNotes } from "./en-notes.ts";
import { enPalette } from "./en-palette.ts";
import { enPaths } from "./en-paths.ts";
import { enTable } from "./en-table.ts";
import { enTakeAway } from "./en-take-away.ts";
import { enTimeline } from "./en-timeline.ts";
import { enViews } from "./en-views.ts";
import { occasionWords } from "./occasion.ts";
import type { Words } from "./zh.ts";

const number = new Intl.NumberFormat("en-GB");
const n = (value: number): string => number.format(value);
/** A count with its noun: 1 relation, 2 relations. */
const count = (value: number, one: string, many = `${one}s`): string => `${n(value)} ${value === 1 ? one : many}`;
const entities = (value: number): string => count(value, "entity", "entities");
const relations = (value: number): string => count(value, "relation");

/** Every text of the explorer's page in English. */
export const en: Words = {
  language: "en",
  title: "Qianshou 牵手: partnership networks",
  bringIn: "Bring in a file",
  number: n,
  date: (date) => dateText(date, "en"),
  occasion: (dates) => occasionWords(dates, "en"),
  join: (parts) => parts.join(", "),
  colon: ": ",
  comma: ", ",
  inBrackets: (text) => ` (${text})`,

  picture: "The network",
  skip: "Skip to the network",
  close: "Close",
  cancel: "Cancel",
  retry: "Try again",
  notLoaded: "This part of the page couldn’t be loaded.",
  clear: "Clear",
  panelWidths: { left: "Width of the left panel", right: "Width of the right panel" },
  fold: "Close the panel",
  more: (value) => `Show ${n(value)} more`,

  search: {
    label: "Search",
    placeholder: "Search organisations, cities, people…",
    results: (value) => (value === 0 ? "Nothing found" : count(value, "result")),
    none: (q) => `Nothing found for “${q}”`,
    noneHint: "Try another form: an abbreviation, pinyin, initials, Chinese or English.",
    hint: "Enter opens · Shift-Enter adds and goes on · Ctrl-K: actions",
    added: (name) => `Added ${name}`,
    fields: {
      name: "Name",
      alias: "Also known as",
      nameEn: "English name",
      pinyin: "Pinyin",
      initials: "Initials",
      description: "Description",
    },
  },

  bar: {
    title: "Tools",
    paths: "Paths",
    filters: "Filters",
    details: "Details",
    language: "中文",
    languageShort: "中",
    themes: { system: "Appearance: as the system", light: "Appearance: light", dark: "Appearance: dark" },
    help: "Keyboard help",
    share: "Copy link",
    shared: "Link copied",
    notShared: "Not copied; take the link from the address bar",
  },

  history: enHistory,

  filters: {
    title: "Legend and filters",
    kinds: "Kinds",
    types: "Relations",
    sources: "Sources",
    time: "Time",
    confidence: "Confidence",
    agreements: "Agreements",
    asLines: "As lines",
    asNodes: "As nodes",
    since: "Since",
    until: "Until",
    datePlaceholder: "e.g. 2024-03",
    wrongDate: "Write 2024, 2024-03 or 2024-03-25",
    backwards: "The start is later than the end",
    undated: "Include relations without a date",
    atLeast: (value) => (value === 0 ? "Any" : `At least ${value}%`),
    clear: "Clear filters",
    amount: (shown, all) => `${n(shown)} in the picture, ${n(all)} in all`,
    ofWhat: "shown / all",
    ofAll: "The numbers here count all data, not only the picture.",
  },

  inspector: {
    title: "Details",
    alsoKnown: "Also known as",
    topics: "Topics",
    links: (value) => `Linked with ${entities(value)}`,
    relations: "Relations",
    noRelations: "No relations under the current filters.",
    evidence: "Evidence",
    noEvidence: "No evidence of its own; look at its relations.",
    website: "Website",
    expand: "Expand",
    collapse: "Collapse",
    pin: "Pin",
    unpin: "Unpin",
    hide: "Hide",
    pathFrom: "Find a path from here",
    add: "Add to the picture",
    selected: (value) => `${entities(value)} selected`,
    unreviewed: "not reviewed",
    derived: "from an agreement",
    planned: "planned",
    ended: "ended",
    forms: {
      project: "project",
      memorandum: "memorandum",
      framework: "framework agreement",
      certificate: "certificate",
    },
    moreParties: "has more parties than are named",
    ...enInspector,
    notShown: (value) => `${n(value)} more linked; expand to see them in the picture`,
  },

  relation: {
    when: "When",
    agreement: "Agreement",
    event: "Event",
    onBehalfOf: "On behalf of",
    by: "By",
    role: "Role",
    state: "State",
    parallel: (index, value) => `${index} of ${value} between the two`,
    previous: "Previous relation",
    next: "Next relation",
  },

  claim: {
    paragraph: (value) => `Paragraph ${n(value)}`,
    confidence: (value) => `Confidence ${value}%`,
    status: { reviewed: "Reviewed", unreviewed: "Not reviewed", rejected: "Rejected" },
    read: "Read the source",
    sources: (value) => count(value, "source"),
  },

  load: {
    question: (name, value) => `${name} · ${relations(value)}`,
    full: (value) => `A picture holds ${n(value)} entities at most. Filter, or hide some first.`,
    cut: (shown, total) => `Expanded ${n(shown)} of ${n(total)} linked entities`,
    nothing: "Nothing to expand under the current filters",
    allShown: (name) => `Everything linked with ${name} is in the picture already`,
  },

  paths: enPaths,
  embed: enEmbed,
  notes: enNotes,
  views: enViews,
  layouts: enLayouts,
  menu: enMenu,
  expand: enExpand,
  palette: enPalette,
  large: enLarge,
  timeline: enTimeline,
  table: enTable,
  takeAway: enTakeAway,
  data: enData,

  status: {
    entities,
    relations,
    shown: (count) => `${entities(count)} in the picture`,
    all: (some, lines, filtered) => `${filtered ? "matching the filters" : "in all"}: ${n(some)} · ${n(lines)}`,
    stores: { embedded: "Embedded store", neo4j: "Neo4j" },
    cut: (shown, total) => `Showing the ${n(shown)} best connected of ${n(total)}`,
    narrow: "Narrow it down",
    hidden: (value) => `${n(value)} hidden`,
    unhide: "Show all",
    kept: "Only some entities",
    overview: "Back to the overview",
    cancelled: "Loading cancelled",
    loading: "Loading",
    slow: "Taking longer than usual…",
    gone: (value) => `${entities(value)} in the link no longer ${value === 1 ? "exists" : "exist"}`,
  },

  empty: {
    title: "No entities match",
    filtered: "Loosen the filters, or clear them.",
    blank: "Search for an organisation, a city or a person above and add it to the picture.",
    store: "The store holds no entities yet.",
  },

  welcome: {
    title: "Who works with whom, since when, says who?",
    lead: "Click an entity for its relations, a line for its evidence; double click to expand.",
    ask: "Try one of these",
    connect: (from, to) => `How is ${from} connected to ${to}?`,
    who: (name) => `Who works with ${name}?`,
    event: (name) => `What was signed at the ${name}?`,
    asNodes: "Agreements are drawn as nodes now; undo draws them as lines again",
  },

  zoom: { in: "Zoom in", out: "Zoom out", fit: "Show everything" },

  offline: {
    network: "The server cannot be reached",
    store: "The store cannot be reached",
    hint: "What is in the picture stays. Work goes on by itself afterwards.",
    again: "Reconnect now",
    back: "Connected again",
  },

  failure: {
    requestId: "Request id",
    copy: "Copy",
    copied: "Copied",
    whatToDo: {
      offline: "Check your network, and that the server is running.",
      "bad-answer": "The page and the server may be of different versions; reload the page.",
      "invalid-request": "Check the filters, or clear them.",
      "invalid-cursor": "Ask again.",
      "access-denied": "Open this page from the server’s own address.",
      "not-found": "It may have been deleted. Search for it again.",
      "method-not-allowed": "Reload the page and try again.",
      conflict: "Reload the page and try again.",
      stale: "Reload the page and try again.",
      "too-large": "Take some entities out of the picture.",
      "wrong-media-type": "Reload the page and try again.",
      "precondition-required": "Reload the page and try again.",
      internal: "Try again. If it stays, give the request id to your administrator.",
      "store-unavailable": "Work goes on by itself afterwards.",
      "query-timeout": "Narrow it down: fewer types of relation, or a span of time.",
      "query-budget": "Narrow it down: fewer types of relation, or a span of time.",
    },
    offline: "The server cannot be reached",
    badAnswer: "The server’s answer makes no sense",
    unknownId: (id) => `No entity has the id ${id}`,
    wrongField: (field, value) => `“${field}” is wrong${value === "" ? "" : `: ${value}`}`,
  },

  help: enHelp,

  sheet: {
    title: "Panel",
    taller: "Raise the panel",
    lower: "Lower the panel",
  },

  say: {
    selected: (name, kind, links) => `${name} selected, ${kind}, linked with ${entities(links)}`,
    relation: (sentence) => `Relation selected: ${sentence}`,
    cleared: "Selection cleared",
    expanded: (name, value) => `Expanded ${name}, ${entities(value)} added`,
    collapsed: (name, value) => `Collapsed ${name}, ${entities(value)} removed`,
    hidden: (value) => `${entities(value)} hidden`,
    filtered: (some, lines) => `${entities(some)} and ${relations(lines)} match the filters`,
  },
};
