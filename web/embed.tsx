import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";
import { createExplorer } from "./actions/explorer.ts";
import { createApi } from "./api.ts";
import { timers, watch } from "./browser.ts";
import { EmbeddedView, type EmbedParts } from "./embed/page.tsx";
import { createReading } from "./embed/reading.ts";
import { themeIn } from "./embed/theme.ts";
import type { GraphView } from "./graph-view.ts";
import { startGrouping } from "./grouping/start.ts";
import type { Words } from "./i18n/index.ts";
import type { PageContext } from "./panels/page-context.ts";
import { firstPreferences } from "./state/preferences.ts";

/** A saved view in somebody else's page: `/embed?view=<id>&lang=zh|en&theme=light|dark|system`. It reads, and stores nothing. */
export function openEmbedded(root: Element, words: Words, parts: EmbedParts): void {
  const preferences = { ...firstPreferences, filters: false, timeline: false, welcomed: true };
  const explorer = createExplorer(createApi(window.fetch.bind(window)), timers, preferences, words);
  const dark = watch("(prefers-color-scheme: dark)");
  const theme = themeIn(location.search);
  const page: PageContext = {
    explorer,
    view: signal<GraphView | null>(null),
    narrow: signal(false),
    theme: computed(() => (theme === "system" ? (dark.value ? "dark" : "light") : theme)),
    focusing: signal<string | null>(null),
    searchBox: signal<HTMLInputElement | null>(null),
  };
  effect(() => {
    document.documentElement.dataset["theme"] = page.theme.value;
  });
  startGrouping(explorer);
  const reading = createReading(explorer, new URLSearchParams(location.search).get("view") ?? "");
  void reading.read();
  Object.assign(window, {
    qianshou: {
      screenPositionOf: (id: string) => page.view.value?.screenPositionOf(id) ?? null,
      noteBox: (id: string) => page.view.value?.noteBox(id) ?? null,
    },
  });
  render(<EmbeddedView page={page} reading={reading} parts={parts} />, root);
}
