import type { Entity } from "../../model/entity.ts";
import { joinBetween, pairsOf } from "../state/between.ts";
import { withPicture } from "../state/explorer.ts";
import { asked } from "../state/filter.ts";
import { add, heldIds, mostShown } from "../state/picture.ts";
import { cancelled } from "../state/work.ts";
import type { ActionContext } from "./context.ts";
import type { Recording } from "./history.ts";
import type { Loading } from "./load.ts";

/** The most entities that are asked for between any two, and that one such question brings in all. */
const mostOfPair = 50;
const mostInAll = 200;

/**
 * Shows all that lies between these: whatever links two of them or more within a step. (The relations among them are in
 * the picture already: it holds all among its entities.) One question for every two: at most 28 for eight.
 */
export function createBetween(
  { signals, call, work, notify, fail }: ActionContext,
  loading: Loading,
  { record }: Recording,
): (ids: readonly string[]) => Promise<void> {
  const showBetween = async (ids: readonly string[]): Promise<void> => {
    const { filter } = signals.state.value;
    try {
      const answers = await work.run("expand:between", (signal) =>
        Promise.all(
          pairsOf(ids).map((id) =>
            call("listCommon", { query: { id, ...asked(filter), limit: mostOfPair } }, { signal }),
          ),
        ),
      );
      if (answers === cancelled) return;
      const { picture } = signals.state.value;
      const { menu, load } = signals.words.value;
      const found = joinBetween(ids, answers, mostInAll);
      const held = new Set(heldIds(picture));
      const hidden = new Set(picture.hidden);
      const fresh = found.entities.filter(({ id }) => !held.has(id) || hidden.has(id));
      if (fresh.length === 0) return notify(found.entities.length === 0 ? menu.said.noneBetween : menu.said.allBetween);
      const room = mostShown - held.size;
      if (fresh.filter(({ id }) => !held.has(id)).length > room) return notify(load.full(mostShown));
      record("between", { entities: ids.flatMap((id): Entity[] | Entity => picture.entities.get(id) ?? []) });
      signals.update(withPicture(add({ entities: fresh, relations: found.relations })));
      notify((found.isCut ? menu.said.betweenCut : menu.said.between)(fresh.length));
      await loading.completeLines(fresh.map((entity) => entity.id));
    } catch (error) {
      fail(error, () => void showBetween(ids));
    }
  };
  return showBetween;
}
