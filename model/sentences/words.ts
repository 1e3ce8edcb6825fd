import type { Entity } from "../entity.ts";
import { nameIn } from "./told.ts";

/** Common nouns that head a name: such a name takes "the" (the Zibo Science and Technology Bureau). */
const nouns =
  "academy|administration|agency|alliance|area|assembly|association|authority|board|bureau|cent(?:er|re)|ceremony|chamber|commission|committee|conference|congress|consortium|convention|council|department|dialogue|event|exchange|exhibition|expo|fair|federation|festival|forum|foundation|fund|government|institute|institution|laboratory|league|meeting|ministry|office|organi[sz]ation|platform|roundtable|secretariat|seminar|session|society|summit|symposium|union|workshop|zone";

/** Such a noun is the head where the name, or a part of it before a preposition, a comma or a bracket, ends. */
const headed = new RegExp(
  `\\b(?:${nouns})(?=$|,| \\(| (?:of|for|on|in|to|between|under|against) )|^university of `,
  "iu",
);

/** An entity's English name inside a sentence, with "the" where its head is a common noun. */
export function enName(entity: Pick<Entity, "kind" | "name" | "nameEn">): string {
  const name = nameIn(entity, "en");
  const bare = entity.kind === "City" || entity.kind === "Company" || entity.kind === "Official";
  return !bare && headed.test(name) ? withThe(name) : name;
}

/** `the` before a name that has no article yet. */
export function withThe(name: string): string {
  return /^the\b/iu.test(name) ? `the${name.slice(3)}` : `the ${name}`;
}

/** `a` or `an` before a role, unless it has an article already. */
export function withIndefinite(role: string): string {
  if (/^(?:an?|the|one of)\s/iu.test(role)) return role;
  return /^(?:[aeio]|u(?!ni|s[ae])|honou?r|heir|hour)/iu.test(role) ? `an ${role}` : `a ${role}`;
}

/** A list in words: A; A and B; A, B and C. */
export function enList(items: readonly string[], joint: "and" | "or" = "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/** A list in words: A; A和B; A、B和C. */
export function zhList(items: readonly string[], joint: "和" | "或" = "和"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join("、")}${joint}${last}`;
}
