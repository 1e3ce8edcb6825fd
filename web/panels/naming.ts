import type { Entity } from "../../model/entity.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { useExplorer } from "./page-context.ts";

/** Finds what the question and its answer name: in the picture, among what was found, or as it was read for its name. */
export function useEntities(): (id: string) => Entity | undefined {
  const { signals } = useExplorer();
  const { picture, found } = signals.state.value;
  const named = signals.named.value;
  return (id) =>
    picture.entities.get(id) ?? found?.answer.graph.entities.find((entity) => entity.id === id) ?? named.get(id);
}

/** The same as names; an id that nobody knows stands for itself. */
export function useNames(): (id: string) => string {
  const entity = useEntities();
  const { language } = useExplorer().signals;
  return (id) => {
    const found = entity(id);
    return found ? nameIn(found, language.value) : id;
  };
}
