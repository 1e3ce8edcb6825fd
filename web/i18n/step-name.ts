import { nameIn } from "../../model/sentences/told.ts";
import type { Step } from "../state/history.ts";
import type { Words } from "./index.ts";

/** What a step did, in a few words: `展开香港`. */
export function stepName({ act, entities, layout }: Pick<Step, "act" | "entities" | "layout">, words: Words): string {
  if (layout) return words.history.acts[act](words.layouts.names[layout]);
  const [first] = entities;
  const name = first ? nameIn(first, words.language) : "";
  return words.history.acts[act](entities.length > 1 ? words.history.several(name, entities.length) : name);
}
