/**
 * What a store is held against: the most direct way to about the same answer, by the same driver from the same data.
 * It checks nothing, filters little, can't be stopped, and what it finds is no model type.
 */
export interface Known {
  /** What does the work, in a few words for a table. */
  readonly how: { readonly [Q in Question]: string };
  lookup(id: string): number | Promise<number>;
  /** `text` is folded already. */
  search(text: string): number | Promise<number>;
  neighbours(id: string): number | Promise<number>;
  expand(ids: readonly string[]): number | Promise<number>;
  overview(): number | Promise<number>;
  stats(): number | Promise<number>;
  path(from: string, to: string): number | Promise<number>;
  close(): void;
}

export type Question = "lookup" | "search" | "neighbours" | "expand" | "overview" | "stats" | "path";

export const limits = { search: 20, neighbours: 100, overview: 300, paths: 5, pathLength: 6 } as const;
