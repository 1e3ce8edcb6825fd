import type { zhInspector } from "./zh-inspector.ts";

/** The texts of agreements, orders and citations in the inspector, in English. */
export const enInspector: typeof zhInspector = {
  agreements: "Agreements",
  agreementsCut: "There is too much around it: not everything is listed here.",
  signatories: (names) => `Signed by ${names}`,
  onBehalfOf: (name) => `for ${name}`,
  side: (at, of) => (of > 2 ? `side ${at}` : at === 1 ? "one side" : "the other side"),
  otherSide: "; on the other side: ",
  order: "Order",
  orders: { linked: "Best connected", date: "Latest", name: "Name", confidence: "Confidence" },
  copyCitation: (paragraph) => (paragraph === undefined ? "Copy citation" : `Copy citation (paragraph ${paragraph})`),
  citationCopied: "Citation copied",
  copySentence: "Copy with sources",
  sentenceCopied: "Sentence and sources copied",
};
