import { isGroupId } from "../../picture/drawn.ts";
import { actionsFor, type Target } from "../catalogue/index.ts";
import type { PageContext } from "../panels/page-context.ts";
import { realIds } from "../state/group-ids.ts";

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** Keys that keyboards write in several ways, as the catalogue has them. */
const sameKeys: Readonly<Record<string, string>> = { Delete: "H", Backspace: "H", "-": "−", _: "−", "=": "+" };

/** A key as the catalogue of actions writes it: `E`, `Shift E`, `+`; null with other modifiers. */
export function keyName({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  const name = sameKeys[key] ?? key.toUpperCase();
  return shiftKey && /^\p{L}$/u.test(name) ? `Shift ${name}` : name;
}

/** What a row's menu is about: all that are selected where it is one of them. */
export function targetOf({ explorer }: PageContext, id: string): Target {
  const { table, state } = explorer.signals;
  const { entities } = state.value.selection;
  const { grouped } = explorer.signals;
  if (table.value.tab === "relations") return { what: "relation", id: realIds(grouped.value, [id])[0] ?? id };
  const group = grouped.value?.closed.get(id);
  if (group && !group.members.some((one) => entities.includes(one) && entities.length > group.members.length)) {
    return { what: "group", key: group.key };
  }
  return entities.length > 1 && entities.includes(id) ? { what: "entities", ids: entities } : { what: "entity", id };
}

/** Does what the key does in the picture: to all selected rows or to this one, otherwise to the picture. False for other keys. */
export function runKey(page: PageContext, id: string | null, name: string): boolean {
  const isEntity = page.explorer.signals.table.value.tab === "entities";
  const targets: Target[] = [
    ...(id === null ? [] : [targetOf(page, id)]),
    ...(id === null || !isEntity || isGroupId(id) ? [] : [{ what: "entity", id } as const]),
    { what: "ground" },
    { what: "page" },
  ];
  for (const target of targets) {
    const action = actionsFor(page, target)
      .flat()
      .find(({ key }) => key === name);
    if (!action) continue;
    action.run();
    return true;
  }
  return false;
}
