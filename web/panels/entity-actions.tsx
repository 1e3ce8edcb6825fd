import type { Entity } from "../../model/entity.ts";
import { actionsFor, type Doable } from "../catalogue/index.ts";
import { ActionButton } from "./buttons.tsx";
import { keepFocus } from "./focus.ts";
import { useExplorer, usePage, useWords } from "./page-context.ts";

/** What the inspector offers of an entity's actions; all of them stand in its menu. */
const offered: readonly string[] = [
  "expand",
  "collapse",
  "expand-by",
  "path-from",
  "pin",
  "unpin",
  "hide",
  "note",
  "same-as",
];

/** What can be done with the entity that is shown. */
export function EntityActions({ entity }: { readonly entity: Entity }) {
  const explorer = useExplorer();
  const page = usePage();
  const words = useWords();
  const { id } = entity;
  if (!explorer.signals.state.value.picture.entities.has(id)) {
    return (
      <div class="actions">
        <ActionButton icon="plus" primary onClick={() => explorer.open(entity)}>
          {words.inspector.add}
        </ActionButton>
      </div>
    );
  }
  const actions = actionsFor(page, { what: "entity", id })
    .flat()
    .filter((action) => offered.includes(action.id));
  const act = (action: Doable): void => {
    action.run();
    keepFocus();
  };
  return (
    <div class="actions">
      {actions.map((action, i) => (
        <ActionButton
          key={offered.indexOf(action.id)}
          icon={action.icon}
          primary={i === 0 && action.id !== "expand-by"}
          onClick={() => act(action)}
        >
          {action.label}
        </ActionButton>
      ))}
    </div>
  );
}
