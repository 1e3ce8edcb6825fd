const number = new Intl.NumberFormat("zh-CN");
const n = (value: number): string => number.format(value);
const time = new Intl.DateTimeFormat("zh-CN", { dateStyle: "medium", timeStyle: "short" });
/** 甲、乙、丙等 5 个. */
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join("、")}等 ${n(names.length)} 个` : names.join("、");

/** The menu of saved views in Chinese. */
export const zhViews = {
  button: "视图",
  title: "保存的视图",
  changed: "有未保存的更改",
  openNow: (title: string): string => `视图：${title}`,
  current: "当前视图",
  saving: "保存视图…",
  nothingOpen: "保存当前视图",
  name: "名称",
  notes: "说明",
  notesHint: "这张图说明什么，还有什么要查…",
  save: "保存",
  saveAsNew: "另存为新视图",
  close: "不再使用此视图",
  savedAt: (at: string): string => `保存于 ${time.format(new Date(at))}`,
  list: "全部视图",
  none: "还没有保存过视图。保存后，筛选、位置、选中和说明都会原样打开。",
  open: (title: string): string => `打开${title}`,
  isOpen: "已打开",
  meta: (at: string, entities: number): string => `${time.format(new Date(at))} · ${n(entities)} 个实体`,
  rename: (title: string): string => `重命名${title}`,
  renameDone: "确定",
  copyLink: (title: string): string => `复制${title}的链接`,
  remove: (title: string): string => `删除${title}`,
  saved: (title: string): string => `已保存“${title}”`,
  renamed: (title: string): string => `已改名为“${title}”`,
  deleted: (title: string): string => `已删除“${title}”`,
  undoDelete: "恢复",
  putBack: (title: string): string => `已恢复“${title}”`,
  copied: "链接已复制",
  copiedSaved: (title: string): string => `链接太长，已存为视图“${title}”，并复制了它的链接`,
  notCopied: (address: string): string => `没能复制，请自行复制：${address}`,
  gone: (names: readonly string[]): string => `此视图中的${some(names)}已不存在`,
  conflict: (title: string | null): string =>
    title === null ? "你打开之后，有人改过这个视图。" : `你打开之后，有人改过这个视图，现在叫“${title}”。`,
  conflictGone: "你打开之后，有人删除了这个视图。",
  replaceTheirs: "用我的覆盖",
  putAgain: "重新保存",
  unknownTitle: "没有这个视图",
  unknown: (id: string): string => `链接中的视图“${id}”不存在，可能已被删除。`,
  unknownWay: "查看全部视图",
  nameOfDay: (at: Date): string => `${at.getMonth() + 1}月${at.getDate()}日的视图`,
  nameOfPath: (from: string, to: string): string => `${from} → ${to}`,
};
