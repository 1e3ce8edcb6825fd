import * as z from "zod";

/** What a query parameter may be, read off its JSON Schema. */
interface Field {
  readonly list: boolean;
  readonly type: string | undefined;
}

/**
 * Reads a query string for a schema: lists repeat (`type=A&type=B`), numbers and booleans are turned into values where
 * they are well formed. Everything else stays text, so that the schema names what is wrong with it. A parameter given
 * twice that isn't a list stays a list, which the schema refuses.
 */
export function createQueryReader(schema: z.ZodObject): (query: URLSearchParams) => Record<string, unknown> {
  const fields = fieldsOf(schema);
  return (query) => {
    const read: Record<string, unknown> = Object.create(null);
    for (const name of new Set(query.keys())) {
      const field = fields.get(name);
      const values = query.getAll(name).map((text) => toValue(text, field?.type));
      read[name] = field?.list || values.length > 1 ? values : values[0];
    }
    return { ...read };
  };
}

function fieldsOf(schema: z.ZodObject): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const [name, field] of Object.entries(schema.shape)) {
    const json = z.toJSONSchema(field, { io: "input", unrepresentable: "any", reused: "inline" });
    // No list of numbers or booleans is asked for, so only a single value's type matters.
    fields.set(name, { list: json.type === "array", type: typeof json.type === "string" ? json.type : undefined });
  }
  return fields;
}

function toValue(text: string, type: string | undefined): unknown {
  if ((type === "integer" || type === "number") && /^-?\d{1,300}(\.\d{1,15})?$/.test(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}
