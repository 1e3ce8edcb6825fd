import type { ColumnId } from "../state/table.ts";

const n = (value: number): string => new Intl.NumberFormat("zh-CN").format(value);

/** The texts of the table in Chinese. */
export const zhTable = {
  title: "表格",
  lists: { entities: "实体", relations: "关系" },
  columns: {
    name: "名称",
    otherName: "英文名",
    kind: "种类",
    links: "相连",
    topics: "主题",
    since: "起始",
    standing: "标记",
    source: "起点",
    type: "关系",
    target: "终点",
    from: "开始",
    to: "结束",
    confidence: "置信度",
    status: "状态",
    role: "身份",
    agreement: "依据协议",
    evidence: "依据",
  } as Readonly<Record<ColumnId, string>>,
  citation: (title: string, paragraphs: readonly number[]): string =>
    `《${title}》${paragraphs.map((paragraph) => `§${paragraph}`).join("、")}`,
  pinned: "已固定",
  expanded: "已展开",
  filter: "筛选表格",
  filterBy: "名称、别名、拼音或任意一列",
  shown: (count: number, total: number): string => `筛选出 ${n(count)} / ${n(total)} 行`,
  chosen: (count: number): string => `已选 ${n(count)} 行`,
  sorted: (column: string, down: boolean): string => `按${column}${down ? "降序" : "升序"}排列`,
  copyAll: (count: number): string => `复制 ${n(count)} 行`,
  copyChosen: (count: number): string => `复制选中的 ${n(count)} 行`,
  copied: (count: number): string => `已复制 ${n(count)} 行，可粘贴到电子表格`,
  actions: "操作",
  height: "表格高度",
  noEntities: "图中没有实体",
  noRelations: "图中没有关系",
  noMatch: (text: string): string => `没有符合“${text}”的行`,
  hint: "空格选中 · 回车看详情 · Shift+方向键连选 · 其他按键与网络图相同",
  notLoaded: "表格没能加载，请检查网络后重试",
};
