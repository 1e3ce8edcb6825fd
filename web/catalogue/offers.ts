import type { Findable } from "../../model/findable.ts";
import { type Language, nameIn } from "../../model/sentences/index.ts";
import type { Words } from "../i18n/index.ts";
import { openNote } from "../panels/open-note.ts";
import type { PageContext } from "../panels/page-context.ts";
import { valueIn } from "../state/loadable.ts";
import { excerptOf } from "../state/notes.ts";
import type { PaletteGroup } from "../state/palette.ts";
import { doable, type Target } from "./action.ts";
import { actionsFor, type Doable } from "./index.ts";
import { layoutActions } from "./layouts.ts";

/** Something that the palette offers besides entities. */
export interface Offer extends Pick<Doable, "icon" | "label" | "labelIn" | "run"> {
  readonly key: string;
  readonly group: PaletteGroup;
  /** What it is for, where that isn't the page as a whole. */
  readonly note: string | null;
  /** The keys that do the same. */
  readonly keys: string | null;
}

/** Everything that is offered just now. Another kind of offer is one more function here. */
export function offersFor(page: PageContext): Offer[] {
  const labels = new Set<string>();
  // The same may be offered for several things: for the more particular one it counts.
  const once = [...layoutOffers(page), ...actionOffers(page)].filter(({ label }) => {
    const isNew = !labels.has(label);
    labels.add(label);
    return isNew;
  });
  return [...once, ...noteOffers(page), ...viewOffers(page)];
}

/** An offer by its name in both languages. */
export function findableOffer({ key, labelIn }: Offer): Findable {
  return { key, kind: null, name: labelIn("zh"), nameEn: labelIn("en"), aliases: [], degree: 0 };
}

/** What leads to the palette itself, or to the search box beside it. */
const pointless: readonly string[] = ["page:palette", "page:search"];

function layoutOffers(page: PageContext): Offer[] {
  return doable([layoutActions], page, { what: "page" })
    .flat()
    .map((action) => toOffer(action, "layouts", "page", null));
}

/** What can be done with what is selected, with the picture and with the page. */
function actionOffers(page: PageContext): Offer[] {
  const targets: readonly Target[] = [...selected(page), { what: "ground" }, { what: "page" }];
  return targets
    .flatMap((target) =>
      actionsFor(page, target)
        .flat()
        .map((action) => toOffer(action, "actions", target.what, noteOf(page, target))),
    )
    .filter(({ key }) => !pointless.includes(key));
}

/** Every note on the picture: who doesn't point finds it here. */
function noteOffers(page: PageContext): Offer[] {
  const { state, words, otherWords } = page.explorer.signals;
  const wordsIn = (language: Language): Words =>
    otherWords.value?.language === language ? otherWords.value : words.value;
  return state.value.notes.map((note) => ({
    key: `note:${note.id}`,
    group: "actions",
    icon: "note",
    label: words.value.notes.editOf(excerptOf(note)),
    labelIn: (language) => wordsIn(language).notes.editOf(excerptOf(note)),
    note: null,
    keys: null,
    run() {
      page.view.value?.showNote(note.id);
      openNote({ id: note.id });
    },
  }));
}

/** The saved views, as far as their list is there. */
function viewOffers({ explorer }: PageContext): Offer[] {
  const { list } = explorer.signals.views.value;
  return (valueIn(list) ?? []).map(({ id, title }) => ({
    key: `view:${id}`,
    group: "views",
    icon: "bookmark",
    label: title,
    labelIn: () => title,
    note: null,
    keys: null,
    run: () => void explorer.openView(id),
  }));
}

function toOffer(action: Doable, group: PaletteGroup, what: Target["what"], note: string | null): Offer {
  const { id, icon, label, labelIn, key, run } = action;
  return { key: `${what}:${id}`, group, icon, label, labelIn, note, keys: key, run };
}

function selected({ explorer }: PageContext): Target[] {
  const { entities, relation } = explorer.signals.state.value.selection;
  if (relation !== null) return [{ what: "relation", id: relation }];
  const [id] = entities;
  if (id === undefined) return [];
  return [entities.length === 1 ? { what: "entity", id } : { what: "entities", ids: entities }];
}

function noteOf({ explorer }: PageContext, target: Target): string | null {
  const { state, words, language } = explorer.signals;
  const { palette } = words.value;
  if (target.what === "relation") return palette.ofLine;
  if (target.what === "entities") return palette.ofThese(target.ids.length);
  if (target.what !== "entity") return null;
  const entity = state.value.picture.entities.get(target.id);
  return entity ? palette.of(nameIn(entity, language.value)) : null;
}
