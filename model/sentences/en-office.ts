import { withIndefinite } from "./words.ts";

/** Roles that many people hold at a time: they take an article, and are written small where they are one word. */
const shared =
  /\b(?:adviser|advisor|consultant|member|delegate|researcher|scientist|professor|scholar|fellow|engineer|expert|doctor|academician|representative|director-at-large)$/iu;

const advising = /\b(?:adviser|advisor|consultant|ambassador|delegate)$/iu;

/** Roles of somebody who works at a place rather than heads it. */
const working = /\b(?:researcher|scientist|professor|scholar|fellow|engineer|expert|doctor|academician)$/iu;

/** Offices such as "Mayor" that may follow a longer one: "Secretary of the Party Committee and Mayor". */
const closing =
  / and (?:[\w-]+ )?(?:mayor|director|president|chair(?:man|woman|person)?|governor|secretary|head|dean|manager)$/iu;

/** Whether one person holds the office at a time. */
export function hasOneHolder(role: string): boolean {
  return closing.test(role) || (!shared.test(role) && !/^(?:vice|deputy|associate|assistant)\b/iu.test(role));
}

/** Whether somebody works at the body rather than holds one of its offices. */
export function isStaff(role: string): boolean {
  return working.test(role);
}

/** A role as what somebody is: an adviser, Executive President. */
export function officeOf(role: string): string {
  if (!shared.test(role)) return role;
  return withIndefinite(/^\p{Lu}\p{Ll}+$/u.test(role) ? role.toLowerCase() : role);
}

/** The words that tie a role to its body: of, to, at, in. A role that names the body stands alone. */
export function officeLink(
  role: string,
  names: readonly string[],
  isPlace: boolean,
): "of" | "to" | "at" | "in" | undefined {
  const said = role.toLowerCase();
  if (names.some((name) => name.length > 2 && said.includes(name.toLowerCase()))) return undefined;
  if (advising.test(role)) return "to";
  if (working.test(role)) return isPlace ? "in" : "at";
  if (/ (?:of|for) /u.test(role) && !closing.test(role)) return isPlace ? "in" : "at";
  return "of";
}
