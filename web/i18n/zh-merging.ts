const number = new Intl.NumberFormat("zh-CN");
const n = (value: number): string => number.format(value);
const day = new Intl.DateTimeFormat("zh-CN", { dateStyle: "long" });

interface Went {
  /** How it was called, where that is known. */
  readonly old: string | undefined;
  readonly now: string;
}

/** What a merge moves. */
interface Moved {
  readonly relations: number;
  readonly joined: number;
  readonly between: number;
  readonly claims: number;
  readonly repeated: number;
}

/** Everything about two entities that are one, in Chinese. Its type is what the other language must satisfy. */
export const zhMerging = {
  went: (pairs: readonly Went[]): string =>
    pairs.map(({ old, now }) => `${old === undefined ? "一个实体" : `“${old}”`}已并入“${now}”。`).join(""),
  title: "合并实体",
  close: "关闭",
  cancel: "取消",
  /** The first step: who is the same. */
  which: (name: string): string => `“${name}”与哪个实体是同一个？`,
  search: "另一个实体",
  searchHint: "输入名称、拼音或缩写",
  notItself: "这就是它自己，请选另一个。",
  choose: "合并后保留哪一个？",
  stays: "保留",
  goes: "并入",
  kind: "种类",
  links: "相连",
  linksOf: (degree: number): string => `${n(degree)} 个实体`,
  sources: "来源",
  sourcesOf: (count: number): string => `${n(count)} 个`,
  id: "编号",
  looking: "正在查看会有什么变化…",
  /** What will happen, one line each. */
  moves({ relations, joined, between, claims, repeated }: Moved): string[] {
    return [
      relations > 0 ? `${n(relations)} 条关系转到保留的实体` : "",
      joined > 0 ? `${n(joined)} 条关系与已有的相同，合为一条，依据都保留` : "",
      between > 0 ? `两者之间的 ${n(between)} 条关系消失` : "",
      claims > 0 ? `${n(claims)} 条依据转移` : "",
      repeated > 0 ? `${n(repeated)} 条依据完全重复，只留一份` : "",
      "名称成为别名，原有编号继续有效",
    ].filter(Boolean);
  },
  otherKind: "两者的种类不同，请确认确是同一个。",
  otherIds: (registers: readonly string[]): string => `两者在 ${registers.join("、")} 中的编号不同，可能并非同一个。`,
  reversible: "合并后可以再拆开，只要保留的实体没有再改动。",
  merging: "正在合并…",
  merged: (old: string, now: string): string => `“${old}”已并入“${now}”。`,
  /** Undo of the picture doesn't reach it. */
  mergedNote: "撤销只影响图；要恢复两个实体，请拆开。",
  takeApart: "拆开",
  takeApartOf: (name: string): string => `拆开“${name}”`,
  takingApart: "正在拆开…",
  apart: (name: string): string => `“${name}”又是单独的实体了`,
  alsoMerged: "并入的实体",
  mergedOn: (at: string): string => `${day.format(new Date(at))}并入`,
  areOne: "这两个已经合并了。",
  mergeInto: (name: string): string => `并入“${name}”`,
  cannot: "不能合并。",
  conflict: "网络中的数据不允许这样做，可能有人刚刚改过。",
  ruleBroken: (names: string): string => `种类不同，保留的实体不能有这些关系：${names}。`,
  changedSince: (names: string): string =>
    `没有拆开，因为合并之后又改过：${names}。若之后还合并过别的实体，请先拆开最近的一次。`,
  notApart: "没有拆开",
  someOf: (names: readonly string[], count: number): string =>
    count > names.length ? `${names.join("；")}等 ${n(count)} 处` : names.join("；"),
  line: (type: string, source: string, target: string): string => `${source} – ${target}（${type}）`,
  sorts: { entity: "实体", relation: "关系", claim: "依据", source: "来源", merge: "另一次合并" } as Readonly<
    Record<string, string>
  >,
};

export type MergingWords = typeof zhMerging;
