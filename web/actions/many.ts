import type { Entity } from "../../model/entity.ts";
import type { Kind } from "../../model/kinds.ts";
import { isGroupId } from "../../picture/drawn.ts";
import type { Point } from "../../picture/point.ts";
import { withPin } from "../state/explorer.ts";
import { withoutLeftOut } from "../state/left-out.ts";
import { everything, grown, inverted, ofKind, type Selection, selectEntities } from "../state/selection.ts";
import type { ActionContext } from "./context.ts";
import type { Recording } from "./history.ts";

/** Selecting many at once, and pinning many at once. */
export function createManyActions(
  { signals, say, notify }: ActionContext,
  { record }: Recording,
  select: (selection: Selection) => void,
) {
  const entitiesOf = (ids: Iterable<string>): Entity[] =>
    [...ids].flatMap((id) => signals.state.value.picture.entities.get(id) ?? []);

  const drawn = () => withoutLeftOut(signals.state.value.picture, signals.leftOut.value);

  return {
    /** All, all others, or (`grow`) those linked with what is selected; from `id` where that isn't. */
    selectMore(how: "all" | "invert" | "grow", id: string | null = null): void {
      const { selection } = signals.state.value;
      const picture = drawn();
      const from = id === null || selection.entities.includes(id) ? selection.entities : [id];
      const more = grown(from, picture);
      if (how === "all") select(everything(picture));
      else if (how === "invert") select(inverted(selection, picture));
      else if (more.entities.length > from.length) select(more);
      else notify(signals.words.value.menu.said.noMore);
    },
    selectKind(kind: Kind): void {
      select(ofKind(kind, drawn()));
    },
    /** Selects these, the first in front; `more`: beside what is selected already. */
    selectArea(ids: readonly string[], more: boolean): void {
      const before = more ? signals.state.value.selection.entities : [];
      // Whatever told how to draw it has done its work.
      signals.notice.value = "";
      if (ids.length === 0) say(signals.words.value.menu.said.nothingInside);
      else select(selectEntities([...before, ...[...ids].reverse()]));
    },
    /** Pins all of these where they lie (`from`: where they lay before they were dragged there), as one step. */
    pinAll(places: ReadonlyMap<string, Point>, from?: ReadonlyMap<string, Point>): void {
      const dragged = from ? { dragged: { from, to: places } } : {};
      record("pin", { entities: entitiesOf(places.keys()), ...dragged });
      const pinned = [...places].filter(([id]) => !isGroupId(id));
      signals.update(...pinned.map(([id, at]) => withPin(id, at)));
    },
    unpinAll(ids: readonly string[]): void {
      record("unpin", { entities: entitiesOf(ids) });
      signals.update(...ids.map((id) => withPin(id, null)));
    },
  };
}
