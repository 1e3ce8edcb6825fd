import { computed, effect, untracked } from "@preact/signals";
import type { Entity } from "../../model/entity.ts";
import { membersOf } from "../state/question.ts";
import { cancelled } from "../state/work.ts";
import { type ActionContext, failureOf } from "./context.ts";

/** Sees to it that whatever the question in the panel names can be called by its name, in the picture or not. */
export function startNaming({ signals, call, work }: ActionContext): void {
  const missing = computed(() => {
    const { question, picture } = signals.state.value;
    const ids = [...membersOf(question), ...question.avoid];
    return ids.filter((id) => !picture.entities.has(id) && !signals.named.value.has(id)).join();
  });
  const read = async (ids: string[]): Promise<void> => {
    try {
      const body = { ids, hops: 0, limit: ids.length };
      const answer = await work.run("names", (signal) => call("readGraph", { body }, { signal }));
      if (answer !== cancelled) name(answer.entities);
    } catch (error) {
      // What can't be read keeps its id; looking for paths then says why.
      failureOf(error);
    }
  };
  const name = (entities: readonly Entity[]): void => {
    signals.named.value = new Map([...signals.named.peek(), ...entities.map((one) => [one.id, one] as const)]);
  };
  effect(() => {
    const ids = missing.value;
    // An address names ends before the picture is there that holds most of them.
    if (ids !== "" && signals.loaded.value) untracked(() => void read(ids.split(",")));
  });
}
