import { describe, expect, test } from "vitest";
import { explorerAt } from "./explorer-network.ts";

describe("the page's two languages", () => {
  test("are switched to and fro, and the choice is remembered", async () => {
    const { explorer, signals } = await explorerAt();
    expect(signals.preferences.value.language).toBeNull();
    await explorer.switchLanguage();
    expect([signals.language.value, signals.words.value.close, signals.preferences.value.language]).toEqual([
      "en",
      "Close",
      "en",
    ]);
    await explorer.switchLanguage();
    expect([signals.words.value.close, signals.preferences.value.language]).toEqual(["关闭", "zh"]);
  });

  test("one whose texts are loaded ahead is there at once", async () => {
    const { explorer, signals } = await explorerAt();
    await explorer.prepareLanguages();
    expect([signals.language.value, signals.otherWords.value?.close]).toEqual(["zh", "Close"]);
  });

  test("asking twice before the texts are there switches once", async () => {
    const { explorer, signals } = await explorerAt();
    await Promise.all([explorer.switchLanguage(), explorer.switchLanguage()]);
    expect(signals.language.value).toBe("en");
  });
});
