import { compareText } from "../../model/compare.ts";
import { type Kind, organisations } from "../../model/kinds.ts";
import type { RelationRecord } from "../../model/relation.ts";
import { dateWithin, spanWithin } from "./dates.ts";
import type { Dice } from "./dice.ts";
import { type Counts, idOf } from "./entities.ts";
import { roles } from "./words.ts";

/** A relation but for its id. */
type Line = Omit<RelationRecord, "id">;

/** Hubs are cities: of thirty, the first holds four in ten of all that is located anywhere. */
const citySteepness = 4;

function line(type: Line["type"], source: string, target: string, more: Partial<Line> = {}): Line {
  return { type, source, target, by: [], state: "unknown", ...more };
}

/** What there is to know of the bodies that a network has, to draw any of them by rank. */
function createBodies(counts: Counts, dice: Dice) {
  const one = (kind: Kind, steepness?: number) => idOf(kind, dice.rank(counts[kind], steepness));
  const weighted: readonly Kind[] = ["Company", "Company", "Company", "University", "University", ...organisations];
  return {
    one,
    city: () => one("City", citySteepness),
    organisation: () => one(dice.pick(weighted)),
    official: () => idOf("Official", dice.between(0, counts.Official - 1)),
    several(most: number, draw: () => string): string[] {
      const found = new Set<string>();
      for (let tries = 0; found.size < most && tries < 4 * most; tries++) found.add(draw());
      return [...found];
    },
  };
}

type Bodies = ReturnType<typeof createBodies>;

/** Where everything is, and what it belongs to. */
function* places(counts: Counts, dice: Dice, { one, city }: Bodies): Generator<Line> {
  for (let rank = 0; rank < counts.City; rank++) yield line("PART_OF", idOf("City", rank), one("Region"));
  for (const kind of [...organisations, "Event"] as const) {
    for (let rank = 0; rank < counts[kind]; rank++) yield line("LOCATED_IN", idOf(kind, rank), city());
  }
  for (let rank = 0; rank < counts.Institute; rank++) {
    if (dice.chance(0.5)) yield line("PART_OF", idOf("Institute", rank), one("University"));
  }
}

/** Who holds which office, and who runs which platform. */
function* duties(counts: Counts, dice: Dice, { organisation, several, one }: Bodies): Generator<Line> {
  for (let rank = 0; rank < counts.Official; rank++) {
    const [role, roleEn] = dice.pick(roles);
    yield line("HOLDS_OFFICE", idOf("Official", rank), organisation(), { role, roleEn, ...spanWithin(dice) });
  }
  for (let rank = 0; rank < counts.Platform; rank++) {
    for (const builder of several(dice.between(1, 3), () => one("Company"))) {
      yield line("BUILDS", builder, idOf("Platform", rank), dateWithin(dice));
    }
  }
}

/** Agreements with two to four parties, one in a hundred with a crowd, and how they were signed. */
function* agreements(counts: Counts, dice: Dice, { organisation, official, several, one }: Bodies): Generator<Line> {
  for (let rank = 0; rank < counts.Agreement; rank++) {
    const id = idOf("Agreement", rank);
    const parties = several(dice.chance(0.01) ? 25 : dice.between(2, 4), organisation);
    const faces = dice.chance(0.2);
    for (const [i, party] of parties.entries()) {
      yield line("PARTY_TO", party, id, faces ? { side: i === 0 ? "a" : "b" } : {});
    }
    for (const onBehalfOf of parties.slice(0, 2)) {
      if (dice.chance(0.5)) yield line("SIGNED", official(), id, { onBehalfOf });
    }
    if (dice.chance(0.6)) yield line("SIGNED_AT", id, one("Event"));
    if (dice.chance(0.1)) yield line("SETS_UP", id, one("Platform"));
  }
}

/** A few events that everybody goes to, and many small ones. */
function* gatherings(counts: Counts, dice: Dice, { organisation, several }: Bodies): Generator<Line> {
  for (let rank = 0; rank < counts.Event; rank++) {
    const guests = several(dice.between(3, 10) + Math.floor(60 / (rank + 1)), organisation);
    for (const [i, guest] of guests.entries()) {
      yield line("TOOK_PART_IN", guest, idOf("Event", rank), { role: i === 0 ? "主办" : "参加" });
    }
  }
}

/** Partnerships and talks, without end. A pair has at most one of a type, so that hubs grow wide instead of thick. */
function* ties(dice: Dice, { organisation, city, one }: Bodies): Generator<Line> {
  const known = new Set<string>();
  while (true) {
    const type = dice.chance(0.75) ? "PARTNER_OF" : "MET_WITH";
    const pair =
      type === "PARTNER_OF" && dice.chance(0.05) ? [city(), one("Region")] : [organisation(), organisation()];
    const [source = "", target = ""] = pair.sort(compareText);
    const key = `${type} ${source} ${target}`;
    // Where everybody knows everybody already, a repetition is better than no end.
    if (source === target || (known.has(key) && dice.chance(0.95))) continue;
    known.add(key);
    yield line(type, source, target, type === "PARTNER_OF" ? spanWithin(dice) : dateWithin(dice));
  }
}

/** `hub` relations of the first city: everybody has a branch there, and its partners are many. */
function* capital(counts: Counts, hub: number): Generator<Line> {
  const city = idOf("City", 0);
  const sorts = [...organisations, "Event", "Official", "partner"] as const;
  let made = 0;
  for (const sort of sorts) {
    const kind = sort === "partner" ? "Company" : sort;
    for (let rank = 0; rank < counts[kind]; rank++) {
      if (made === hub) return;
      made += 1;
      if (sort === "partner") yield line("PARTNER_OF", city, idOf(kind, rank));
      else yield line(kind === "Official" ? "HOLDS_OFFICE" : "LOCATED_IN", idOf(kind, rank), city);
    }
  }
}

/** Companies apart from all others, which know each other by the score. */
function* islands(first: number, last: number): Generator<Line> {
  for (let rank = first; rank < last; rank++) {
    const start = rank - ((rank - first) % 20);
    for (const step of [1, 3, 7]) {
      const other = start + ((rank - start + step) % Math.min(20, last - start));
      const [source = "", target = ""] = [idOf("Company", rank), idOf("Company", other)].sort(compareText);
      if (source !== target) yield line("PARTNER_OF", source, target);
    }
  }
}

/** Of a thousand companies of a network with a hub, how many are apart. */
const apart = 10;

/** The rank from which on companies are apart, where a network has such. */
export const firstApart = ({ Company }: Counts): number => Company - Math.ceil((Company * apart) / 1000);

/** As many relations as asked for: first what gives the network its shape, then ties between its bodies. */
export function* relationsOf(
  every: Counts,
  { relations: most, hub }: { readonly relations: number; readonly hub?: number },
  dice: Dice,
): Generator<RelationRecord> {
  const counts = hub === undefined ? every : { ...every, Company: firstApart(every) };
  const bodies = createBodies(counts, dice);
  const sorts = [places, duties, agreements, gatherings].map((sort) => sort(counts, dice, bodies));
  const more = hub === undefined ? [] : [capital(counts, hub), islands(counts.Company, every.Company)];
  let made = 0;
  for (const lines of [...sorts, ...more, ties(dice, bodies)]) {
    for (const relation of lines) {
      if (made === most) return;
      yield { id: `relation.${made}`, ...relation };
      made += 1;
    }
  }
}
