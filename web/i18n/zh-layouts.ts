import type { LayoutId } from "../../picture/layout/layout-ids.ts";

/** The texts of layouts in Chinese. */
export const zhLayouts = {
  title: "布局",
  names: {
    force: "自由",
    kinds: "按种类",
    concentric: "环绕",
    layered: "按层级",
    timeline: "按时间",
  } as Readonly<Record<LayoutId, string>>,
  hints: {
    force: "相连的靠在一起",
    kinds: "同类的聚在一处",
    concentric: "以所选实体为中心，一步一环",
    layered: "从所属地和上级到下级",
    timeline: "按首次出现的日期排列",
  } as Readonly<Record<LayoutId, string>>,
  tidy: "整理",
  tidyHint: "重新排列，已固定的不动",
  act: (name: string): string => `布局：${name}`,
  tidied: (name: string): string => `整理：${name}`,
  chosen: (name: string): string => `已重新排列：${name}`,
};
