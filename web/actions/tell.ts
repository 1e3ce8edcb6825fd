import type { Answer } from "../../model/contract.ts";
import type { Language } from "../../model/sentences/index.ts";

/** A relation as a sentence. What makes sentences is loaded when one is first told: the first picture does without. */
export async function tell(details: Answer<"readRelation">, language: Language): Promise<string> {
  const { sentenceOf } = await import("../../model/sentences/sentence.ts");
  const [source, target] = details.ends;
  return sentenceOf({ ...details, source, target }, language);
}
