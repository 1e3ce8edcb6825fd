import type { Entity } from "../entity.ts";
import { nameIn } from "./told.ts";

/** Common nouns at the head of a name: such a name takes "the" (the Zibo Science and Technology Bureau). */
const heads =
  /^(academy|administration|agency|alliance|area|assembly|association|authority|base|board|bureau|cent(er|re)|ceremony|chamber|commission|committee|conference|congress|consortium|convention|council|department|dialogue|event|exchange|exhibition|expo|fair|federation|festival|forum|foundation|fund|government|institute|institution|lab|laboratory|league|meeting|ministry|mission|office|organi[sz]ation|platform|presentation|programme|roundtable|secretariat|seminar|session|society|summit|symposium|talks|tour|union|workshop|zone)$/iu;

/** An entity's English name inside a sentence, with "the" where its head is a common noun. */
export function enName(entity: Entity): string {
  const name = nameIn(entity, "en");
  const bare = entity.kind === "City" || entity.kind === "Company" || entity.kind === "Official";
  return withArticle(name, !bare && takesThe(name));
}

/** `the` before a name, unless it has an article (or a possessive) already. */
export function withArticle(name: string, the: boolean): string {
  if (/^the\b/iu.test(name)) return `the${name.slice(3)}`;
  return the ? `the ${name}` : name;
}

/** The head stands before the first preposition or comma: Institute of Metal Research, Centre for Robotics (CAIR). */
function takesThe(name: string): boolean {
  const phrase =
    name.replace(/\s*\([^()]*\)$/u, "").split(/,| (?:of|for|on|in|at|to|under|between|with|and its) /u)[0] ?? "";
  const words = phrase.trim().split(/\s+/u);
  const head = words.at(-1) ?? "";
  return heads.test(head) || (words.length === 1 && /^(university|college|people's)$/iu.test(head) && name !== phrase);
}

/** `a` or `an` before a role, unless it has an article already. */
export function withIndefinite(role: string): string {
  if (/^(an?|the|one of)\b/iu.test(role)) return role;
  return /^([aeio]|u(?!ni|se|k))|^(honou?r|heir|hour)/iu.test(role) ? `an ${role}` : `a ${role}`;
}

/** A list in words: A; A and B; A, B and C. */
export function enList(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
