import type { RelationOrder } from "../state/relation-order.ts";

/** 详情中协议、排序与引用的文字。 */
export const zhInspector = {
  agreements: "协议",
  agreementsCut: "相关实体太多，这里没有全部列出。",
  signatories: (names: string): string => `签署人：${names}`,
  onBehalfOf: (name: string): string => `代表${name}`,
  side: (at: number, of: number): string => (of > 2 ? `第${at}方` : at === 1 ? "一方" : "另一方"),
  otherSide: "；对方：",
  order: "排序",
  orders: { linked: "相连最多", date: "最近", name: "名称", confidence: "置信度" } satisfies Record<
    RelationOrder,
    string
  >,
  copyCitation: (paragraph: number | undefined): string =>
    paragraph === undefined ? "复制引文" : `复制引文（第 ${paragraph} 段）`,
  citationCopied: "引文已复制",
  copySentence: "复制句子和出处",
  sentenceCopied: "句子和出处已复制",
};
