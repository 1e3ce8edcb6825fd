import type { Import, importFormats, matchReasons } from "../../model/import.ts";
import type { ImportUse } from "../../model/import-mapping.ts";

const n = (value: number): string => new Intl.NumberFormat("zh-CN").format(value);
const time = new Intl.DateTimeFormat("zh-CN", { dateStyle: "medium", timeStyle: "short" });

type Counts = Import["added"];

/** 甲、乙、丙等 5 个 */
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join("、")}等 ${n(names.length)} 个` : names.join("、");

const counted = ({ entities, relations, claims, sources }: Counts): string =>
  [
    entities > 0 && `${n(entities)} 个实体`,
    relations > 0 && `${n(relations)} 条关系`,
    claims > 0 && `${n(claims)} 条依据`,
    sources > 0 && `${n(sources)} 个来源`,
  ]
    .filter(Boolean)
    .join("、");

const change = ({ added, changed }: Pick<Import, "added" | "changed">): string =>
  [counted(added) && `新增 ${counted(added)}`, counted(changed) && `更新 ${counted(changed)}`]
    .filter(Boolean)
    .join("，") || "没有变化";

/** 导入文件的文字。 */
export const zhImports = {
  title: "导入文件",
  closed: "这台服务器只供阅读，不能导入文件。要导入，请在自己的电脑上运行牵手，或请管理员代为导入。",
  drop: "松开鼠标，导入这个文件",
  dropNote: "先看内容和变化，确认后才会写入",
  onlyFirst: (more: number): string => `一次导入一个文件，另外 ${n(more)} 个没有读取。`,

  stepsTitle: "步骤",
  steps: { file: "文件", content: "内容", changes: "变化", done: "完成" },
  stepsLong: { file: "选择文件", content: "看懂了什么", changes: "会有什么变化", done: "写入网络" },
  nth: (number: number, name: string): string => `第 ${number} 步，${name}`,
  next: "下一步",
  close: "关闭",

  choose: "选择文件…",
  chooseNote: "或把文件拖到页面任意位置",
  kinds: "表格（Excel、CSV）、JSON、JSON Lines、GraphML、GEXF、Neo4j 导入包，最大 2 GB。",
  safe: "先读取和比对，看过变化、由你确认后才写入；写入后也可以收回。",
  sending: (name: string): string => `正在发送 ${name}`,
  reading: (name: string): string => `正在读取 ${name}`,
  comparing: "正在与网络比对…",
  writing: "正在写入…",
  rows: (done: number, of: number | null): string =>
    of === null ? `已读 ${n(done)} 行` : `已读 ${n(done)} / ${n(of)} 行`,
  written: (done: number, of: number): string => `已写 ${n(done)} / ${n(of)} 项`,
  stop: "取消",
  another: "导入另一个文件",
  size: (bytes: number): string =>
    bytes < 1_000_000 ? `${n(Math.max(1, Math.round(bytes / 1000)))} KB` : `${n(Math.round(bytes / 100_000) / 10)} MB`,

  format: "格式",
  encoding: "编码",
  readAs: "读得不对？换一种格式或编码",
  guess: "自动识别",
  formats: {
    xlsx: "Excel 表格",
    "neo4j-csv": "Neo4j 导入用 CSV",
    csv: "CSV 表格",
    json: "牵手 JSON",
    jsonl: "JSON Lines",
    graphml: "GraphML",
    gexf: "GEXF",
  } satisfies Record<(typeof importFormats)[number], string>,
  garbled: "如果样例是乱码，请换编码",
  ids: "文件中的编号",
  idsAre: { keep: "沿用为网络中的编号", inFile: "只在文件内部使用" },
  table: (name: string, number: number): string => (name === "" ? `表 ${n(number)}` : name),
  rowCount: (rows: number): string => `${n(rows)} 行`,
  firstRows: (rows: number): string => `前 ${n(rows)} 行`,
  use: "每行是",
  uses: {
    entities: "一个实体",
    relations: "一条关系",
    pairs: "一对名称（可含多个）",
    claims: "一条依据",
    sources: "一个来源",
    skip: "不导入这张表",
  } satisfies Record<ImportUse, string>,
  column: "列",
  sample: "样例",
  holds: "含义",
  holdsOf: (column: string): string => `“${column}”列的含义`,
  nameless: (number: number): string => `第 ${n(number)} 列`,
  leaveOut: "不导入",
  emptyCells: "（空）",
  constants: "表中没写时",
  kind: "种类",
  kindUnsaid: "按名称判断",
  type: "关系类型",
  typeUnsaid: "不指定",
  check: "请核对",
  colon: "：",
  unsure: (count: number): string => `有 ${n(count)} 处拿不准，请核对`,
  twice: "这个含义已有一列",
  lacking: {
    entities: "还缺一列“名称”或“编号”。",
    relations: "还缺关系的两端：各要一列名称或编号。",
    pairs: "还缺两边的名称：甲方一列，乙方一列。",
    claims: "还缺“说的是谁”或“内容”一列。",
    sources: "还缺一列“标题”或“编号”。",
    skip: "",
  } satisfies Record<ImportUse, string>,

  counts: "写入后的变化",
  what: { entities: "实体", relations: "关系", claims: "依据", sources: "来源" } satisfies Record<keyof Counts, string>,
  does: { added: "新增", changed: "更新", same: "已有" },
  change,
  nothing: "文件里的内容网络中都有了，没有什么要写入。",
  matches: "是已有的这一个吗？",
  matchesNote: "这些名称在网络中也有。按名称推测的已经选好，不对就改选。",
  matchesOpen: (count: number): string => `${n(count)} 个待确认`,
  matchesSure: (count: number): string => `已认定的 ${n(count)} 个`,
  matchesCut: (shown: number, all: number): string => `列出前 ${n(shown)} 个，共 ${n(all)} 个。`,
  line: (line: number): string => `第 ${n(line)} 行`,
  at: (table: string, line: number): string => `${table === "" ? "" : `${table} · `}第 ${n(line)} 行`,
  isNew: "都不是，当作新的",
  person: "同名不一定是同一个人。不选，就当作新的人物。",
  byName: "按名称推测",
  reasons: { "external-id": "登记号相同", name: "名称相同", alias: "别名相同" } satisfies Record<
    (typeof matchReasons)[number],
    string
  >,
  links: (count: number): string => `${n(count)} 个相连`,
  problems: "不能导入的内容",
  problemsNote: (count: number): string => `共 ${n(count)} 处。其余照常写入。`,
  problemsCut: (shown: number): string => `列出前 ${n(shown)} 处。`,
  problemsFile: "下载全部（CSV）",
  place: "位置",
  value: "原文",
  expected: "应为",
  noProblems: "每一行都能导入。",
  write: "写入网络",
  writeSkipping: (count: number): string => `写入网络，跳过 ${n(count)} 处`,

  failed: "没能导入",
  again: "重新读取",
  cancelled: "已取消，网络没有变化。",
  done: "已写入网络",
  doneNothing: "网络中都有了，没有写入什么",
  undone: "已收回，网络恢复到写入之前",
  show: "在图中查看",
  showCount: (count: number): string => `在图中查看 ${n(count)} 个实体`,
  shown: (count: number): string => `已在图中选中 ${n(count)} 个实体`,
  takeBack: "收回",
  takeBackNote: (record: Pick<Import, "added" | "changed">): string => {
    const added = counted(record.added);
    const changed = counted(record.changed);
    const parts = [added && `${added}会被删除`, changed && `${changed}会恢复原样`].filter(Boolean);
    return parts.length === 0 ? "没有什么要收回。" : `收回后，${parts.join("，")}。`;
  },
  takeBackSure: "确定收回",
  keep: "保留",
  refused: "没有收回",
  changedSince: (names: readonly string[]): string =>
    names.length === 0
      ? "写入之后，有人改过其中的内容，收回会丢掉这些改动。"
      : `写入之后，有人改过${some(names)}，收回会丢掉这些改动。`,
  usedSince: "写入之后，又有别的内容引用了它们。请先收回或删除那些内容。",

  earlier: "以前导入的文件",
  noEarlier: "还没有导入过文件。",
  open: (name: string): string => `打开 ${name}`,
  takeBackOf: (name: string): string => `收回 ${name}`,
  states: {
    reading: "读取中",
    ready: "等待确认",
    writing: "写入中",
    done: "已写入",
    failed: "失败",
    cancelled: "已取消",
    undone: "已收回",
  } satisfies Record<Import["state"], string>,
  meta: (at: string): string => time.format(new Date(at)),

  said: {
    sending: (name: string): string => `正在发送 ${name}`,
    reading: () => "正在读取并比对",
    ready: (record) =>
      `已比对：${change(record)}${record.matchCount > 0 ? `；${n(record.matchCount)} 个名称在网络中已有` : ""}${
        record.problemCount > 0 ? `；${n(record.problemCount)} 处不能导入` : ""
      }`,
    writing: () => "正在写入",
    done: (record) => `已写入：${change(record)}`,
    failed: (record) => `没能导入：${record.failure?.zh ?? ""}`,
    cancelled: () => "已取消，网络没有变化",
    undone: () => "已收回，网络恢复到写入之前",
    givenUp: "已取消发送",
  } as SaidWords,
};

type SaidWords = Readonly<
  Record<
    Import["state"],
    (record: Pick<Import, "added" | "changed" | "matchCount" | "problemCount" | "failure">) => string
  >
> & { readonly sending: (name: string) => string; readonly givenUp: string };

export type ImportWords = typeof zhImports;
