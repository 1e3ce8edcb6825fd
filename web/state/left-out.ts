import { overlaps, type Span, spanOf } from "../../model/dates.ts";
import type { Entity } from "../../model/entity.ts";
import type { Relation } from "../../model/relation.ts";
import { relationTypeOf } from "../../model/relation-types.ts";
import type { Picture } from "./picture.ts";

/** What of a picture the view leaves out: greyed where it stands, or not shown at all. Ids of entities and relations. */
export interface LeftOut {
  readonly faded: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  /** How many entities are greyed, and how many are left out for their few links. */
  readonly greyed: number;
  readonly below: number;
}

const none: ReadonlySet<string> = new Set();
export const nothingLeftOut: LeftOut = { faded: none, hidden: none, greyed: 0, below: 0 };

type Shown = Pick<Picture, "entities" | "relations">;

/** A limit that is being set, and not yet the page's own: what it would take away is greyed. */
export interface Trial {
  readonly span: Span | null;
  readonly minDegree: number | null;
}

export const noTrial: Trial = { span: null, minDegree: null };

/** What somebody asked for by name: no filter takes that away. */
export function askedFor({ added, expanded }: Pick<Picture, "added" | "expanded">): Set<string> {
  return new Set([...added, ...expanded.map(({ id }) => id)]);
}

/** Entities with fewer links than asked for, but those in `exempt`. Links are counted in the whole network. */
export function belowDegree(entities: Iterable<Entity>, minDegree: number, exempt: ReadonlySet<string>): Set<string> {
  if (minDegree <= 0) return new Set();
  return new Set([...entities].filter(({ id, degree }) => degree < minDegree && !exempt.has(id)).map(({ id }) => id));
}

const isHappening = ({ kind }: Pick<Entity, "kind">): boolean => kind === "Event" || kind === "Agreement";

/** The days of a relation, null when it has none: its own, else those of the agreement or event at its end. */
function daysOf(relation: Relation, entities: Shown["entities"]): Span | null {
  const happening = relation.origin === "derived" || relationTypeOf(relation.type).happening;
  const own = relation.from !== undefined || relation.to !== undefined;
  const ends = [relation.source, relation.target].flatMap((id) => entities.get(id) ?? []);
  const dates = own || !happening ? relation : (ends.find(isHappening) ?? relation);
  return dates.from === undefined && dates.to === undefined ? null : spanOf(dates, happening);
}

/**
 * What a span of time would take away: relations outside it, entities outside it, and entities that are left without a
 * relation; never those in `exempt`. As the server filters, but for occasions that the picture doesn't hold.
 */
export function outsideTime(picture: Shown, span: Span, undated: boolean, exempt: ReadonlySet<string>): Set<string> {
  const { entities, relations } = picture;
  const late = [...entities.values()].filter((one) => !overlaps(spanOf(one, isHappening(one)), span));
  const outside = new Set(late.map(({ id }) => id).filter((id) => !exempt.has(id)));
  const linked = new Set<string>();
  for (const relation of relations.values()) {
    const days = daysOf(relation, entities);
    const isInside = days === null ? undated : overlaps(days, span);
    if (!isInside) outside.add(relation.id);
    else if (!outside.has(relation.source) && !outside.has(relation.target)) {
      linked.add(relation.source).add(relation.target);
    }
  }
  for (const id of entities.keys()) if (!linked.has(id) && !exempt.has(id)) outside.add(id);
  return outside;
}

/** What the view leaves out of a picture and of the greyed `ghosts` around it. */
export function toLeftOut(
  picture: Picture,
  ghosts: Pick<Shown, "entities" | "relations">,
  { below, tried, fade }: { below: ReadonlySet<string>; tried: ReadonlySet<string>; fade: boolean },
): LeftOut {
  const faded = new Set([...ghosts.entities.keys(), ...ghosts.relations.keys(), ...tried, ...(fade ? below : [])]);
  const hidden = new Set(picture.hidden);
  const away = new Set([...hidden, ...(fade ? [] : below)]);
  const isGreyed = (id: string): boolean => !away.has(id) && (picture.entities.has(id) || ghosts.entities.has(id));
  return {
    faded,
    hidden: fade ? none : below,
    greyed: [...faded].filter(isGreyed).length,
    below: [...below].filter((id) => !hidden.has(id)).length,
  };
}

/** The picture without what the view leaves out: for selecting, counting and listing. */
export function withoutLeftOut<P extends Pick<Picture, "hidden">>(picture: P, { faded, hidden }: LeftOut): P {
  if (faded.size === 0 && hidden.size === 0) return picture;
  return { ...picture, hidden: [...new Set([...picture.hidden, ...faded, ...hidden])] };
}

/** How many entities and relations are shown. */
export function countShown({ entities, relations, hidden }: Pick<Picture, "entities" | "relations" | "hidden">): {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
} {
  const away = new Set(hidden);
  const isThere = ({ source, target }: Relation): boolean => !away.has(source) && !away.has(target);
  return {
    entities: [...entities.values()].filter(({ id }) => !away.has(id)),
    relations: [...relations.values()].filter((one) => !away.has(one.id) && isThere(one)),
  };
}
