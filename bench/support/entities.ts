import { agreementForms, type EntityRecord } from "../../model/entity.ts";
import { type Kind, kindIds } from "../../model/kinds.ts";
import { topics } from "../../model/topics.ts";
import { dateWithin } from "./dates.ts";
import type { Dice } from "./dice.ts";
import { around, brand, cityName, personName, regionName } from "./people-and-places.ts";
import type { Words } from "./words.ts";
import * as words from "./words.ts";

/** Of a thousand entities, how many are of each kind. */
const shares: Readonly<Record<Kind, number>> = {
  City: 15,
  Region: 5,
  University: 80,
  Institute: 80,
  Company: 380,
  Association: 50,
  Agency: 60,
  Platform: 60,
  Official: 140,
  Event: 30,
  Agreement: 100,
};

export type Counts = Readonly<Record<Kind, number>>;

/** How many entities of each kind a network of `entities` has: at least one of each; companies make up the sum. */
export function countKinds(entities: number): Counts {
  const counts = { ...shares };
  for (const kind of kindIds) counts[kind] = Math.max(1, Math.round((entities * shares[kind]) / 1000));
  const others = kindIds.reduce((sum, kind) => sum + (kind === "Company" ? 0 : counts[kind]), 0);
  counts.Company = Math.max(1, entities - others);
  return counts;
}

/** The id of an entity by kind and rank; the best connected of its kind has rank 0. */
export const idOf = (kind: Kind, rank: number): string => `${kind.toLowerCase()}.${rank}`;

/** The topics' names. */
const subjects: readonly Words[] = topics.map(({ zh, en }) => [zh, en]);

/** City, something of its own, ending: the way in which most names are built. */
function join(...parts: readonly Words[]): Words {
  return [parts.map(([zh]) => zh).join(""), parts.map(([, en]) => en).join(" ")];
}

const names: { readonly [K in Kind]: (rank: number, dice: Dice, counts: Counts) => Words } = {
  City: cityName,
  Region: regionName,
  University: (rank, _, { City }) =>
    join(cityName(rank % City), around(words.schools, Math.floor(rank / Math.max(City, words.cities.length)))),
  Institute: (_, dice, { City }) =>
    join(cityName(dice.rank(City)), dice.pick(subjects), dice.pick(words.instituteEndings)),
  Company: (_, dice, { City }) => join(cityName(dice.rank(City)), brand(dice), dice.pick(words.companyEndings)),
  Association: (_, dice, { City }) =>
    join(cityName(dice.rank(City)), dice.pick(subjects), dice.pick(words.associationEndings)),
  Agency: (rank, _, { City }) =>
    join(cityName(rank % City), ["市", "City"], around(words.offices, Math.floor(rank / City))),
  Platform: (_, dice) => join(brand(dice), dice.pick(subjects), dice.pick(words.platformEndings)),
  Official: (_, dice) => personName(dice),
  Event: (_, dice, { City }) => join(cityName(dice.rank(City)), dice.pick(subjects), dice.pick(words.eventEndings)),
  Agreement: (_, dice) => join(brand(dice), dice.pick(subjects), ["合作协议", "Cooperation Agreement"]),
};

/** All entities, kind by kind, by rank. */
export function* entitiesOf(counts: Counts, dice: Dice): Generator<EntityRecord> {
  for (const kind of kindIds) {
    for (let rank = 0; rank < counts[kind]; rank++) yield makeEntity(kind, rank, dice, counts);
  }
}

function makeEntity(kind: Kind, rank: number, dice: Dice, counts: Counts): EntityRecord {
  const [name, nameEn] = names[kind](rank, dice, counts);
  const acts = kind !== "Official" && kind !== "City" && kind !== "Region";
  const subject = dice.pick(topics);
  return {
    id: idOf(kind, rank),
    kind,
    name,
    nameEn,
    aliases: acts && dice.chance(0.4) ? [name.slice(0, dice.between(2, 4))] : [],
    ...(dice.chance(0.6) && {
      description: `${name}是为测量而虚构的，与${subject.zh}有关。`,
      descriptionEn: `Made up for measuring; has to do with ${subject.en}.`,
    }),
    topics: dice.chance(0.6) ? [subject.id] : [],
    externalIds: {},
    figures: [],
    ...((kind === "Event" || kind === "Agreement") && dateWithin(dice)),
    ...(kind === "City" && { lat: dice.between(2000, 4500) / 100, lon: dice.between(10_000, 12_200) / 100 }),
    ...(kind === "Agreement" && { form: dice.pick(agreementForms) }),
  };
}
