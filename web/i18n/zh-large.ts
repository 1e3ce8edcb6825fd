const number = new Intl.NumberFormat("zh-CN");
const n = (value: number): string => number.format(value);

/** 从概览到全部。 */
export const zhLarge = {
  show: (count: number): string => `显示 ${n(count)} 个`,
  all: (count: number): string => `显示全部 ${n(count)} 个`,
  most: (count: number): string => `显示 ${n(count)} 个（图中上限）`,
  shown: (count: number): string => `图中现有 ${n(count)} 个实体`,
  act: (): string => "显示更多",
  layingOut: (percent: number): string => `正在布局 ${n(percent)}%`,
  layoutCancelled: "已取消布局",
};
