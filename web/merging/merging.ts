import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer } from "../../model/contract.ts";
import type { Entity } from "../../model/entity.ts";
import type { Merge } from "../../model/merge.ts";
import { nameIn } from "../../model/sentences/index.ts";
import type { Point, Positions } from "../../picture/point.ts";
import { failureOf } from "../actions/context.ts";
import type { Explorer } from "../actions/explorer.ts";
import type { Failure } from "../api.ts";
import type { MergingWords } from "../i18n/zh-merging.ts";
import { selectEntity } from "../state/selection.ts";
import { reasonOf } from "./reason.ts";

/** Why something wasn't merged, or taken apart: which id, and what to say of it. */
export interface Refusal {
  readonly id: string;
  readonly failure: Failure;
  /** For people, where the store itself is in the way; null for any other failure. */
  readonly reason: string | null;
}

interface Context extends Pick<Explorer, "call" | "notify" | "signals" | "select"> {
  /** What follows once the network has become another one. */
  readonly refresh: () => Promise<void>;
  readonly showAll: (ids: readonly string[]) => Promise<readonly string[]>;
  readonly words: () => MergingWords;
  /** Where everything lies in the picture. */
  readonly positions: () => Positions;
  /** Says where something will lie that isn't in the picture yet. */
  readonly setPosition: (id: string, at: Point) => void;
}

/** Merges entities and takes merges apart, one at a time. */
export function createMerging(context: Context) {
  const { call, notify, signals, select, refresh, showAll, words, positions, setPosition } = context;
  /** The id of what is being merged or taken apart. */
  const busy = signal<string | null>(null);
  const refusal = signal<Refusal | null>(null);

  const trying = async (id: string, work: () => Promise<void>): Promise<boolean> => {
    if (busy.peek() !== null) return false;
    busy.value = id;
    refusal.value = null;
    try {
      await work();
      return true;
    } catch (error) {
      const failure = failureOf(error);
      const reason = await reasonOf(failure, { call, words: words(), language: signals.language.peek() });
      refusal.value = { id, failure, reason };
      return false;
    } finally {
      busy.value = null;
    }
  };

  /** Takes a merge apart; the entity that went shows again. */
  const takeApart = async ({ id, name, nameEn }: Pick<Merge, "id" | "name" | "nameEn">): Promise<void> => {
    const called = nameIn({ name, ...(nameEn !== undefined && { nameEn }) }, signals.language.peek());
    const isDone = await trying(id, async () => {
      await call("deleteMerge", { params: { id } });
      await refresh();
      await showAll([id]);
    });
    const why = refusal.peek()?.reason;
    notify(isDone ? words().apart(called) : (why ?? words().notApart));
  };

  /** Makes one of two. The one that stays keeps its place, or takes that of the one that goes. */
  const merge = (from: Entity, into: Entity): Promise<boolean> =>
    trying(from.id, async () => {
      const { merge } = await call("mergeEntities", { query: {}, body: { from: from.id, into: into.id } });
      const at = positions().get(from.id);
      if (at && !positions().has(into.id)) setPosition(into.id, at);
      await refresh();
      if (signals.state.value.picture.entities.has(into.id)) select(selectEntity(into.id));
      const language = signals.language.peek();
      const text = `${words().merged(nameIn(from, language), nameIn(into, language))}${words().mergedNote}`;
      notify(text, { label: words().takeApart, run: () => void takeApart(merge) });
    });

  const seen: { readonly busy: ReadonlySignal<string | null>; readonly refusal: ReadonlySignal<Refusal | null> } = {
    busy,
    refusal,
  };
  return {
    ...seen,
    merge,
    takeApart,
    forget(): void {
      refusal.value = null;
    },
  };
}

export type MergingActions = ReturnType<typeof createMerging>;
export type Preview = Answer<"mergeEntities">;
