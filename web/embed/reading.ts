import { type ReadonlySignal, signal } from "@preact/signals";
import { idSchema } from "../../model/id.ts";
import { failureOf } from "../actions/context.ts";
import type { Explorer } from "../actions/explorer.ts";
import type { Failure } from "../api.ts";

/** How far one has come with the view that the address names. */
export type ReadingState =
  | { readonly what: "loading" | "unknown" | "shown" }
  | { readonly what: "failed"; readonly failure: Failure };

export interface Reading {
  readonly id: string;
  readonly state: ReadonlySignal<ReadingState>;
  readonly read: () => Promise<void>;
}

/** Reads a saved view and shows it; while the server is away it is tried again by itself. */
export function createReading(explorer: Pick<Explorer, "call" | "present" | "waitToRetry">, id: string): Reading {
  const state = signal<ReadingState>({ what: "loading" });
  const read = async (): Promise<void> => {
    state.value = { what: "loading" };
    if (!idSchema.safeParse(id).success) {
      state.value = { what: "unknown" };
      return;
    }
    try {
      const record = await explorer.call("readView", { params: { id } });
      await explorer.present(record);
      state.value = { what: "shown" };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === "not-found") state.value = { what: "unknown" };
      else if (!explorer.waitToRetry(failure, () => void read())) state.value = { what: "failed", failure };
    }
  };
  return { id, state, read };
}
