import { expect, test } from "vitest";
import { preferredLanguage } from "../../../web/i18n/index.ts";
import {
  firstPreferences,
  keepPreferences,
  languageInAddress,
  nextTheme,
  readPreferences,
} from "../../../web/state/preferences.ts";

function forbidden(): never {
  throw new DOMException("no storage here", "SecurityError");
}

test("what is kept is read back", () => {
  const kept = new Map<string, string>();
  const preferences = { ...firstPreferences, language: "en" as const, theme: "dark" as const, filters: false };
  keepPreferences(preferences, () => ({ setItem: (key: string, value: string) => void kept.set(key, value) }));
  expect(readPreferences(() => ({ getItem: (key: string) => kept.get(key) ?? null }))).toEqual(preferences);
});

test.each([
  ["forbidden", forbidden],
  ["empty", () => ({ getItem: () => null })],
  ["broken", () => ({ getItem: () => "{" })],
  ["another thing", () => ({ getItem: () => "[1]" })],
])("a storage that is %s gives the first preferences", (_what, storage) => {
  expect(readPreferences(storage)).toEqual(firstPreferences);
});

test("one wrong preference doesn't lose the others", () => {
  const getItem = () => JSON.stringify({ ...firstPreferences, theme: "pink", welcomed: true });
  expect(readPreferences(() => ({ getItem }))).toEqual({ ...firstPreferences, welcomed: true });
});

test("where keeping is forbidden, nothing breaks", () => {
  expect(() => keepPreferences(firstPreferences, forbidden)).not.toThrow();
});

test.each([
  [["zh-HK", "en"], "zh"],
  [["de", "en-GB", "zh"], "en"],
  [["fr"], "en"],
  [[], "en"],
])("a reader of %j is shown %s", (tags, language) => {
  expect(preferredLanguage(tags)).toBe(language);
});

test.each([
  ["?lang=en", "", "en"],
  ["", "#lang=zh-CN&sel=a", "zh"],
  ["?lang=xx", "", null],
  ["", "", null],
])("the address %s%s asks for %s", (search, hash, language) => {
  expect(languageInAddress(search, hash)).toBe(language);
});

test("themes follow one another and come back to the system's", () => {
  expect(nextTheme(nextTheme(nextTheme("system")))).toBe("system");
});
