/** A word or a heading so that its usual ways of being written are one: `Name_EN`, `name en`, `Ｎａｍｅ（EN）` is `nameen`. */
export const foldWord = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-–—*/\\.:：,，'’"“”()（）[\]【】<>《》]+/g, "");

/** A heading without what stands in brackets behind it: 时间（年月） is 时间. */
export const withoutBrackets = (text: string): string => text.replace(/\s*[（([【].*?[）)\]】]\s*$/, "");

/** A table from words to what they mean; the first that means something wins. */
export function wordTable<T>(
  meanings: Iterable<readonly [meaning: T, words: readonly string[]]>,
): ReadonlyMap<string, T> {
  const table = new Map<string, T>();
  for (const [meaning, words] of meanings)
    for (const word of words) {
      const folded = foldWord(word);
      if (folded !== "" && !table.has(folded)) table.set(folded, meaning);
    }
  return table;
}
