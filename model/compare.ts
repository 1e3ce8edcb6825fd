/**
 * Orders two texts by Unicode code point, as SQLite and Neo4j do. JavaScript's own `<` compares UTF-16 units and
 * puts 𠮷 before ﬁ; every order that a user can see goes through here so that both stores and the browser agree.
 */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return fixUp(x) < fixUp(y) ? -1 : 1;
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}

/** Moves surrogates above the rest of the basic plane, so that unit order is code-point order (Scherer, UTF-16 fix-up). */
function fixUp(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}
