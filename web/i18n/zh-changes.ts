const n = (value: number): string => new Intl.NumberFormat("zh-CN").format(value);

/** What a step did to the filter, in Chinese. */
export const zhChanges = {
  off: (names: string): string => `隐去${names}`,
  on: (names: string): string => `恢复${names}`,
  types: (names: readonly string[]): string => `${names.map((name) => `“${name}”`).join("、")}关系`,
  sources: (titles: readonly string[]): string => `来源${titles.map((title) => `《${title}》`).join("、")}`,
  allKinds: "不限种类",
  allTypes: "不限关系",
  allSources: "不限来源",
  time: (span: string): string => `时间：${span}`,
  allTime: "不限时间",
  dated: "只看有日期的关系",
  undated: "包含没有日期的关系",
  confidence: (value: number): string => (value === 0 ? "不限置信度" : `置信度至少 ${n(value)}%`),
  degree: (least: number): string => (least === 0 ? "不限连接数" : `连接数至少 ${n(least)}`),
  agreements: (asNodes: boolean): string => (asNodes ? "协议显示为节点" : "协议显示为连线"),
  fade: (on: boolean): string => (on ? "筛掉的变灰" : "筛掉的隐藏"),
  cleared: "清除筛选",
  join: (parts: readonly string[]): string => parts.join("，"),
};
