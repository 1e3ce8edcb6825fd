import type { SavedView, ViewContent, ViewSummary } from "../../model/saved-view.ts";
import type { Failure } from "../api.ts";
import { type Loadable, notAsked } from "./loadable.ts";

/** What somebody writes about a view before it is saved. */
export type ViewText = Pick<ViewContent, "title" | "notes">;

/** The menu of saved views. */
export interface Views {
  readonly open: boolean;
  readonly list: Loadable<readonly ViewSummary[]>;
  /** What was typed and isn't saved; null where nothing was. */
  readonly draft: ViewText | null;
  /** A view is being saved, renamed or deleted. */
  readonly busy: boolean;
  /** Somebody else saved the open view meanwhile, or deleted it (null). */
  readonly conflict: { readonly current: SavedView | null } | null;
  /** What couldn't be done, and how to try it again. */
  readonly trouble: { readonly failure: Failure; readonly retry: () => void } | null;
  /** What was deleted last, to be put back, and whether it was open. */
  readonly deleted: { readonly record: SavedView; readonly wasOpen: boolean } | null;
  /** A view has just been opened by a link to it, and has something to say. */
  readonly introducing: boolean;
  /** The id in a link to a view that isn't there. */
  readonly unknown: string | null;
}

export const noViews: Views = {
  open: false,
  list: notAsked,
  draft: null,
  busy: false,
  conflict: null,
  trouble: null,
  deleted: null,
  introducing: false,
  unknown: null,
};

/** An id that says something of the title where that can be written in an id, and that nobody else has chosen. */
export function toViewId(title: string, random: (length: number) => Uint8Array): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  // 36 to the power of 12: chance doesn't choose twice alike.
  const chosen = [...random(12)].map((byte) => (byte % 36).toString(36)).join("");
  return !/[a-z]{2}/.test(words) ? `view-${chosen}` : `${words}-${chosen}`;
}

/** The longest address, in characters, that is handed on as it is: mail programs and chats cut longer ones. */
export const longestLink = 2000;
