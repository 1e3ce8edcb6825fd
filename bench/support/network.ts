import type { Change } from "../../model/change.ts";
import type { EntityRecord } from "../../model/entity.ts";
import type { RelationRecord } from "../../model/relation.ts";
import type { Claim, Source } from "../../model/source.ts";
import { createDice, type Dice } from "./dice.ts";
import { countKinds, entitiesOf } from "./entities.ts";
import { relationsOf } from "./relations.ts";

/** How large a made-up network is. `relations` are the stated ones; agreements derive more. */
export interface NetworkSize {
  readonly entities: number;
  readonly relations: number;
  /** The same seed gives the same network. */
  readonly seed: number;
  /** Relations that the first city gets besides: a hub in everybody's way. Then a few companies are apart from all the rest. */
  readonly hub?: number;
}

const paragraphs = 12;

const putSource = (value: Source): Change => ({ op: "put", what: "source", value });
const putEntity = (value: EntityRecord): Change => ({ op: "put", what: "entity", value });
const putRelation = (value: RelationRecord): Change => ({ op: "put", what: "relation", value });
const putClaim = (value: Claim): Change => ({ op: "put", what: "claim", value });

/** The first source of a network: whoever finds it knows which network it is part of. */
export const markOf = ({ entities, relations, seed, hub }: NetworkSize): string =>
  `made-up.${entities}.${relations}.${seed}${hub === undefined ? "" : `.${hub}`}`;

/**
 * A partnership network as changes, in an order in which everything named is there before: sources, entities, relations
 * with their claims. Degrees follow a power law, cities are hubs. Memory stays flat but for the pairs that are partners.
 */
export function* networkChanges(size: NetworkSize): Generator<Change> {
  const dice = createDice(size.seed);
  const counts = countKinds(size.entities);
  const sources = [...sourcesOf(size)];
  for (const source of sources) yield putSource(source);
  for (const entity of entitiesOf(counts, dice)) yield putEntity(entity);
  for (const relation of relationsOf(counts, size, dice)) {
    yield putRelation(relation);
    for (const claim of claimsAbout(relation.id, sources, dice)) yield putClaim(claim);
  }
}

/** Cuts changes into lists of `most`, each for one `apply`. */
export function* inBatches(changes: Iterable<Change>, most: number): Generator<Change[]> {
  let batch: Change[] = [];
  for (const change of changes) {
    batch.push(change);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function* sourcesOf(size: NetworkSize): Generator<Source> {
  const more = Math.ceil(size.entities / 50);
  for (let i = 0; i <= more; i++) {
    const id = i === 0 ? markOf(size) : `source.${i}`;
    yield { id, title: `虚构报道第${i}篇`, language: "zh", publishedOn: `${2005 + (i % 22)}`, paragraphs };
  }
}

/** None to two claims about a relation: most are said once, some twice, some by nobody. */
function* claimsAbout(id: string, sources: readonly Source[], dice: Dice): Generator<Claim> {
  if (dice.chance(0.15)) return;
  const times = dice.chance(0.2) ? 2 : 1;
  for (let i = 0; i < times; i++) {
    const source = sources[dice.rank(sources.length)];
    if (source === undefined) return;
    yield {
      id: `claim.${id}.${i}`,
      about: id,
      source: source.id,
      paragraph: dice.between(1, paragraphs),
      summary: "虚构报道如此记载。",
      summaryEn: "A made-up article says so.",
      confidence: dice.between(40, 100),
      status: dice.chance(0.03) ? "rejected" : dice.chance(0.6) ? "reviewed" : "unreviewed",
    };
  }
}
