import { batch } from "@preact/signals";
import { loadWords, otherLanguage, type Words } from "../i18n/index.ts";
import type { ActionContext } from "./context.ts";

/** The page's two languages: its first picture needs the texts of one of them only. */
export function createLanguages({ signals, notify }: ActionContext) {
  const { words, otherWords, preferences } = signals;
  const load = async (): Promise<Words> => {
    otherWords.value ??= await loadWords[otherLanguage[words.value.language]]();
    return otherWords.value;
  };
  return {
    /** Loads the other language's texts ahead of need. When they don't come now, switching asks for them again. */
    prepareLanguages: (): Promise<unknown> => load().catch(() => null),
    async switchLanguage(): Promise<void> {
      const before = words.value;
      const next = await load().catch(() => null);
      if (!next) notify(before.notLoaded);
      // Somebody may have switched twice while the texts were on their way.
      if (!next || words.value !== before) return;
      batch(() => {
        words.value = next;
        otherWords.value = before;
        preferences.value = { ...preferences.value, language: next.language };
      });
    },
  };
}
