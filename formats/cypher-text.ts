import { type Kept, kept, numberText, type PropertyType } from "./neo4j-records.ts";

const special = /['\\]/;

/** A text as a literal. Line breaks and control characters don't occur in the model's texts. */
function textLiteral(text: string): string {
  if (!special.test(text)) return `'${text}'`;
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}

function literal(value: Exclude<Kept, undefined>, type: PropertyType): string {
  if (typeof value === "string") return textLiteral(value);
  if (typeof value === "number") return numberText(value, type);
  return typeof value === "boolean" ? String(value) : `[${value.map(textLiteral).join(", ")}]`;
}

/** A record's properties as a literal map; keys are plain names. */
export function mapText(
  record: Readonly<Record<string, unknown>>,
  types: Readonly<Record<string, PropertyType>>,
): string {
  let text = "";
  for (const name in types) {
    const type = types[name];
    const value = record[name];
    if (type === undefined || value === undefined || value === null) continue;
    const property = kept(value, type);
    if (property === undefined) continue;
    text += `${text === "" ? "" : ", "}${name}: ${literal(property, type)}`;
  }
  return `{${text}}`;
}
