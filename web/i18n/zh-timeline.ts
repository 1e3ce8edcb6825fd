import { dateText, rangeText } from "../../model/sentences/dates.ts";

const n = (value: number): string => new Intl.NumberFormat("zh-CN").format(value);

/** The time line, the limit on links, and what filters take away. */
export const zhTimeline = {
  title: "时间线",
  open: "打开时间线",
  close: "收起时间线",
  first: "起",
  last: "止",
  whole: "全部时间",
  /** From the first to the last day that is shown. */
  range: (from: string, to: string): string => (from === to ? dateText(from, "zh") : rangeText(from, to, "zh")),
  from: (date: string): string => `${dateText(date, "zh")}起`,
  until: (date: string): string => `截至${dateText(date, "zh")}`,
  count: (count: number): string => `${n(count)} 条关系`,
  ofAll: "按全部数据计",
  undated: (count: number): string => `无日期 ${n(count)}`,
  clear: "不限时间",
  none: "没有带日期的关系",
  keys: "拖动选择一段时间；方向键移动一格，翻页键移动更多，Esc 取消",
  /** A mark on the axis, as short as it can be; `long` where nothing before it tells the year or the month. */
  tick: (date: string, long: boolean): string => {
    const [year, month, day] = date.split("-").map(Number);
    if (day !== undefined) return long || day === 1 ? `${month}月${day}日` : `${day}日`;
    if (month !== undefined) return long ? `${year}年${month}月` : `${month}月`;
    return `${year}年`;
  },
  degree: "连接数",
  atLeast: (count: number): string => (count === 0 ? "不限" : `至少 ${n(count)} 个`),
  left: "筛掉的实体",
  hide: "隐藏",
  fade: "变灰",
  greyed: (count: number): string => `${n(count)} 个已变灰`,
  fewLinks: (count: number, least: number): string => `${n(count)} 个连接少于 ${n(least)} 的未显示`,
  below: (count: number, least: number): string =>
    least === 0 ? "不限连接数" : `筛掉 ${n(count)} 个连接少于 ${n(least)} 的实体`,
};
