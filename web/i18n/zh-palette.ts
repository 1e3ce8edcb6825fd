const n = (value: number): string => new Intl.NumberFormat("zh-CN").format(value);

/** The texts of the command palette in Chinese. */
export const zhPalette = {
  title: "命令面板",
  placeholder: "查找实体、操作、布局…",
  hint: "回车执行 · Shift+回车加入后继续 · Esc 关闭",
  groups: {
    recent: "最近用过",
    here: "图中",
    store: "数据库中",
    actions: "操作",
    layouts: "布局",
    views: "已存视图",
  },
  counted: (group: string, count: number): string => `${group} · ${n(count)}`,
  results: (count: number, here: number): string =>
    count === 0 ? "没有找到" : `${n(count)} 个结果${here > 0 ? `，图中 ${n(here)} 个` : ""}`,
  of: (name: string): string => `对${name}`,
  ofThese: (count: number): string => `对选中的 ${n(count)} 个实体`,
  ofLine: "对选中的关系",
  selected: (name: string): string => `已选中${name}`,
  gone: (name: string): string => `${name}已不存在`,
};
