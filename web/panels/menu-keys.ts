/** Where a key leads in a list of `count` from the item at `at` (-1: none), going round; null for other keys. */
export function stepAmong(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return at <= 0 ? count - 1 : at - 1;
  return null;
}

/** The next item after `at` that begins with the letter typed, or whose own key that is; null without one. */
export function letterStep(
  typed: string,
  at: number,
  items: readonly { readonly label: string; readonly key: string | null }[],
): number | null {
  if ([...typed].length !== 1 || typed === " ") return null;
  const letter = typed.toLocaleLowerCase();
  const order = items.map((_, i) => (at + 1 + i) % items.length);
  const isMeant = (i: number): boolean => {
    const item = items[i];
    return item?.label.toLocaleLowerCase().startsWith(letter) || item?.key?.toLocaleLowerCase() === letter;
  };
  return order.find(isMeant) ?? null;
}

/** A key as the reader's keyboard writes it. */
export function keyText(key: string, platform: string): string {
  return /^(?:Mac|iP)/.test(platform) ? key.replace("Ctrl", "⌘").replace("Shift", "⇧") : key;
}
