import { apiPrefix } from "./first-endpoints.ts";

/** The address of a question: parameters in the path, lists repeated in the query. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(key, String(one));
  }
  const text = search.toString();
  return `${apiPrefix}${filled}${text === "" ? "" : `?${text}`}`;
}
