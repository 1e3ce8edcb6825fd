import type { Language } from "../../model/sentences/index.ts";
import type { Point } from "../../picture/point.ts";
import type { Words } from "../i18n/index.ts";
import type { IconName } from "../panels/icon.tsx";
import type { PageContext } from "../panels/page-context.ts";

/**
 * What something is done to. `ground`: the picture where nothing lies (`at`: a point of the layout); `page`: all around the
 * picture.
 */
export type Target =
  | { readonly what: "entity"; readonly id: string }
  | { readonly what: "relation"; readonly id: string }
  | { readonly what: "entities"; readonly ids: readonly string[] }
  | { readonly what: "group"; readonly key: string }
  | { readonly what: "note"; readonly id: string }
  | { readonly what: "ground"; readonly at?: Point }
  | { readonly what: "page" };

export type EntityTarget = Extract<Target, { what: "entity" }>;
export type NoteTarget = Extract<Target, { what: "note" }>;
export type RelationTarget = Extract<Target, { what: "relation" }>;
export type GroupTarget = Extract<Target, { what: "group" }>;
export type EntitiesTarget = Extract<Target, { what: "entities" }>;

/** Something that can be done. Menus, buttons and whatever else offers it read it here. */
export interface Action<T extends Target> {
  /** Unique among the actions of one kind of target. */
  readonly id: string;
  readonly icon: IconName | ((page: PageContext, target: T) => IconName);
  readonly label: (words: Words, page: PageContext, target: T) => string;
  /** How much it would bring, where that is known. */
  readonly count?: (page: PageContext, target: T) => number | null;
  /** The key that does the same, as the list of keys writes it. */
  readonly key?: string;
  readonly isPossible: (page: PageContext, target: T) => boolean;
  readonly run: (page: PageContext, target: T) => void;
}

/** Actions in groups that belong together. */
export type ActionGroups<T extends Target> = readonly (readonly Action<T>[])[];

/** An action with the target that it is for. */
export interface Doable {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  /** The same in a language that may not be the reader's, once its texts are loaded: who looks for it may know it by that. */
  readonly labelIn: (language: Language) => string;
  readonly count: number | null;
  readonly key: string | null;
  readonly run: () => void;
}

/** What of this can be done just now, by groups; empty groups are left out. */
export function doable<T extends Target>(groups: ActionGroups<T>, page: PageContext, target: T): Doable[][] {
  const { words, otherWords } = page.explorer.signals;
  const wordsIn = (language: Language): Words =>
    otherWords.value?.language === language ? otherWords.value : words.value;
  return groups
    .map((group) =>
      group
        .filter((action) => action.isPossible(page, target))
        .map((action) => ({
          id: action.id,
          icon: typeof action.icon === "function" ? action.icon(page, target) : action.icon,
          label: action.label(words.value, page, target),
          labelIn: (language: Language) => action.label(wordsIn(language), page, target),
          count: action.count?.(page, target) ?? null,
          key: action.key ?? null,
          run: () => action.run(page, target),
        })),
    )
    .filter((group) => group.length > 0);
}

export const always = (): boolean => true;
