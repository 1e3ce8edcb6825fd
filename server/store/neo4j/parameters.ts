import neo4j from "neo4j-driver";

/** What a statement takes: texts, flags, numbers, and lists and maps of these. */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | readonly Parameter[]
  | { readonly [name: string]: Parameter };
export type Parameters = Readonly<Record<string, Parameter>>;

/**
 * Ids in one parameter. A list of any length is written to the database in one go, with nothing else done meanwhile: some
 * 10 ms for so many.
 */
export const idsAtOnce = 10_000;

/** A list cut into lists of at most `size`. */
export function* chunks<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

/** Properties that stay floating-point numbers where they happen to be whole. */
const floats: ReadonlySet<string> = new Set(["lat", "lon"]);

/** Whole numbers become the database's integers; the driver would send every number as a floating-point one. */
export function toParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, floats.has(name) ? value : toValue(value)]),
  );
}

function toValue(value: Parameter): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (isList(value)) return value.map(toValue);
  return typeof value === "object" && value !== null ? toParameters(value) : value;
}

function isList(value: Parameter): value is readonly Parameter[] {
  return Array.isArray(value);
}
