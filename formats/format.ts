import type { Chunk } from "../model/endpoint.ts";
import type { Entity } from "../model/entity.ts";
import type { ExportFormat } from "../model/export.ts";
import type { Relation } from "../model/relation.ts";
import type { Language } from "../model/sentences/index.ts";
import type { Claim, Source } from "../model/source.ts";

export type { Chunk };

/** A claim with the source that it rests on. */
export interface Cited {
  readonly claim: Claim;
  readonly source: Source;
}

/**
 * A piece of a network on its way into a file. They come in this order: entities by id, relations by id (both ends came
 * before), claims, sources by id. A format has claims `beside` what they are about (rejected ones left out), or `after`
 * everything with their sources, where each comes once.
 */
export type Part =
  | { readonly what: "entity"; readonly value: Entity; readonly cited: readonly Cited[] }
  | { readonly what: "relation"; readonly value: Relation; readonly cited: readonly Cited[] }
  | { readonly what: "claim"; readonly value: Claim }
  | { readonly what: "source"; readonly value: Source };

/** What a file says about itself at its head. */
export interface Heading {
  /** For titles and for words that a format has in one language only. */
  readonly language: Language;
  /** A point in time: `2026-11-23T08:00:00.000Z`. */
  readonly exportedAt: string;
  /** The store's revision before the first part was read. */
  readonly revision: number;
  /** What was selected, in words: one text for each condition, none for everything. */
  readonly selection: readonly string[];
  /** Where entities lie in the picture that was taken away, by id, in CSS pixels at zoom 1, y downwards; may be empty. */
  readonly positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

/** What a file says about itself at its end. */
export interface Ending {
  readonly counts: Readonly<Record<"entities" | "relations" | "claims" | "sources", number>>;
  /** The store's revision after the last part was read. Another than before: the network changed in between. */
  readonly revision: number;
}

/** Writes one file from its head to its end. Keeps no more of what it wrote than the format needs. */
export interface Writer {
  readonly head: () => Chunk;
  readonly write: (parts: readonly Part[]) => Chunk;
  readonly end: (ending: Ending) => Chunk;
}

/** A text in both languages. */
export type Told = Readonly<Record<Language, string>>;

/** A file format that networks can be taken away in. */
export interface Format {
  /** Its name in addresses. */
  readonly id: ExportFormat;
  readonly name: Told;
  /** Who reads it. */
  readonly use: Told;
  /** What of a network it can't hold; empty when nothing is lost. */
  readonly omits: readonly Told[];
  /** After the dot. */
  readonly extension: string;
  readonly media: string;
  readonly evidence: "beside" | "after" | "none";
  /** The most entities that one file holds, where it must be made as a whole; null: as many as there are. */
  readonly most: number | null;
  readonly open: (heading: Heading) => Writer;
}
