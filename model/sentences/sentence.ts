import { enSentences } from "./en.ts";
import { type Language, type Told, turnOf } from "./told.ts";
import { zhSentences } from "./zh.ts";

/** What a relation says, without capital and full stop. `from`: the id of the end that it is about. */
function statementOf(told: Told, language: Language, from: string): string {
  const turn = turnOf(told, from);
  return (language === "zh" ? zhSentences : enSentences)[told.relation.type](turn);
}

/**
 * A relation as one sentence of plain text (names are never markup). `from` is the id of the end that the sentence is
 * about; by default, and for an id that is neither end, the relation's source.
 */
export function sentenceOf(told: Told, language: Language, from: string = told.relation.source): string {
  return finish(statementOf(told, language, from), language);
}

/** The same, with `citation` (in its brackets) before the full stop. `write`: see `tellHops`. */
export function citedSentenceOf(
  told: Told,
  language: Language,
  from: string,
  citation: string,
  write: (text: string) => string = (text) => text,
): string {
  const statement = write(statementOf(told, language, from));
  return finish(language === "zh" ? `${statement}${citation}` : `${statement} ${citation}`, language);
}

/** Only words of ours get a capital: a name that begins small (i2Cool) keeps its form. */
export function capitalised(text: string): string {
  return text.replace(/^(?:the|at|under|based) /u, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function finish(statement: string, language: Language): string {
  if (language === "zh") return statement.endsWith("。") ? statement : `${statement}。`;
  const capital = capitalised(statement);
  return capital.endsWith(".") ? capital : `${capital}.`;
}
