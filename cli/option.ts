import * as z from "zod";
import type { Language } from "../model/sentences/index.ts";

/** A text in both languages. */
export type Told = Readonly<Record<Language, string>>;

/** An option as it is typed: `--min-confidence N`. */
export interface Option {
  /** Without its hyphens. */
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in helps; null: it takes none. */
  readonly value: string | null;
  /** It may be given more than once. */
  readonly repeats: boolean;
  readonly choices: readonly string[];
  /** What it is when nobody says; null: nothing. */
  readonly usual: string | null;
}

/** `minConfidence` and `PUBLIC_READ` as options: `min-confidence`, `public-read`. */
export function toOptionName(name: string): string {
  const words = /^[A-Z0-9_]+$/.test(name) ? name.split("_") : name.split(/(?=[A-Z])/);
  return words.join("-").toLowerCase();
}

const described = z.object({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  default: z.unknown().optional(),
  $ref: z.string().optional(),
  get items() {
    return described.optional();
  },
});

type Described = z.output<typeof described>;

/** What has a name of its own in the documentation of the API stands apart: `#/$defs/Kind`. */
function resolve(one: Described, apart: Readonly<Record<string, unknown>>): Described {
  return one.$ref === undefined ? one : described.parse(apart[one.$ref.replace("#/$defs/", "")]);
}

/** The options that a question's parameters are given by: names, lists, choices and defaults are read off its schemas. */
export function optionsOf(shape: z.ZodRawShape): Option[] {
  return Object.entries(shape).map(([field, schema]) => {
    const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" });
    const own = described.parse(json);
    const one = resolve(own.type === "array" && own.items ? own.items : own, json.$defs ?? {});
    const choices = one.enum ?? [];
    return {
      name: toOptionName(field),
      value: one.type === "boolean" ? null : placeholder(field, one.type, choices),
      repeats: own.type === "array",
      choices,
      usual: usualOf(own.default),
    };
  });
}

function placeholder(field: string, type: string | undefined, choices: readonly string[]): string {
  if (type === "integer" || type === "number") return "N";
  if (field === "since" || field === "until") return "DATE";
  if (["through", "avoid", "id", "from", "to"].includes(field)) return "NAME";
  if (choices.length > 0) return toOptionName(field).split("-").at(-1)?.toUpperCase() ?? "ONE";
  return field === "source" || field === "view" ? "ID" : "TEXT";
}

function usualOf(value: unknown): string | null {
  if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return null;
  return Array.isArray(value) ? value.join(", ") : String(value);
}
