export { citationOf, citationsOf } from "./citations.ts";
export { dateText, durationText, occasionText } from "./dates.ts";
export { filterTexts } from "./filter.ts";
export { explainIntroduction, type ToldIntroduction } from "./introduction.ts";
export { explainPath, leadOf, type ToldPath, tellHops } from "./path.ts";
export { connectionQuestion, type QuestionNames, questionText, type SentPathQuery } from "./question.ts";
export { citedSentence, referenceOf } from "./reference.ts";
export { sentenceOf } from "./sentence.ts";
export { type Language, nameIn, type Told } from "./told.ts";
