import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";
import { createExplorer } from "./actions/explorer.ts";
import { keepAddress } from "./address.ts";
import { createApi } from "./api.ts";
import { timers, watch } from "./browser.ts";
import { keepDraft } from "./draft-memory.ts";
import type { GraphView } from "./graph-view.ts";
import { loadWords, preferredLanguage, type Words } from "./i18n/index.ts";
import { listenToKeys } from "./keys.ts";
import { App } from "./panels/app.tsx";
import { laterParts, loadLater } from "./panels/later.tsx";
import type { PageContext } from "./panels/page-context.ts";
import { Picture } from "./panels/picture.tsx";
import { panelPixels } from "./state/panel-width.ts";
import { keepPreferences, languageInAddress, readPreferences } from "./state/preferences.ts";
import { parseAddress } from "./state/view-hash.ts";

const storage = () => window.localStorage;
const preferences = readPreferences(storage);
const root = document.getElementById("app");
/** The same page shows a saved view in somebody else's, where nothing is remembered. */
const isEmbedded = location.pathname === "/embed";
const language =
  languageInAddress(location.search, location.hash) ??
  (isEmbedded ? null : preferences.language) ??
  preferredLanguage(navigator.languages);

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
  const wide = signal(window.innerWidth);
  window.addEventListener("resize", () => {
    wide.value = window.innerWidth;
  });
  effect(() => {
    const { leftWidth, rightWidth } = explorer.signals.preferences.value;
    for (const [side, width] of [
      ["left", leftWidth],
      ["right", rightWidth],
    ] as const)
      document.documentElement.style.setProperty(`--panel-${side}`, `${panelPixels(width, wide.value)}px`);
  });
  effect(() => keepPreferences(explorer.signals.preferences.value, storage));
  effect(() => {
    if (!explorer.signals.loaded.value) return;
    loadLater();
    void explorer.prepareLanguages();
  });
  const stopWaiting = effect(() => {
    const parts = laterParts();
    if (!parts) return;
    parts.startGrouping(explorer);
    parts.startDropping(document);
    queueMicrotask(() => stopWaiting());
  });
  window.addEventListener("online", () => void explorer.look());
  window.addEventListener("offline", () => void explorer.look());

  explorer.start(parseAddress(location.hash));
  keepAddress(explorer, window);
  keepDraft(explorer.signals, () => window.sessionStorage);
  listenToKeys(page, document);

  /** Where an entity, the middle of a relation, or a note is on the page: for tests and extensions. A canvas has no elements to find. */
  Object.assign(window, {
    qianshou: {
      screenPositionOf: (id: string) => page.view.value?.screenPositionOf(id) ?? null,
      noteBox: (id: string) => page.view.value?.noteBox(id) ?? null,
    },
  });

  if (root) render(<App page={page} />, root);
}

async function start(): Promise<void> {
  const words = await loadWords[language]();
  if (!isEmbedded) return open(words);
  loadLater();
  const { openEmbedded } = await import("./panels/later-panels.ts");
  if (root) openEmbedded(root, words, { Picture });
}

/** The only text that can't wait for the texts. */
const unloaded = { zh: "页面没能载入，请刷新。", en: "The page didn't load. Please reload it." };

start().catch((error: unknown) => {
  if (root) root.textContent = unloaded[language];
  throw error;
});
