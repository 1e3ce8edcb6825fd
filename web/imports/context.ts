import type { Explorer } from "../actions/explorer.ts";
import { createRefreshing } from "../actions/refresh.ts";
import { timers } from "../browser.ts";
import { importWords } from "../i18n/import-words.ts";
import type { ImportWords } from "../i18n/zh-imports.ts";
import { useExplorer } from "../panels/page-context.ts";
import { createImporting, type ImportingActions } from "./importing.ts";

type Actions = ImportingActions & Pick<ReturnType<typeof createRefreshing>, "showAll">;

const made = new WeakMap<Explorer, Actions>();

/** What is being brought into an explorer's network; it goes on while the panel is closed. */
export function useImporting(): Actions {
  const explorer = useExplorer();
  const known = made.get(explorer);
  if (known) return known;
  const words = (): ImportWords => importWords[explorer.signals.language.peek()];
  const { refresh, showAll } = createRefreshing(explorer.parts);
  const importing = { ...createImporting({ ...explorer, refresh, timers, words }), showAll };
  made.set(explorer, importing);
  return importing;
}

export function useImportWords(): ImportWords {
  return importWords[useExplorer().signals.language.value];
}
