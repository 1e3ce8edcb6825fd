import type { Entity } from "../../model/entity.ts";
import { isExpanded } from "../state/picture.ts";
import { mostConnected } from "../state/question.ts";
import { ActionButton } from "./buttons.tsx";
import { useExplorer, usePage, useWords } from "./page-context.ts";
import { focusAfter, focusOtherEnd } from "./path-focus.ts";

/** What can be done with the entity that is shown, or with all that are selected. */
export function EntityActions({ entity }: { readonly entity: Entity }) {
  const explorer = useExplorer();
  const { narrow, view } = usePage();
  const words = useWords();
  const { picture, pins, selection } = explorer.signals.state.value;
  const { id } = entity;
  const open = isExpanded(picture, id);
  const pinned = pins.has(id);
  if (!picture.entities.has(id)) {
    return (
      <div class="actions">
        <ActionButton icon="plus" primary onClick={() => explorer.open(entity)}>
          {words.inspector.add}
        </ActionButton>
      </div>
    );
  }
  return (
    <div class="actions">
      <ActionButton icon={open ? "collapse" : "expand"} primary onClick={() => explorer.turn(id, "toggle")}>
        {open ? words.inspector.collapse : words.inspector.expand}
      </ActionButton>
      <ActionButton
        icon="route"
        onClick={() => {
          explorer.pathFrom(id);
          if (!narrow.value) focusOtherEnd();
        }}
      >
        {words.inspector.pathFrom}
      </ActionButton>
      <ActionButton
        icon={pinned ? "unpin" : "pin"}
        onClick={() => explorer.pin(id, pinned ? null : (view.value?.positions().get(id) ?? null))}
      >
        {pinned ? words.inspector.unpin : words.inspector.pin}
      </ActionButton>
      <ActionButton icon="hide" onClick={() => explorer.hide(selection.entities)}>
        {words.inspector.hide}
      </ActionButton>
      {selection.entities.length > 1 && selection.entities.length <= mostConnected && (
        <ActionButton icon="connect" onClick={() => focusAfter(explorer.connect(selection.entities))}>
          {selection.entities.length > 2 ? words.paths.connectAll : words.paths.find}
        </ActionButton>
      )}
      {selection.entities.length > 1 && (
        <ActionButton icon="keep" onClick={() => explorer.keep(selection.entities)}>
          {words.inspector.keepOnly}
        </ActionButton>
      )}
    </div>
  );
}
