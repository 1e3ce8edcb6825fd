import { isDeepStrictEqual } from "node:util";
import type { What } from "../../../model/change.ts";
import { compareText } from "../../../model/compare.ts";
import type { Rows } from "../rows.ts";

type RecordOf<W extends What> = Rows[W]["record"];

/** One kind of record in a draft: the rows that were loaded, and what the changes make of them (`null`: gone). */
export class DraftTable<W extends What> {
  readonly #loaded = new Map<string, Rows[W]>();
  readonly #drafted = new Map<string, RecordOf<W> | null>();
  /** What `changed` found, until something is loaded or drafted. */
  #changed: readonly string[] | null = null;

  load(rows: readonly Rows[W][]): void {
    for (const row of rows) this.#loaded.set(row.record.id, row);
    this.#changed = null;
  }

  put(record: RecordOf<W>): void {
    this.#drafted.set(record.id, record);
    this.#changed = null;
  }

  remove(id: string): void {
    this.#drafted.set(id, null);
    this.#changed = null;
  }

  /** The stored row, before any change. */
  before(id: string): Rows[W] | undefined {
    return this.#loaded.get(id);
  }

  /** The record as the changes leave it. */
  after(id: string): RecordOf<W> | undefined {
    const drafted = this.#drafted.get(id);
    return drafted === null ? undefined : (drafted ?? this.#loaded.get(id)?.record);
  }

  /** Every record as it was and, where the changes make another of it, as it will be. */
  *everyRecord(): Iterable<RecordOf<W>> {
    for (const row of this.#loaded.values()) yield row.record;
    for (const record of this.#drafted.values()) if (record !== null) yield record;
  }

  /** Every record as the changes leave it, loaded ones included. */
  *records(): Iterable<RecordOf<W>> {
    for (const id of new Set([...this.#loaded.keys(), ...this.#drafted.keys()])) {
      const record = this.after(id);
      if (record !== undefined) yield record;
    }
  }

  /** Ids whose record really becomes another one, by id. */
  changed(): readonly string[] {
    this.#changed ??= [...this.#drafted.keys()]
      .filter((id) => !isDeepStrictEqual(this.after(id), this.before(id)?.record))
      .sort(compareText);
    return this.#changed;
  }

  /** The version that the record gets if it is written now. */
  nextVersion(id: string): number {
    return (this.before(id)?.version ?? 0) + 1;
  }
}

/** The records that a list of changes is about, as they are and as they will be. */
export interface Draft {
  readonly source: DraftTable<"source">;
  readonly entity: DraftTable<"entity">;
  readonly relation: DraftTable<"relation">;
  readonly claim: DraftTable<"claim">;
  readonly merge: DraftTable<"merge">;
}

export function createDraft(): Draft {
  return {
    source: new DraftTable(),
    entity: new DraftTable(),
    relation: new DraftTable(),
    claim: new DraftTable(),
    merge: new DraftTable(),
  };
}
