import type { MergingWords } from "./zh-merging.ts";

const number = new Intl.NumberFormat("en-GB");
const n = (value: number): string => number.format(value);
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });
const relationsOf = (count: number): string => (count === 1 ? "1 relation" : `${n(count)} relations`);
const claimsOf = (count: number): string => (count === 1 ? "1 claim" : `${n(count)} claims`);

/** Everything about two entities that are one, in English. */
export const enMerging: MergingWords = {
  went: (pairs) =>
    pairs.map(({ old, now }) => `${old === undefined ? "An entity" : `“${old}”`} is now part of “${now}”.`).join(" "),
  title: "Merge entities",
  close: "Close",
  cancel: "Cancel",
  which: (name) => `Which entity is the same as “${name}”?`,
  search: "The other entity",
  searchHint: "Type a name, pinyin or an abbreviation",
  notItself: "That is the same entity: choose another one.",
  choose: "Which one stays?",
  stays: "Stays",
  goes: "Goes into it",
  kind: "Kind",
  links: "Linked with",
  linksOf: (degree) => (degree === 1 ? "1 entity" : `${n(degree)} entities`),
  sources: "Sources",
  sourcesOf: (count) => n(count),
  id: "Id",
  looking: "Looking at what would change…",
  moves: ({ relations, joined, between, claims, repeated }) =>
    [
      relations > 0
        ? `${relationsOf(relations)} ${relations === 1 ? "becomes" : "become"} those of the one that stays`
        : "",
      joined > 0
        ? `${relationsOf(joined)} ${joined === 1 ? "says" : "say"} the same as others and ${joined === 1 ? "is" : "are"} joined with them, evidence included`
        : "",
      between > 0 ? `${relationsOf(between)} between the two ${between === 1 ? "goes" : "go"}` : "",
      claims > 0 ? `${claimsOf(claims)} ${claims === 1 ? "moves" : "move"}` : "",
      repeated > 0
        ? `${claimsOf(repeated)} that ${repeated === 1 ? "repeats" : "repeat"} another word for word ${repeated === 1 ? "is" : "are"} kept once`
        : "",
      "Its names become aliases; its id keeps leading here",
    ].filter(Boolean),
  otherKind: "The two are of different kinds: make sure that they are one.",
  otherIds: (registers) => `The two have different ids in ${registers.join(", ")}, so they may not be the same.`,
  reversible: "It can be taken apart again, for as long as nobody changes the one that stays.",
  merging: "Merging…",
  merged: (old, now) => `“${old}” is now part of “${now}”. `,
  mergedNote: "Undo is about the picture; to have both entities again, take them apart.",
  takeApart: "Take apart",
  takeApartOf: (name) => `Take “${name}” apart`,
  takingApart: "Taking apart…",
  apart: (name) => `“${name}” is an entity of its own again`,
  alsoMerged: "Merged into this",
  mergedOn: (at) => `merged on ${day.format(new Date(at))}`,
  areOne: "These two are one already.",
  mergeInto: (name) => `Merge into “${name}”`,
  cannot: "These can’t be merged.",
  conflict: "The data doesn’t allow it; somebody may have changed it just now.",
  ruleBroken: (names) => `Of another kind, the one that stays can’t have these relations: ${names}.`,
  changedSince: (names) =>
    `Nothing was taken apart, because this was changed since the merge: ${names}. If others were merged later, take the last one apart first.`,
  notApart: "It wasn’t taken apart",
  someOf: (names, count) =>
    count > names.length ? `${names.join("; ")} and ${n(count - names.length)} more` : names.join("; "),
  line: (type, source, target) => `${source} – ${target} (${type})`,
  sorts: { entity: "entity", relation: "relation", claim: "claim", source: "source", merge: "another merge" },
};
