import type { Dates } from "./dates.ts";
import type { Turn } from "./told.ts";

/** When something was signed, and until when it holds. */
interface Term {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** An entity that happened carries the date of what happened with it. */
function datesOf(entity: Dates | undefined): Dates | undefined {
  return entity?.from === undefined && entity?.to === undefined ? undefined : entity;
}

/** When an act happened: its own dates, or else those of the agreement signed or the event attended. */
export function whenOf(turn: Turn): Dates {
  const { relation, target } = turn;
  const own = datesOf(relation);
  if (own) return own;
  if (target.kind === "Agreement") return datesOf(target) ?? {};
  // An event of several days doesn't say on which of them an act took place.
  if (target.kind === "Event") return lastsDays(target) ? {} : target;
  return datesOf(turn.agreement) ?? {};
}

/** Whether an event has an end other than its start. */
function lastsDays({ from, to }: Dates): boolean {
  return from !== undefined && to !== undefined && from !== to;
}

/** An agreement is signed when it begins; an end is that of its term. */
export function termOf(turn: Turn, agreement?: Dates): Term {
  const dates = datesOf(turn.relation) ?? datesOf(agreement) ?? whenOf(turn);
  return lastsDays(dates) ? { from: dates.from, until: dates.to } : { from: dates.from ?? dates.to };
}

/**
 * Whether a state's date is that of the agreement behind it: "under the project signed on 25 March 2024" then says
 * more, and nothing wrong, where "from 25 March 2024" could be. A plan never starts on the day that it was signed.
 */
export function isDatedByAgreement(turn: Turn, agreement: Dates | undefined): boolean {
  const { relation, planned } = turn;
  if (agreement === undefined || relation.to !== undefined) return false;
  return relation.from === undefined || relation.from === agreement.from || (planned && agreement.from === undefined);
}
