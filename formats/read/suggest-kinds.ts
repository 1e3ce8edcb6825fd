import type { ImportUse, Why } from "../../model/import-mapping.ts";
import { isBare, shareRead } from "./field-check.ts";
import { fieldsFor } from "./headings.ts";
import { kindByName } from "./kind-by-name.ts";
import type { Table } from "./reader.ts";
import type { Guess } from "./suggest-columns.ts";
import { toKind } from "./values.ts";

/**
 * Mutates: in a list of pairs, what is headed as a type and holds kinds (高校, 企业) says what the entity at one end is: the
 * one whose names look like it, or else the one that stands before it.
 */
export function tellKinds(table: Table, use: Exclude<ImportUse, "skip">, guesses: Guess[]): void {
  if (use !== "pairs" && use !== "relations") return;
  for (const [column, heading] of table.columns.entries()) {
    const isHeaded = fieldsFor(heading, use).some(({ field }) => field === "type");
    const told = guesses[column]?.field;
    if (!isHeaded || (told !== null && told !== "claim.summary") || !holdsKinds(table, column)) continue;
    const ends = (["source", "target"] as const).flatMap((end) => {
      const names = guesses.findIndex(({ field }) => field === `${end}.name`);
      const isFree = names !== -1 && !guesses.some(({ field }) => field === `${end}.kind`);
      return isFree ? { end, names, alike: kindsLike(table, column, names), before: names < column ? names : -1 } : [];
    });
    const [best] = ends.sort((a, b) => b.alike - a.alike || b.before - a.before);
    if (best === undefined) continue;
    const named = table.columns[best.names] ?? "";
    const reason = { zh: `内容是种类，看来说的是“${named}”`, en: `its cells hold kinds, of “${named}” as it seems` };
    const why: Why = { how: "unsure", reason };
    guesses[column] = { field: `${best.end}.kind`, why };
  }
}

const holdsKinds = (table: Table, column: number): boolean =>
  !isBare(table, column) && shareRead(table, column, "kind") >= 0.5;

/** In how many of the first rows a column of kinds says what the name in another column looks like. */
const kindsLike = ({ sample }: Table, kinds: number, names: number): number =>
  sample.filter(({ cells }) => {
    const kind = toKind(cells[kinds] ?? null).value;
    const name = cells[names];
    return kind !== undefined && typeof name === "string" && kindByName(name) === kind;
  }).length;
