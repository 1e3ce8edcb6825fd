import type { Guide } from "../picture/guides.ts";
import type { LayoutOptions } from "../picture/layout/layout.ts";
import type { LayoutId } from "../picture/layout/layout-ids.ts";
import type { LayoutColumns, PlaceColumns } from "./layout-columns.ts";

/** What the page asks of its layout worker. Requests are numbered, rising: a newer one ends the one before it. */
export interface LayoutRequest {
  readonly number: number;
  /** Null only ends what is under way. */
  readonly question: {
    readonly layout: LayoutId;
    readonly graph: LayoutColumns;
    readonly options: Omit<LayoutOptions, "positions" | "frozen">;
  } | null;
}

/** What the worker says under the request's number: how far it is (0 to 1), and at the end where everything lies. */
export type LayoutAnswer =
  | { readonly number: number; readonly progress: number }
  | { readonly number: number; readonly places: PlaceColumns; readonly guides: readonly Guide[] };
