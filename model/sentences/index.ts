export { citationOf } from "./citations.ts";
export { dateText, durationText, occasionText } from "./dates.ts";
export { explainPath, type ToldPath } from "./path.ts";
export { sentenceOf } from "./sentence.ts";
export { type Language, nameIn, type Told } from "./told.ts";
