import type { Act } from "../state/history.ts";
import { zhChanges } from "./zh-changes.ts";
import { zhLarge } from "./zh-large.ts";
import { zhLayouts } from "./zh-layouts.ts";
import { zhNotes } from "./zh-notes.ts";

const n = (value: number): string => new Intl.NumberFormat("zh-CN").format(value);

/** 操作记录的文字。 */
export const zhHistory = {
  title: "操作记录",
  undo: "撤销",
  redo: "重做",
  to: (what: string, step: string): string => `${what}：${step}`,
  undone: (step: string): string => `已撤销：${step}`,
  redone: (step: string): string => `已重做：${step}`,
  start: "打开页面",
  changes: zhChanges,
  several: (name: string, count: number): string => `${name}等 ${n(count)} 个实体`,
  acts: {
    filter: () => "更改筛选",
    add: (name) => `添加${name}`,
    path: () => "加入查到的路径",
    between: (name) => `添加与${name}共同相连的实体`,
    expand: (name) => `展开${name}`,
    collapse: (name) => `收起${name}`,
    hide: (name) => `隐藏${name}`,
    unhide: () => "显示隐藏的实体",
    keep: (name) => `只看${name}`,
    overview: () => "回到概览",
    more: zhLarge.act,
    open: () => "转到另一视图",
    pin: (name) => `固定${name}`,
    unpin: (name) => `取消固定${name}`,
    ...zhNotes.acts,
    layout: zhLayouts.act,
    tidy: zhLayouts.tidied,
    colour: (by) => `颜色：按${by}`,
    size: (by) => `大小：${by}`,
    group: (by) => `按${by}分组`,
    ungroup: () => "取消分组",
    openGroup: (name) => `打开分组：${name}`,
    closeGroup: (name) => `合上分组：${name}`,
  } as Readonly<Record<Act, (name: string) => string>>,
};
