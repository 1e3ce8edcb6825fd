import { firstDay } from "../../model/dates.ts";
import type { Entity } from "../../model/entity.ts";
import type { Graph } from "../../model/graph.ts";
import type { Kind } from "../../model/kinds.ts";
import type { Relation } from "../../model/relation.ts";
import type { RelationType } from "../../model/relation-types.ts";
import { type Language, nameIn } from "../../model/sentences/index.ts";
import { type Topic, topics } from "../../model/topics.ts";

/** One cell: what one reads, what it is sorted by (null: unknown, always last), and what is copied where that differs. */
export interface Cell {
  readonly text: string;
  readonly sort: string | number | null;
  readonly copied?: string;
}

/** A row of the table, its cells in the order of `tableColumns`. */
export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** What it looks like in the picture. */
  readonly mark: { readonly kind: Kind } | { readonly type: RelationType };
  /** Other names by which the filter finds it. */
  readonly aliases: readonly string[];
}

/** How the reader's language writes what stands in cells. */
export interface RowWords {
  readonly language: Language;
  readonly number: (value: number) => string;
  readonly date: (date: string) => string;
  readonly join: (parts: readonly string[]) => string;
  readonly kind: (kind: Kind) => string;
  readonly type: (type: RelationType) => string;
  readonly otherName: (entity: Entity) => string | null;
  readonly status: (status: NonNullable<Relation["status"]>) => string;
  readonly pinned: string;
  readonly expanded: string;
}

/** What the picture shows, and how its entities stand in it. */
export interface Shown {
  readonly graph: Pick<Graph, "entities" | "relations">;
  readonly hidden: readonly string[];
  readonly pins: Pick<ReadonlyMap<string, unknown>, "has">;
  readonly expanded: readonly { readonly id: string }[];
}

const textCell = (text: string | null | undefined): Cell => ({ text: text ?? "", sort: text ? text : null });

const numberCell = (value: number | null, text: string): Cell =>
  value === null ? { text: "", sort: null } : { text, sort: value, copied: String(value) };

/** Dates are sorted by their first day and copied as they are stored: a spreadsheet reads those in every language. */
const dateCell = (date: string | undefined, words: RowWords): Cell =>
  date === undefined
    ? { text: "", sort: null }
    : { text: words.date(date), sort: Number(firstDay(date).replaceAll("-", "")), copied: date };

const topicNames = new Map<Topic, Readonly<Record<Language, string>>>(topics.map((topic) => [topic.id, topic]));

/** A row for each entity that is drawn, in the picture's order. */
export function entityRows({ graph, hidden, pins, expanded }: Shown, words: RowWords): Row[] {
  const away = new Set(hidden);
  const open = new Set(expanded.map(({ id }) => id));
  return graph.entities
    .filter(({ id }) => !away.has(id))
    .map((entity) => {
      const standing = [pins.has(entity.id) && words.pinned, open.has(entity.id) && words.expanded];
      const subjects = entity.topics.map((topic) => topicNames.get(topic)?.[words.language] ?? topic);
      return {
        id: entity.id,
        mark: { kind: entity.kind },
        cells: [
          textCell(nameIn(entity, words.language)),
          textCell(words.otherName(entity)),
          textCell(words.kind(entity.kind)),
          numberCell(entity.degree, words.number(entity.degree)),
          textCell(words.join(subjects)),
          dateCell(entity.from, words),
          textCell(words.join(standing.filter((part) => part !== false))),
        ],
        aliases: entity.aliases,
      };
    });
}

/** A row for each relation that is drawn: one whose ends both are. */
export function relationRows({ graph, hidden }: Shown, words: RowWords): Row[] {
  const away = new Set(hidden);
  const names = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: string): Cell => {
    const entity = names.get(id);
    return textCell(entity ? nameIn(entity, words.language) : id);
  };
  return graph.relations
    .filter(({ id, source, target }) => !away.has(id) && !away.has(source) && !away.has(target))
    .map((relation) => ({
      id: relation.id,
      mark: { type: relation.type },
      cells: [
        nameOf(relation.source),
        textCell(words.type(relation.type)),
        nameOf(relation.target),
        dateCell(relation.from, words),
        dateCell(relation.to, words),
        numberCell(relation.confidence, `${relation.confidence}%`),
        textCell(relation.status && words.status(relation.status)),
        numberCell(relation.sources, words.number(relation.sources)),
      ],
      aliases: [],
    }));
}
