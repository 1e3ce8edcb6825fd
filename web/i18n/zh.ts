import { dateText } from "../../model/sentences/dates.ts";
import { occasionWords } from "./occasion.ts";
import { zhData } from "./zh-data.ts";
import { zhEmbed } from "./zh-embed.ts";
import { zhExpand } from "./zh-expand.ts";
import { zhHelp } from "./zh-help.ts";
import { zhHistory } from "./zh-history.ts";
import { zhInspector } from "./zh-inspector.ts";
import { zhLarge } from "./zh-large.ts";
import { zhLayouts } from "./zh-layouts.ts";
import { zhMenu } from "./zh-menu.ts";
import { zhNotes } from "./zh-notes.ts";
import { zhPalette } from "./zh-palette.ts";
import { zhPaths } from "./zh-paths.ts";
import { zhTable } from "./zh-table.ts";
import { zhTakeAway } from "./zh-take-away.ts";
import { zhTimeline } from "./zh-timeline.ts";
import { zhViews } from "./zh-views.ts";

const number = new Intl.NumberFormat("zh-CN");
const n = (value: number): string => number.format(value);

/** Every text of the explorer's page in Chinese. Its type is what other languages must satisfy. */
export const zh = {
  language: "zh" as "zh" | "en",
  title: "牵手 Qianshou：合作关系网络",
  bringIn: "导入文件",
  number: n,
  date: (date: string): string => dateText(date, "zh"),
  occasion: (dates: { from?: string; to?: string }): string => occasionWords(dates, "zh"),
  join: (parts: readonly string[]): string => parts.join("、"),
  comma: "，",
  colon: "：",
  inBrackets: (text: string): string => `（${text}）`,

  picture: "合作网络图",
  skip: "跳到合作网络图",
  close: "关闭",
  cancel: "取消",
  retry: "重试",
  notLoaded: "页面的这一部分没能载入。",
  clear: "清除",
  fold: "收起面板",
  panelWidths: { left: "左侧面板的宽度", right: "右侧面板的宽度" },
  more: (count: number): string => `再显示 ${n(count)} 项`,

  search: {
    label: "搜索",
    placeholder: "搜索组织、城市、人物…",
    results: (count: number): string => (count === 0 ? "没有找到" : `${n(count)} 个结果`),
    none: (q: string): string => `没有找到“${q}”`,
    noneHint: "换个写法试试：简称、拼音、首字母或英文都可以。",
    hint: "回车打开 · Shift+回车添加后继续 · Ctrl K 查找操作",
    added: (name: string): string => `已添加${name}`,
    fields: {
      name: "名称",
      alias: "别名",
      nameEn: "英文名",
      pinyin: "拼音",
      initials: "拼音首字母",
      description: "简介",
    },
  },

  bar: {
    title: "工具栏",
    paths: "路径",
    filters: "筛选",
    details: "详情",
    language: "English",
    languageShort: "EN",
    themes: { system: "外观：跟随系统", light: "外观：浅色", dark: "外观：深色" },
    help: "按键说明",
    share: "复制链接",
    shared: "链接已复制",
    notShared: "没能复制，请从地址栏复制",
  },

  history: zhHistory,

  filters: {
    title: "图例与筛选",
    kinds: "种类",
    types: "关系",
    sources: "来源",
    time: "时间",
    confidence: "置信度",
    agreements: "协议",
    asLines: "显示为连线",
    asNodes: "显示为节点",
    since: "起",
    until: "止",
    datePlaceholder: "如 2024-03",
    wrongDate: "请写成 2024、2024-03 或 2024-03-25",
    backwards: "起始日期晚于截止日期",
    undated: "包含没有日期的关系",
    atLeast: (value: number): string => (value === 0 ? "不限" : `至少 ${value}%`),
    clear: "清除筛选",
    amount: (shown: number, all: number): string => `图中 ${n(shown)}，全部 ${n(all)}`,
    ofWhat: "图中 / 全部",
    ofAll: "此处的数字按全部数据计，不限于图中。",
  },

  inspector: {
    title: "详情",
    alsoKnown: "又称",
    topics: "主题",
    links: (count: number): string => `与 ${n(count)} 个实体相连`,
    relations: "关系",
    noRelations: "当前筛选下没有关系。",
    evidence: "依据",
    noEvidence: "没有直接依据；请看它的各条关系。",
    website: "网站",
    expand: "展开",
    collapse: "收起",
    pin: "固定",
    unpin: "取消固定",
    hide: "隐藏",
    pathFrom: "由此找路径",
    add: "添加到图中",
    selected: (count: number): string => `已选 ${n(count)} 个实体`,
    unreviewed: "未审核",
    derived: "由协议得出",
    planned: "计划中",
    ended: "已结束",
    forms: { project: "项目", memorandum: "备忘录", framework: "框架协议", certificate: "证书" },
    moreParties: "另有未具名的缔约方",
    ...zhInspector,
    notShown: (count: number): string => `另有 ${n(count)} 个相连的实体，展开后可在图中查看`,
  },

  relation: {
    when: "时间",
    agreement: "依据协议",
    event: "场合",
    onBehalfOf: "代表",
    by: "经办人",
    role: "身份",
    state: "状态",
    parallel: (index: number, count: number): string => `两者之间的第 ${index} / ${count} 条`,
    previous: "上一条关系",
    next: "下一条关系",
  },

  claim: {
    paragraph: (paragraph: number): string => `第 ${n(paragraph)} 段`,
    confidence: (value: number): string => `置信度 ${value}%`,
    status: { reviewed: "已审核", unreviewed: "未审核", rejected: "已否定" },
    read: "阅读原文",
    sources: (count: number): string => `${n(count)} 个来源`,
  },

  load: {
    question: (name: string, count: number): string => `${name} · ${n(count)} 条关系`,
    full: (count: number): string => `图中最多 ${n(count)} 个实体。请先筛选，或隐藏一部分。`,
    cut: (shown: number, total: number): string => `展开了 ${n(shown)} / ${n(total)} 个相连的实体`,
    nothing: "当前筛选下没有可展开的关系",
    allShown: (name: string): string => `与${name}相连的实体都已在图中`,
  },

  paths: zhPaths,
  embed: zhEmbed,
  notes: zhNotes,
  views: zhViews,
  layouts: zhLayouts,
  menu: zhMenu,
  expand: zhExpand,
  palette: zhPalette,
  large: zhLarge,
  timeline: zhTimeline,
  table: zhTable,
  takeAway: zhTakeAway,
  data: zhData,

  status: {
    entities: (count: number): string => `${n(count)} 个实体`,
    relations: (count: number): string => `${n(count)} 条关系`,
    shown: (count: number): string => `图中 ${n(count)} 个实体`,
    all: (entities: number, relations: number, filtered: boolean): string =>
      `${filtered ? "符合筛选" : "全部"} ${n(entities)} 个、${n(relations)} 条`,
    stores: { embedded: "嵌入式存储", neo4j: "Neo4j" },
    cut: (shown: number, total: number): string => `显示相连最多的 ${n(shown)} / 共 ${n(total)}`,
    narrow: "缩小范围",
    hidden: (count: number): string => `隐藏了 ${n(count)} 个`,
    unhide: "全部显示",
    kept: "只看部分实体",
    overview: "回到概览",
    cancelled: "已取消加载",
    loading: "正在加载",
    slow: "比平常久一些…",
    gone: (count: number): string => `链接中有 ${n(count)} 个实体已不存在`,
  },

  empty: {
    title: "没有符合条件的实体",
    filtered: "放宽筛选条件，或者清除筛选。",
    blank: "用上方的搜索框找一个组织、城市或人物，添加到图中。",
    store: "数据库里还没有实体。",
  },

  welcome: {
    title: "谁与谁牵手，何时，出自哪里？",
    lead: "点实体看关系，点连线看依据，双击展开。",
    ask: "试试看",
    connect: (from: string, to: string): string => `${from}怎样连到${to}？`,
    who: (name: string): string => `${name}与谁有合作？`,
    event: (name: string): string => `${name}上签了什么？`,
    asNodes: "协议现在显示为节点；撤销即恢复为连线",
  },

  zoom: { in: "放大", out: "缩小", fit: "显示全部" },

  offline: {
    network: "连不上服务",
    store: "数据库暂时无法访问",
    hint: "图中的内容仍可查看。恢复后会自动继续。",
    again: "立即重连",
    back: "已恢复连接",
  },

  failure: {
    requestId: "请求编号",
    copy: "复制",
    copied: "已复制",
    whatToDo: {
      offline: "请检查网络，或确认服务仍在运行。",
      "bad-answer": "页面与服务的版本可能不一致，请刷新页面。",
      "invalid-request": "请检查筛选条件，或者清除筛选。",
      "invalid-cursor": "请重新查询。",
      "access-denied": "请从服务所在的地址打开本页。",
      "not-found": "它可能已被删除。请重新搜索。",
      "method-not-allowed": "请刷新页面后再试。",
      conflict: "请刷新页面后再试。",
      stale: "请刷新页面后再试。",
      "too-large": "请减少图中的实体。",
      "wrong-media-type": "请刷新页面后再试。",
      "precondition-required": "请刷新页面后再试。",
      internal: "请重试。仍不行时，把请求编号告诉管理员。",
      "store-unavailable": "恢复后会自动继续。",
      "query-timeout": "请缩小范围：少选几种关系，或限定时间。",
      "query-budget": "请缩小范围：少选几种关系，或限定时间。",
    },
    offline: "连不上服务",
    badAnswer: "看不懂服务的回答",
    unknownId: (id: string): string => `没有 id 为 ${id} 的实体`,
    wrongField: (field: string, value: string): string => `“${field}”不对${value === "" ? "" : `：${value}`}`,
  },

  help: zhHelp,

  sheet: {
    title: "面板",
    taller: "展开面板",
    lower: "收起面板",
  },

  say: {
    selected: (name: string, kind: string, links: number): string =>
      `已选中${name}，${kind}，与 ${n(links)} 个实体相连`,
    relation: (sentence: string): string => `已选中关系：${sentence}`,
    cleared: "已取消选择",
    expanded: (name: string, count: number): string => `已展开${name}，新增 ${n(count)} 个实体`,
    collapsed: (name: string, count: number): string => `已收起${name}，移除 ${n(count)} 个实体`,
    hidden: (count: number): string => `已隐藏 ${n(count)} 个实体`,
    filtered: (entities: number, relations: number): string =>
      `符合筛选的有 ${n(entities)} 个实体、${n(relations)} 条关系`,
  },
};

export type Words = typeof zh;
