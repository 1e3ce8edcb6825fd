const n = (value: number): string => new Intl.NumberFormat("zh-CN").format(value);

/** The texts of the question which relations to expand in Chinese. */
export const zhExpand = {
  lead: "先看数量，再选要展开的。",
  hub: "数量较多，请先选择要展开的关系。",
  ways: "关系",
  all: "全选",
  none: "全不选",
  kinds: "另一端",
  time: "时间",
  most: "最多展开",
  portion: (count: number): string => `相连最多的 ${n(count)} 个`,
  action: (count: number): string => `展开 ${n(count)} 条关系`,
  actionBest: (count: number): string => `展开相连最多的 ${n(count)} 个`,
  chooseFirst: "展开所选",
  nothing: "这段时间没有关系。",
  best: (count: number): string => `展开了相连最多的 ${n(count)} 个实体，还有更多`,
  /** What was chosen, in a few words. */
  by: (name: string, parts: readonly string[]): string => `${name}：${parts.join(" · ")}`,
  list: (parts: readonly string[]): string => parts.join("、"),
  since: (date: string): string => `${date}起`,
  until: (date: string): string => `至${date}`,
  dated: "有日期的",
  upTo: (count: number): string => `最多 ${n(count)} 个`,
};
