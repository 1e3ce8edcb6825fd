import { kindOf } from "../../model/kinds.ts";
import type { DrawnEntity } from "../../picture/drawn.ts";
import type { View } from "../../picture/view.ts";

/** What a screen reader says of the picture as a whole. */
export const pictureLabel: Readonly<Record<View["language"], string>> = {
  zh: "合作网络图。用方向键在实体之间移动，空格键选中，E 键展开，P 键固定，0 键显示全部。",
  en: "Picture of the partnership network. Arrow keys walk between entities, Space selects, E expands, P pins, 0 shows everything.",
};

/** The same where nothing can be changed. */
export const fixedLabel: typeof pictureLabel = {
  zh: "合作网络图。用方向键在实体之间移动，空格键选中，0 键显示全部。",
  en: "Picture of the partnership network. Arrow keys walk between entities, Space selects, 0 shows everything.",
};

/** What a screen reader says of an entity that the keyboard comes to. */
export function describeEntity(entity: DrawnEntity, neighbours: number, view: View): string {
  const { zh, en } = kindOf(entity.kind);
  const count = entity.group?.count;
  const kind = count === undefined ? { zh, en } : { zh: `分组，${count} 个实体`, en: `group of ${count} entities` };
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
