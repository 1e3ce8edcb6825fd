/** Things in groups that can be joined (Galler and Fischer 1964, union-find). */
export interface Groups {
  /** Makes one group of two; false when they were in one already. Mutates the groups. */
  readonly join: (a: string, b: string) => boolean;
  readonly areJoined: (a: string, b: string) => boolean;
}

/** Groups of which each thing is at first the only one in its own. */
export function createGroups(): Groups {
  const above = new Map<string, string>();

  function top(id: string): string {
    let at = id;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  }

  return {
    join(a, b) {
      const [first, second] = [top(a), top(b)];
      if (first === second) return false;
      above.set(second, first);
      return true;
    },
    areJoined: (a, b) => top(a) === top(b),
  };
}
