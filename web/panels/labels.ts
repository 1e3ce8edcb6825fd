import type { Entity } from "../../model/entity.ts";
import { type Kind, kindOf } from "../../model/kinds.ts";
import type { Relation } from "../../model/relation.ts";
import { type RelationType, relationTypeOf } from "../../model/relation-types.ts";
import type { Language } from "../../model/sentences/index.ts";

/** The first letter of a label that stands by itself. Chinese has none to raise. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A kind's name; `many` for legends. */
export function kindLabel(kind: Kind, language: Language, many = false): string {
  const { zh, en, enPlural } = kindOf(kind);
  return language === "zh" ? zh : capital(many ? enPlural : en);
}

/** A type's name, read from the source, or (`reverse`) from the target. */
export function typeLabel(type: RelationType, language: Language, reverse = false): string {
  const { zh, en, reverseZh, reverseEn } = relationTypeOf(type);
  if (language === "zh") return reverse ? reverseZh : zh;
  return capital(reverse ? reverseEn : en);
}

/** A record's own sentence; Chinese where there is no English one. */
export function descriptionIn({ description, descriptionEn }: Entity, language: Language): string | undefined {
  return language === "zh" ? description : (descriptionEn ?? description);
}

/** What a source says that somebody is in a relation. */
export function roleIn({ role, roleEn }: Relation, language: Language): string | undefined {
  return language === "zh" ? role : (roleEn ?? role);
}

/** The name that isn't shown as the title: the English one beside a Chinese title and the other way round. */
export function otherName(entity: Pick<Entity, "name" | "nameEn">, language: Language): string | null {
  if (entity.nameEn === undefined) return null;
  return language === "zh" ? entity.nameEn : entity.name;
}
