import type { Entity } from "../../model/entity.ts";
import { cancelled } from "../state/work.ts";
import type { ActionContext } from "./context.ts";

/** Does something with an entity that somebody remembers by its id, whether or not the picture holds it. */
export function createKnown({ signals, call, work, notify, fail }: ActionContext) {
  return async function withKnown(id: string, name: string, use: (entity: Entity) => void): Promise<void> {
    const shown = signals.state.value.picture.entities.get(id);
    if (shown) return use(shown);
    try {
      const body = { ids: [id], hops: 0, limit: 1 };
      const answer = await work.run("known", (signal) => call("readGraph", { body }, { signal }));
      if (answer === cancelled) return;
      const [entity] = answer.entities;
      if (entity) use(entity);
      else notify(signals.words.value.palette.gone(name));
    } catch (error) {
      fail(error, () => void withKnown(id, name, use));
    }
  };
}
