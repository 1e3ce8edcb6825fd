import { type Kept, numberText, type PropertyType, propertiesText } from "./neo4j-records.ts";

const special = /['\\]/;

/** A text as a literal. Line breaks and control characters don't occur in the model's texts. */
function textLiteral(text: string): string {
  if (!special.test(text)) return `'${text}'`;
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}

function literal(value: NonNullable<Kept>, type: PropertyType): string {
  if (typeof value === "string") return textLiteral(value);
  if (typeof value === "number") return numberText(value, type);
  return typeof value === "boolean" ? String(value) : `[${value.map(textLiteral).join(", ")}]`;
}

/** A record's properties as a literal map; keys are plain names. */
export function mapText(
  record: Readonly<Record<string, unknown>>,
  types: Readonly<Record<string, PropertyType>>,
): string {
  return `{${propertiesText(record, types, ", ", (name, property, type) => `${name}: ${literal(property, type)}`)}}`;
}
