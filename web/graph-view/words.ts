import type { Entity } from "../../model/entity.ts";
import { kindOf } from "../../model/kinds.ts";
import type { View } from "../../picture/view.ts";

/** What a screen reader says of the picture as a whole. */
export const pictureLabel: Readonly<Record<View["language"], string>> = {
  zh: "合作网络图。用方向键在实体之间移动，空格键选中，E 键展开，P 键固定，0 键显示全部。",
  en: "Picture of the partnership network. Arrow keys walk between entities, Space selects, E expands, P pins, 0 shows everything.",
};

/** What a screen reader says of an entity that the keyboard comes to. */
export function describeEntity(entity: Entity, neighbours: number, view: View): string {
  const kind = kindOf(entity.kind);
  const selected = view.selected.has(entity.id);
  const pinned = view.pinned.has(entity.id);
  if (view.language === "zh") {
    return [entity.name, kind.zh, `与图中 ${neighbours} 个实体相连`, selected && "已选中", pinned && "已固定"]
      .filter(Boolean)
      .join("，");
  }
  const linked = `linked with ${neighbours} ${neighbours === 1 ? "entity" : "entities"} in the picture`;
  return [entity.nameEn ?? entity.name, kind.en, linked, selected && "selected", pinned && "pinned"]
    .filter(Boolean)
    .join(", ");
}
