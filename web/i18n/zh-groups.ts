import type { Colouring, Grouping, Sizing } from "../state/looks.ts";

const n = (value: number): string => new Intl.NumberFormat("zh-CN").format(value);

/** The texts of colours, sizes, groups and communities in Chinese. They come with the parts that need them. */
export const zhGroups = {
  colour: "颜色",
  colours: { kind: "种类", community: "社群" } as Readonly<Record<Colouring, string>>,
  size: "大小",
  sizes: { links: "相连数", even: "一致" } as Readonly<Record<Sizing, string>>,
  group: "分组",
  none: "不分组",
  by: { kind: "种类", city: "城市", community: "社群" } as Readonly<Record<Grouping, string>>,
  act: { colour: (by: string): string => `颜色：按${by}`, size: (by: string): string => `大小：${by}` },
  groupBy: (by: string): string => `按${by}分组`,
  ungroup: "取消分组",
  open: "打开分组",
  close: "合上分组",
  openNamed: (name: string): string => `打开分组：${name}`,
  closeNamed: (name: string): string => `合上分组：${name}`,
  closeAll: "合上全部分组",
  communities: "社群",
  community: (letter: string, name: string): string => `社群 ${letter}：${name}`,
  member: (letter: string): string => `社群 ${letter}`,
  around: (name: string): string => `${name}等`,
  alone: "不属于任何社群",
  selectAll: (name: string): string => `选中“${name}”的全部成员`,
  finding: "正在划分社群…",
  notFound: "没能划分社群",
  few: "没有社群：图中的实体不相连",
  hint: "按图中的连线划分，相连更密的归为一个社群",
  groups: "分组",
  noGroups: "没有可以合并的实体",
  entities: (count: number): string => `${n(count)} 个实体`,
  lines: (count: number): string => `${n(count)} 条关系`,
  groupOf: (count: number): string => `分组，含 ${n(count)} 个实体；双击打开`,
  groupKind: (count: number): string => `分组（${n(count)}）`,
  behind: (count: number): string => `这条线代表 ${n(count)} 条关系`,
  menu: (name: string): string => `分组“${name}”`,
  inside: (name: string): string => `在分组“${name}”中`,
  said: {
    colour: (by: string): string => `颜色按${by}`,
    size: (by: string): string => `大小：${by}`,
    grouped: (by: string, count: number): string => `已按${by}合并为 ${n(count)} 组`,
    ungrouped: "已取消分组",
    opened: (name: string, count: number): string => `已打开分组：${name}，${n(count)} 个实体`,
    closed: (name: string): string => `已合上分组：${name}`,
    communities: (count: number): string => `图中有 ${n(count)} 个社群`,
  },
  caption: (names: readonly string[], more: number): string =>
    `按社群着色：${names.join("；")}${more > 0 ? `；另有 ${n(more)} 个` : ""}`,
};

export type GroupWords = typeof zhGroups;
