import type { LayoutId } from "../../picture/layout/layout-ids.ts";
import { chosen, type LayoutChoice } from "../state/layout.ts";
import type { ActionContext } from "./context.ts";
import type { Recording } from "./history.ts";

/** Choosing a layout, and laying out anew by the one that is chosen. */
export function createLayingOut({ signals, say }: ActionContext, { record }: Recording) {
  const become = (layout: LayoutChoice): void => {
    signals.update((state) => ({ ...state, layout }));
    say(signals.words.value.layouts.chosen(signals.words.value.layouts.names[layout.id]));
  };
  return {
    /** Lays everything out that isn't pinned; around what is selected, where the layout has a middle. */
    layOut(id: LayoutId): void {
      const { layout, selection, picture } = signals.state.value;
      record(id === layout.id ? "tidy" : "layout", { layout: id });
      const hidden = new Set(picture.hidden);
      const { entities, ...rest } = signals.graph.value;
      const shown = { ...rest, entities: entities.filter((entity) => !hidden.has(entity.id)) };
      become(chosen(layout, id, shown, selection.entities));
    },
    /** The same layout anew, around the same middle. */
    tidy(): void {
      const { layout } = signals.state.value;
      record("tidy", { layout: layout.id });
      become({ ...layout, round: layout.round + 1 });
    },
  };
}
