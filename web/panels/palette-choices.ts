import type { Entity } from "../../model/entity.ts";
import type { Kind } from "../../model/kinds.ts";
import { nameIn } from "../../model/sentences/index.ts";
import type { Offer } from "../catalogue/offers.ts";
import type { Keyed } from "../state/palette.ts";
import { withRecent } from "../state/recent.ts";
import { selectEntities } from "../state/selection.ts";
import type { IconName } from "./icon.tsx";
import { otherName } from "./labels.ts";
import type { PageContext } from "./page-context.ts";

type Named = Pick<Entity, "id" | "kind" | "name" | "nameEn">;

/** Something that the palette lists. */
export interface PaletteChoice extends Keyed {
  readonly label: string;
  readonly glyph: { readonly kind: Kind } | { readonly icon: IconName };
  /** Stands beneath it, where that isn't why it was found. */
  readonly note: string | null;
  readonly keys: string | null;
  /** Whether choosing it brings something into the picture. */
  readonly isNew: boolean;
  readonly entity: Named | null;
  /** `stay`: more will be chosen. */
  readonly run: (stay: boolean) => void;
}

/** Names an entity among all that can be chosen. */
export const entityKey = (id: string): string => `entity:${id}`;

export function choiceOfOffer({ key, group, icon, label, note, keys, run }: Offer): PaletteChoice {
  return { key, group, label, note, keys, glyph: { icon }, isNew: false, entity: null, run };
}

function choiceOfEntity(page: PageContext, entity: Named): Omit<PaletteChoice, "group" | "isNew" | "run"> {
  const { language } = page.explorer.signals;
  return {
    key: entityKey(entity.id),
    label: nameIn(entity, language.value),
    glyph: { kind: entity.kind },
    note: otherName(entity, language.value),
    keys: null,
    entity,
  };
}

/** An entity of the picture: is selected and brought to the middle, or selected beside the others. */
export function choiceOfShown(page: PageContext, entity: Entity): PaletteChoice {
  const { explorer, focusing } = page;
  const { id } = entity;
  const run = (stay: boolean): void => {
    const { words, state, language } = explorer.signals;
    if (stay) {
      explorer.select(selectEntities([...state.value.selection.entities, id]));
      explorer.notify(words.value.palette.selected(nameIn(entity, language.value)));
    } else {
      explorer.open(entity);
      focusing.value = id;
    }
  };
  return { ...choiceOfEntity(page, entity), group: "here", isNew: false, run };
}

/** Another entity: is added, and opened unless more will be chosen. */
export function choiceOfStored(page: PageContext, entity: Entity): PaletteChoice {
  return { ...choiceOfEntity(page, entity), group: "store", isNew: true, run: (stay) => take(page, entity, stay) };
}

/** An entity that was chosen before and isn't in the picture. */
export function choiceOfRecent(page: PageContext, named: Named): PaletteChoice {
  const { explorer } = page;
  const name = nameIn(named, explorer.signals.language.value);
  const run = (stay: boolean): void => void explorer.withKnown(named.id, name, (entity) => take(page, entity, stay));
  return { ...choiceOfEntity(page, named), group: "recent", isNew: true, run };
}

function take({ explorer, focusing }: PageContext, entity: Entity, stay: boolean): void {
  const { words, language } = explorer.signals;
  if (!stay) {
    explorer.open(entity);
    focusing.value = entity.id;
  } else if (explorer.addEntity(entity)) {
    explorer.notify(words.value.search.added(nameIn(entity, language.value)));
  }
}

/** Does what was chosen, and remembers it as used last. */
export function choose({ explorer }: PageContext, { key, entity, run }: PaletteChoice, stay: boolean): void {
  const { preferences } = explorer.signals;
  const { recent } = preferences.value;
  const named = entity && {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    ...(entity.nameEn !== undefined && { nameEn: entity.nameEn }),
  };
  preferences.value = { ...preferences.value, recent: withRecent(recent, { key, entity: named }) };
  run(stay);
}
