import type { ImportMapping } from "../../model/import-mapping.ts";
import { createOccurrences, type Occurrences } from "../occurrences.ts";
import { createClaimDrafter } from "./draft-claim.ts";
import { createEntityDrafter } from "./draft-entity.ts";
import { createRelationDrafter } from "./draft-relation.ts";
import { createSourceDrafter } from "./draft-source.ts";
import type { Drafted } from "./drafts.ts";
import type { Opened, Row, Table } from "./reader.ts";
import { createRowFields } from "./row-fields.ts";

/**
 * What the rows of a file come to under a mapping, in the file's order: a relation can come before its ends, which in a
 * list of pairs have no rows of their own. Memory stays flat, but for 16 bytes a relation that has no id of its own.
 *
 * @throws FileRefused as `open` does, where the file has changed since
 */
export async function* records(opened: Opened, mapping: ImportMapping): AsyncGenerator<Drafted> {
  const occurrences = createOccurrences();
  const drafters = opened.tables.map((table, at) => createDrafter(at, table, mapping, occurrences));
  for await (const { table, row, mishap } of opened.rows()) {
    if (row) yield* drafters[table]?.(row) ?? [];
    else if (mapping.tables[table]?.use !== "skip") yield { sort: "mishap", table, ...mishap };
  }
}

function createDrafter(
  at: number,
  table: Table,
  { tables, ids }: ImportMapping,
  occurrences: Occurrences,
): ((row: Row) => readonly Drafted[]) | undefined {
  const mapping = tables[at];
  if (mapping === undefined) return undefined;
  const rowFields = createRowFields(at, table, mapping);
  switch (mapping.use) {
    case "entities":
      return createEntityDrafter(at, table, mapping, ids, rowFields);
    case "relations":
    case "pairs":
      return createRelationDrafter(at, table, mapping, ids, rowFields, occurrences);
    case "claims":
      return createClaimDrafter(at, mapping, ids, rowFields);
    case "sources":
      return createSourceDrafter(at, ids, rowFields);
    case "skip":
      return undefined;
  }
}
