import type { Entity } from "../../model/entity.ts";
import { type Language, nameIn } from "../../model/sentences/index.ts";
import { type ExplorerState, lineIn } from "./explorer.ts";

/** What a view is about: entities in the order in which they are named; none where it is about everything. */
export function subjectOf(state: ExplorerState): Entity[] {
  const { picture, selection } = state;
  const relation = selection.relation === null ? undefined : picture.relations.get(selection.relation);
  const line = lineIn(state);
  const ends = line ? [line[0], line.at(-1)] : relation ? [relation.source, relation.target] : selection.entities;
  return ends.flatMap((id) => (id === undefined ? [] : (picture.entities.get(id) ?? [])));
}

/** What a view is about in words; null where it is about everything. */
export function titleOf(subject: readonly Entity[], language: Language): string | null {
  if (subject.length === 0) return null;
  const names = subject.slice(0, 3).map((entity) => nameIn(entity, language));
  const more = subject.length - names.length;
  if (language === "zh") return `${names.join("、")}${more > 0 ? `等 ${subject.length} 个实体` : ""}`;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/**
 * A file's name, of ASCII letters and digits: `qianshou-2026-11-23-haier-group.png`. `day` is an ISO date, `title` that of
 * the saved view, which goes before what the view is about where it can be written so.
 */
export function fileNameOf(
  subject: readonly Entity[],
  day: string,
  ending: "png" | "svg",
  title: string | undefined = undefined,
): string {
  const named = slug(title ?? "");
  if (named !== "") return `qianshou-${day}-${named}.${ending}`;
  const slugs = subject.slice(0, 2).map(({ id, nameEn }) => slug(nameEn ?? "") || slug(id));
  const more = subject.length > 2 ? [`and-${subject.length - 2}-more`] : [];
  return `${["qianshou", day, ...(slugs.length === 0 ? ["network"] : slugs), ...more].join("-")}.${ending}`;
}

/** The longest part of a file's name that one entity takes. */
const mostLetters = 48;

function slug(text: string): string {
  const plain = text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const whole = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  // Cut between words, where there are any.
  return whole.length <= mostLetters
    ? whole
    : whole
        .slice(0, mostLetters + 1)
        .replace(/-[^-]*$/, "")
        .slice(0, mostLetters);
}

/** The day that a clock on the wall shows, as an ISO date. */
export function dayOf(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
