import { isBackwards } from "../../model/dates.ts";
import type { ImportField, TableMapping } from "../../model/import-mapping.ts";
import type { Kind } from "../../model/kinds.ts";
import { relationTypeOf } from "../../model/relation-types.ts";
import type { Told } from "../format.ts";
import type { Occurrences } from "../occurrences.ts";
import { cellText } from "./cell-text.ts";
import { backwards, putEnd, putPeriod } from "./draft-entity.ts";
import { groundsFields, groundsOf, noGrounds } from "./draft-grounds.ts";
import type { Drafted, Meant, RelationDraft } from "./drafts.ts";
import { originWord } from "./kind-words.ts";
import { type ListStyle, listOf } from "./list-cell.ts";
import { called, type Ids, keyOf, meant, meantText } from "./meant.ts";
import type { Cell, Row, Table } from "./reader.ts";
import { type Put, putOne, type RowFields } from "./row-fields.ts";
import { type Value as Read, textOf, toDate, toKind, toState, toType } from "./values.ts";

type Value = RelationDraft["value"];

/** A relation that is being made: its value, and whom its row names. */
interface Open {
  readonly value: Value;
  readonly keys: Map<string, string[]>;
  readonly names: Map<string, string[]>;
  readonly kinds: Map<string, Kind>;
  reversed: boolean;
  derived: boolean;
}

const one = putOne<Value>();
const name = textOf(500);

const inValue =
  (put: Put<Value>): Put<Open> =>
  (cell, into, style) =>
    put(cell, into.value, style);

/** Whom a field names by ids, or by names. */
const whom =
  (role: string, by: "keys" | "names", style?: ListStyle): Put<Open> =>
  (cell, into, own) => {
    const texts: string[] = [];
    for (const item of style === undefined ? [cell] : listOf(cell, own === "exact" ? own : style)) {
      const read: Read<string> = by === "names" ? name(item) : keyText(item);
      if (read.expected) return read.expected;
      texts.push(read.value);
    }
    into[by].set(role, [...(into[by].get(role) ?? []), ...texts]);
    return undefined;
  };

const keyText = (cell: Cell): Read<string> => {
  const key = keyOf(cell);
  return key === null ? { expected: { zh: "编号", en: "an id" } } : { value: key };
};

const kindOf =
  (role: string): Put<Open> =>
  (cell, into) => {
    const { value, expected } = toKind(cell);
    if (expected) return expected;
    into.kinds.set(role, value);
    return undefined;
  };

const side = /^[a-z0-9]{1,20}$/;

/** How each field of a relation is read. */
const fields: Readonly<Partial<Record<ImportField, Put<Open>>>> = {
  type: (cell, into) => {
    const { value, expected } = toType(cell);
    if (expected) return expected;
    into.value.type = value.type;
    into.reversed = value.reversed;
    return undefined;
  },
  role: inValue(one("role", textOf(200))),
  roleEn: inValue(one("roleEn", textOf(200))),
  from: inValue(one("from", toDate)),
  to: inValue(putEnd),
  period: inValue(putPeriod),
  state: inValue(one("state", toState)),
  side: inValue(
    one("side", (cell) => {
      const text = cellText(cell).toLowerCase();
      const expected = { zh: "方别，如 a 或 b", en: "a short name of a side such as a or b" };
      return side.test(text) ? { value: text } : { expected };
    }),
  ),
  origin: (cell, into) => {
    into.derived = originWord(cellText(cell)) === "derived";
    return undefined;
  },
  source: whom("source", "keys"),
  "source.name": whom("source", "names"),
  "source.names": whom("source", "names", "names"),
  "source.kind": kindOf("source"),
  target: whom("target", "keys"),
  "target.name": whom("target", "names"),
  "target.names": whom("target", "names", "names"),
  "target.kind": kindOf("target"),
  agreement: whom("agreement", "keys"),
  "agreement.name": whom("agreement", "names"),
  event: whom("event", "keys"),
  "event.name": whom("event", "names"),
  onBehalfOf: whom("onBehalfOf", "keys"),
  "onBehalfOf.name": whom("onBehalfOf", "names"),
  by: whom("by", "keys", "loose"),
  "by.name": whom("by", "names", "loose"),
};

/** Fields without which a row says nothing. */
const ends: ReadonlySet<ImportField> = new Set<ImportField>([
  "source",
  "source.name",
  "source.names",
  "target",
  "target.name",
  "target.names",
]);

/** Makes relations of rows; a row with lists of names makes one for each pair. */
export function createRelationDrafter(
  table: number,
  { ours }: Table,
  { constants }: TableMapping,
  ids: Ids,
  rowFields: RowFields,
  occurrences: Occurrences,
): (row: Row) => Drafted[] {
  const style: ListStyle = ours ? "exact" : "loose";
  return (row) => {
    const drafted: Drafted[] = [];
    const open: Open = {
      value: {},
      keys: new Map(),
      names: new Map(),
      kinds: new Map(),
      reversed: false,
      derived: false,
    };
    const grounds = noGrounds(constants.source);
    let key: string | null = null;
    for (const { field, column, cell } of rowFields.of(row)) {
      if (field === "id") {
        key = keyOf(cell);
        continue;
      }
      const expected = fields[field]?.(cell, open, style) ?? groundsFields[field]?.(cell, grounds, style);
      const needed = ends.has(field) || (field === "type" && constants.type === undefined);
      if (expected) drafted.push(rowFields.mishap(row, expected, needed ? "row" : "value", column));
    }
    if (drafted.some((one) => one.sort === "mishap" && one.lost === "row")) return drafted;
    const { value } = open;
    if (value.type === undefined && constants.type !== undefined) value.type = constants.type;
    drafted.push(...withoutContradictions(value).map((expected) => rowFields.mishap(row, expected, "value")));
    const several = (role: string): Meant[] => meantBy(open, role, ids);
    const only = (role: string): Meant | null => several(role)[0] ?? null;
    const [sources, targets] = open.reversed
      ? [several("target"), several("source")]
      : [several("source"), several("target")];
    if (sources.length === 0 || targets.length === 0) {
      const missing = (sources.length === 0) === open.reversed ? endless.target : endless.source;
      return [...drafted, rowFields.mishap(row, missing, "row")];
    }
    const rest = {
      agreement: only("agreement"),
      event: only("event"),
      onBehalfOf: only("onBehalfOf"),
      by: several("by"),
      derived: open.derived,
      grounds: groundsOf(grounds),
    };
    for (const source of sources)
      for (const target of targets) {
        if (meantText(source) === meantText(target)) {
          drafted.push(rowFields.mishap(row, alone, "row"));
          continue;
        }
        const its = sources.length * targets.length === 1 ? key : null;
        const draft = { value, source, target, ...rest };
        // The same once more, or the other way round, says nothing new.
        if (its === null && occurrences.of(whatItSays(draft)) > 1) continue;
        drafted.push({ sort: "relation", table, line: row.line, ...called(its, ids), ...draft });
      }
    return drafted;
  };
}

/** Whom a row names in a role: ids with names beside them, where it has as many of both. */
function meantBy({ keys, names, kinds }: Open, role: string, ids: Ids): Meant[] {
  const [itsKeys, itsNames] = [keys.get(role) ?? [], names.get(role) ?? []];
  const kind = kinds.get(role) ?? null;
  const all =
    itsKeys.length === 0
      ? itsNames.map((text) => meant(null, text, ids, kind))
      : itsKeys.map((key, at) =>
          meant(key, (itsKeys.length === itsNames.length ? itsNames[at] : null) ?? null, ids, kind),
        );
  return all.filter((one) => one !== null);
}

/** A relation as one text; the same for both ways of one that has no direction. */
function whatItSays(draft: Omit<RelationDraft, "sort" | "table" | "line" | "key" | "id">): string {
  const { source, target, value, agreement, event, onBehalfOf, by, grounds } = draft;
  const ends = [meantText(source), meantText(target)];
  if (value.type !== undefined && relationTypeOf(value.type).symmetric) ends.sort();
  const others = [agreement, event, onBehalfOf, ...by].map((one) => (one === null ? "" : meantText(one)));
  return `${ends.join("\n")}\n${others.join("\n")}\n${JSON.stringify(value)}${grounds === null ? "" : JSON.stringify(grounds)}`;
}

const endless: Readonly<Record<"source" | "target", Told>> = {
  source: { zh: "关系的起点（编号或名称）", en: "the entity from which the relation leads, by id or name" },
  target: { zh: "关系的终点（编号或名称）", en: "the entity to which the relation leads, by id or name" },
};

const alone: Told = { zh: "两个不同的实体", en: "two different entities" };

/** Takes out of a value what can't be together with the rest; answers what would be right, for each. */
function withoutContradictions(value: Value): Told[] {
  const wrong: Told[] = [];
  if (isBackwards(value)) {
    delete value.to;
    wrong.push(backwards);
  }
  if (value.side !== undefined && value.type !== undefined && value.type !== "PARTY_TO") {
    delete value.side;
    wrong.push({ zh: "没有方别：只有缔约关系才有", en: "no side: only party to has one" });
  }
  return wrong;
}
