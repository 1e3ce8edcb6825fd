import { occasionText } from "./dates.ts";
import { aside, behalf, when, words } from "./en-parts.ts";
import { type Part, partOf } from "./roles.ts";
import type { Turn } from "./told.ts";
import { enName } from "./words.ts";

/** What was done, as somebody does it and as it is done; `who`: how those who did it are called. */
interface Deed {
  readonly past: string;
  readonly bare: string;
  readonly after?: string;
  readonly who: string;
  /** Told with the event as the object of a passive verb rather than by a list of those who did it. */
  readonly passive?: string;
}

const deeds: Record<Part, Deed> = {
  host: { past: "hosted", bare: "host", who: "hosts of", passive: "hosted" },
  "co-host": { past: "co-hosted", bare: "co-host", who: "hosts of" },
  organiser: { past: "organised", bare: "organise", who: "organisers of", passive: "organised" },
  "co-organiser": { past: "co-organised", bare: "co-organise", who: "co-organisers of" },
  speaker: { past: "spoke at", bare: "speak at", who: "speakers at" },
  guest: { past: "attended", bare: "attend", after: "as a guest", who: "guests at" },
  participant: { past: "took part in", bare: "take part in", who: "participants in" },
};

/** What somebody did at an event, told from either end. */
export function attendance(turn: Turn): string {
  const { source, target, relation, forward, planned } = turn;
  const time = when(turn);
  const held = time === undefined ? occasionText(target, "en")?.replace(/^from /u, "") : undefined;
  const [who, event] = [enName(source), words(enName(target), held && `(${held})`)];
  const part = partOf(relation);
  const deed = deeds[part ?? "participant"];
  const own = part === undefined && relation.roleEn !== undefined ? `as ${relation.roleEn}` : deed.after;
  if (forward) return words(who, planned ? `is to ${deed.bare}` : deed.past, event, own, time, behalf(turn));
  if (deed.passive !== undefined) {
    return words(event, planned ? "is to be" : "was", deed.passive, "by", who, time, behalf(turn));
  }
  const among = part === undefined && relation.roleEn !== undefined ? `(${relation.roleEn})` : undefined;
  const list = words(planned ? "are to include" : "included", who, among);
  return aside(words("the", deed.who, event, time, list), behalf(turn));
}
