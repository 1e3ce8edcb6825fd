import type { Failure } from "../api.ts";

/** Something asked for: not yet, under way, there, or failed. */
export type Loadable<T> =
  | { readonly state: "none" }
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly failure: Failure; readonly retry: () => void };

export const notAsked = { state: "none" } as const;
export const loading = { state: "loading" } as const;

export function ready<T>(value: T): Loadable<T> {
  return { state: "ready", value };
}

/** The value, if it is there. */
export function valueIn<T>(loadable: Loadable<T>): T | null {
  return loadable.state === "ready" ? loadable.value : null;
}
