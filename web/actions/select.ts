import { batch } from "@preact/signals";
import type { Entity } from "../../model/entity.ts";
import { kindOf } from "../../model/kinds.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { chosenIn, withPicture, withSelection } from "../state/explorer.ts";
import { idsIn } from "../state/found.ts";
import { add, heldIds, mostShown } from "../state/picture.ts";
import { isNothing, type Selection, selectEntity } from "../state/selection.ts";
import type { ActionContext } from "./context.ts";
import type { Recording } from "./history.ts";
import type { Loading } from "./load.ts";

/** Selecting, and what leads to it from elsewhere: an entity that joins the picture. */
export function createSelecting({ signals, say, notify }: ActionContext, loading: Loading, { record }: Recording) {
  const describe = (entity: Entity): string => {
    const { zh, en } = kindOf(entity.kind);
    const kind = signals.language.value === "zh" ? zh : en;
    return signals.words.value.say.selected(nameIn(entity, signals.language.value), kind, entity.degree);
  };

  const select = (selection: Selection): void => {
    const before = signals.state.value.selection;
    const last = selection.entities.at(-1);
    const entity = last === undefined ? undefined : signals.state.value.picture.entities.get(last);
    const lit = idsIn(signals.state.value.found, chosenIn(signals.state.value));
    const chosen = [...selection.entities, selection.relation].filter((id) => id !== null);
    const isOfPath = chosen.length > 0 && chosen.every((id) => lit?.has(id));
    batch(() => {
      // A path that is lit would leave what is selected in the dark, unless it belongs to the path.
      signals.update(withSelection(selection), (state) => (isOfPath ? state : { ...state, chosen: null }));
      signals.asking.value = null;
      const isEmpty = isNothing(selection);
      if (!isEmpty) signals.panel.value = "details";
      if (!isEmpty && signals.sheet.value === "peek") signals.sheet.value = "half";
      if (isEmpty && signals.sheet.value !== "peek" && signals.panel.value === "details") signals.sheet.value = "peek";
    });
    const selected = new Set(before.entities);
    const isMany = selection.entities.filter((id) => !selected.has(id)).length > 1;
    if (isMany) say(signals.words.value.menu.said.selected(selection.entities.length));
    else if (entity) say(describe(entity));
    else if (isNothing(selection) && !isNothing(before)) say(signals.words.value.say.cleared);
  };

  /** Adds an entity by choice; false when the picture is full. */
  const addEntity = (entity: Entity): boolean => {
    const held = heldIds(signals.state.value.picture);
    const isHeld = held.includes(entity.id);
    if (!isHeld && held.length >= mostShown) {
      notify(signals.words.value.load.full(mostShown));
      return false;
    }
    if (!isHeld || signals.state.value.picture.hidden.includes(entity.id)) record("add", { entities: [entity] });
    signals.update(withPicture(add({ entities: [entity], relations: [] })));
    if (!isHeld) void loading.completeLines([entity.id]);
    return true;
  };

  return {
    select,
    addEntity,
    /** Adds an entity if it is missing, and selects it. */
    open(entity: Entity): void {
      if (addEntity(entity)) select(selectEntity(entity.id));
    },
  };
}
