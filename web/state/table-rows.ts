import { firstDay } from "../../model/dates.ts";
import type { Entity } from "../../model/entity.ts";
import type { Kind } from "../../model/kinds.ts";
import type { Note } from "../../model/note.ts";
import type { Relation } from "../../model/relation.ts";
import type { RelationType } from "../../model/relation-types.ts";
import { type Language, nameIn } from "../../model/sentences/index.ts";
import { type Topic, topics } from "../../model/topics.ts";
import type { Badge } from "../../picture/badges.ts";
import type { DrawnGraph } from "../../picture/drawn.ts";
import { type Citation, noFacts, type RelationFacts } from "./table-facts.ts";

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
  readonly mark:
    | { readonly kind: Kind }
    | { readonly type: RelationType }
    | { readonly group: Badge }
    | { readonly bundle: number };
  /** Other names by which the filter finds it. */
  readonly aliases: readonly string[];
  /** The entities that it is about. */
  readonly about: readonly string[];
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
  readonly role: (relation: Relation) => string | undefined;
  /** A title and paragraphs of it; or, where those aren't known, how many sources there are. */
  readonly citation: (title: string, paragraphs: readonly number[]) => string;
  readonly sources: (count: number) => string;
  /** What a group of so many entities is, and a line of so many relations. */
  readonly group: (count: number) => string;
  readonly lines: (count: number) => string;
  readonly community: (letter: string) => string;
  readonly pinned: string;
  readonly expanded: string;
  readonly noted: (text: string) => string;
}

/** What the picture shows, and how its entities stand in it. */
export interface Shown {
  readonly graph: DrawnGraph;
  readonly hidden: readonly string[];
  readonly pins: Pick<ReadonlyMap<string, unknown>, "has">;
  readonly expanded: readonly { readonly id: string }[];
  /** The badges of communities, while the picture shows them. */
  readonly badges?: ReadonlyMap<string, Badge> | null;
  readonly notes: readonly Note[];
  /** What was read of relations. */
  readonly facts?: RelationFacts;
}

const titleIn = ({ title, titleEn }: Citation["source"], language: Language): string =>
  language === "zh" ? title : (titleEn ?? title);

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
export function entityRows({ graph, hidden, pins, expanded, badges, notes }: Shown, words: RowWords): Row[] {
  const away = new Set(hidden);
  const open = new Set(expanded.map(({ id }) => id));
  const written = new Map(notes.flatMap(({ on, text }) => (on === undefined ? [] : [[on, text] as const])));
  return graph.entities
    .filter(({ id }) => !away.has(id))
    .map((entity) => {
      const { group } = entity;
      const letter = badges?.get(entity.id)?.letter;
      const note = written.get(entity.id);
      const standing = [
        pins.has(entity.id) && words.pinned,
        open.has(entity.id) && words.expanded,
        letter !== undefined && words.community(letter),
        note !== undefined && words.noted(note.replace(/\s+/g, " ")),
      ];
      const subjects = entity.topics.map((topic) => topicNames.get(topic)?.[words.language] ?? topic);
      return {
        id: entity.id,
        mark: group ? { group: group.badge } : { kind: entity.kind },
        cells: [
          textCell(nameIn(entity, words.language)),
          textCell(words.otherName(entity)),
          textCell(group ? words.group(group.count) : words.kind(entity.kind)),
          numberCell(entity.degree, words.number(entity.degree)),
          textCell(words.join(subjects)),
          dateCell(entity.from, words),
          textCell(words.join(standing.filter((part) => part !== false))),
        ],
        aliases: entity.aliases,
        about: [entity.id],
      };
    });
}

/** A row for each relation that is drawn: one whose ends both are. */
export function relationRows({ graph, hidden, facts = noFacts }: Shown, words: RowWords): Row[] {
  const away = new Set(hidden);
  const names = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: string | undefined): Cell => {
    const entity = id === undefined ? undefined : (names.get(id) ?? facts.agreements.get(id));
    return textCell(entity ? nameIn(entity, words.language) : id);
  };
  const namesOf = (id: string): string[] => {
    const entity = names.get(id);
    return entity ? [entity.name, entity.nameEn ?? "", ...entity.aliases] : [];
  };
  const evidenceOf = ({ id, sources }: Relation): string => {
    const citations = facts.citations.get(id);
    if (!citations) return sources === 0 ? "" : words.sources(sources);
    return words.join(
      citations.map(({ source, paragraphs }) => words.citation(titleIn(source, words.language), paragraphs)),
    );
  };
  return graph.relations
    .filter(({ id, source, target }) => !away.has(id) && !away.has(source) && !away.has(target))
    .map((relation) =>
      lazily(
        {
          id: relation.id,
          mark: relation.bundle ? { bundle: relation.bundle.count } : { type: relation.type },
          about: [relation.source, relation.target],
        },
        () => [
          nameOf(relation.source),
          textCell(relation.bundle ? words.lines(relation.bundle.count) : words.type(relation.type)),
          nameOf(relation.target),
          textCell(relation.bundle ? null : words.role(relation)),
          relation.bundle ? textCell(null) : nameOf(relation.agreement),
          dateCell(relation.from, words),
          dateCell(relation.to, words),
          numberCell(relation.confidence, `${relation.confidence}%`),
          textCell(relation.status && words.status(relation.status)),
          textCell(relation.bundle ? null : evidenceOf(relation)),
        ],
        () => [...namesOf(relation.source), ...namesOf(relation.target)],
      ),
    );
}

/** A row whose cells are made when somebody looks at them: a picture has tens of thousands of relations, a window shows some dozens. */
function lazily(
  row: Pick<Row, "id" | "mark" | "about">,
  toCells: () => Row["cells"],
  toAliases: () => Row["aliases"],
): Row {
  let cells: Row["cells"] | null = null;
  let aliases: Row["aliases"] | null = null;
  return {
    ...row,
    get cells() {
      cells ??= toCells();
      return cells;
    },
    get aliases() {
      aliases ??= toAliases();
      return aliases;
    },
  };
}
