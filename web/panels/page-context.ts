import type { ReadonlySignal, Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Explorer } from "../actions/explorer.ts";
import type { GraphView } from "../graph-view.ts";
import type { Words } from "../i18n/index.ts";

/** What every panel can reach: the explorer, the picture's canvas once it is there, and the page's shape. */
export interface PageContext {
  readonly explorer: Explorer;
  readonly view: Signal<GraphView | null>;
  /** Below 720 px panels share one bottom sheet. */
  readonly narrow: ReadonlySignal<boolean>;
  readonly theme: ReadonlySignal<"light" | "dark">;
  /** An entity to bring to the middle as soon as it has its place. */
  readonly focusing: Signal<string | null>;
  /** The search box, for the keys that lead there. */
  readonly searchBox: Signal<HTMLInputElement | null>;
}

export const PageContext = createContext<PageContext | null>(null);

export function usePage(): PageContext {
  const page = useContext(PageContext);
  if (!page) throw new Error("panels stand inside a PageContext");
  return page;
}

export function useExplorer(): Explorer {
  return usePage().explorer;
}

export function useWords(): Words {
  return usePage().explorer.signals.words.value;
}
