import type * as z from "zod";
import type { entityRecordSchema } from "../../model/entity.ts";
import type { Kind } from "../../model/kinds.ts";
import type { relationRecordSchema } from "../../model/relation.ts";
import type { claimSchema, sourceSchema } from "../../model/source.ts";
import type { Mishap } from "./reader.ts";

/** Where in the file it stands. */
interface Place {
  /** Its place in `Opened.tables`, from 0. */
  readonly table: number;
  /** Counted from 1, as an editor or a spreadsheet counts. */
  readonly line: number;
}

/**
 * What the file itself calls something.
 *
 * `key`: its id in the file as it stands, by which the file's other rows name it; null where it has none.
 * `id`: the same as an id of ours, where the mapping keeps ids and it is fit to be one; else null, to be matched or made.
 */
interface Called {
  readonly key: string | null;
  readonly id: string | null;
}

/** Somebody or something that a row names; `key` and `name` are never both null. `kind` as far as the row says it. */
export interface Meant extends Called {
  /** To be matched: with the names of the file's own entities first. For a source its title. */
  readonly name: string | null;
  readonly kind: Kind | null;
}

/** What a row says of where it comes from; to be made a claim and a source, if there is enough of it. */
export interface Grounds {
  /** A title, or whatever stands there. */
  readonly source: string | null;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly paragraph: number | null;
  readonly summary: string | null;
  readonly summaryEn: string | null;
  readonly confidence: number | null;
  /** The id of the source in the store that the mapping names for the whole table. */
  readonly constant: string | null;
}

type Fields<Schema extends z.ZodType, Left extends string> = Partial<Omit<z.input<Schema>, Left>>;

export interface EntityDraft extends Place, Called {
  readonly sort: "entity";
  /** Without a kind or a name where the file says none. Everything in it is valid by itself, and together. */
  readonly value: Fields<typeof entityRecordSchema, "id">;
  readonly grounds: Grounds | null;
}

export interface RelationDraft extends Place, Called {
  readonly sort: "relation";
  /** Without a type where the file says none. */
  readonly value: Fields<
    typeof relationRecordSchema,
    "id" | "source" | "target" | "agreement" | "event" | "onBehalfOf" | "by"
  >;
  readonly source: Meant;
  readonly target: Meant;
  readonly agreement: Meant | null;
  readonly event: Meant | null;
  readonly onBehalfOf: Meant | null;
  readonly by: readonly Meant[];
  /** Whether the file (one of ours) says that it follows from an agreement: the store derives it again. */
  readonly derived: boolean;
  readonly grounds: Grounds | null;
}

export interface ClaimDraft extends Place, Called {
  readonly sort: "claim";
  readonly value: Fields<typeof claimSchema, "id" | "about" | "source">;
  /** An entity or a relation. */
  readonly about: Meant;
  /** Null where the row names none and the mapping has no constant. */
  readonly source: Meant | null;
}

export interface SourceDraft extends Place, Called {
  readonly sort: "source";
  readonly value: Fields<typeof sourceSchema, "id">;
}

/** What a row says, ready to be matched, given ids and checked as a record. One row can make several. */
export type Draft = EntityDraft | RelationDraft | ClaimDraft | SourceDraft;

/** Something in a row that can't be taken as it stands. */
export interface DraftMishap extends Mishap, Place {
  readonly sort: "mishap";
}

/** What the rows of a file come to. */
export type Drafted = Draft | DraftMishap;
