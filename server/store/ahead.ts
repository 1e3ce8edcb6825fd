/** Asks for the next item before the one at hand is looked at, so that what makes them and what takes them work at once. */
export async function* ahead<T>(items: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  const ask = () => {
    const next = items.next();
    // It is looked at when its turn comes.
    next.catch(() => {});
    return next;
  };
  try {
    let asked = ask();
    for (let next = await asked; !next.done; next = await asked) {
      asked = ask();
      yield next.value;
    }
  } finally {
    // Not waited for: what is under way may take its time. Whoever makes the items ends it.
    items.return().catch(() => {});
  }
}
