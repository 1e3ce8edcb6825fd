import "./jitless.ts";
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { render } from "preact";
import { createExplorer } from "./actions/explorer.ts";
import { keepAddress } from "./address.ts";
import { createApi } from "./api.ts";
import type { GraphView } from "./graph-view.ts";
import { loadWords, preferredLanguage, type Words } from "./i18n/index.ts";
import { listenToKeys } from "./keys.ts";
import { App } from "./panels/app.tsx";
import { loadLater } from "./panels/later.tsx";
import type { PageContext } from "./panels/page-context.ts";
import { keepPreferences, languageInAddress, readPreferences } from "./state/preferences.ts";
import { parseAddress } from "./state/view-hash.ts";
import type { Timers } from "./state/work.ts";

/** Whether a media query holds, as it changes. */
function watch(query: string): ReadonlySignal<boolean> {
  const list = window.matchMedia(query);
  const holds = signal(list.matches);
  list.addEventListener("change", () => {
    holds.value = list.matches;
  });
  return holds;
}

const timers: Timers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

const storage = () => window.localStorage;
const preferences = readPreferences(storage);
const root = document.getElementById("app");
const language =
  languageInAddress(location.search, location.hash) ?? preferences.language ?? preferredLanguage(navigator.languages);
/** Shows the explorer, which speaks with these words. */
function open(words: Words): void {
  const explorer = createExplorer(createApi(window.fetch.bind(window)), timers, preferences, words);

  const dark = watch("(prefers-color-scheme: dark)");
  const page: PageContext = {
    explorer,
    view: signal<GraphView | null>(null),
    narrow: watch("(max-width: 719px)"),
    theme: computed(() => {
      const { theme } = explorer.signals.preferences.value;
      return theme === "system" ? (dark.value ? "dark" : "light") : theme;
    }),
    focusing: signal<string | null>(null),
    searchBox: signal<HTMLInputElement | null>(null),
  };

  effect(() => {
    document.documentElement.dataset["theme"] = page.theme.value;
  });
  effect(() => keepPreferences(explorer.signals.preferences.value, storage));
  effect(() => {
    if (!explorer.signals.loaded.value) return;
    loadLater();
    void explorer.prepareLanguages();
  });
  window.addEventListener("online", () => void explorer.look());
  window.addEventListener("offline", () => void explorer.look());

  explorer.start(parseAddress(location.hash));
  keepAddress(explorer, window);
  listenToKeys(page, document);

  /** Where an entity, or the middle of a relation, is on the page: for tests and extensions. A canvas has no elements to find. */
  Object.assign(window, {
    qianshou: { screenPositionOf: (id: string) => page.view.value?.screenPositionOf(id) ?? null },
  });

  if (root) render(<App page={page} />, root);
}

/** The only text that can't wait for the texts. */
const unloaded = { zh: "页面没能载入，请刷新。", en: "The page didn't load. Please reload it." };

void loadWords[language]().then(open, () => {
  if (root) root.textContent = unloaded[language];
});
