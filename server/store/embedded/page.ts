import { compareText } from "../../../model/compare.ts";
import type { Claim } from "../../../model/source.ts";
import type { Grounded } from "../graph-store.ts";

/** A page of a scan on its way out of the worker: a list of `Grounded` in JSON, in UTF-8, which costs nothing to hand over. */
export type JsonPage = ArrayBuffer;

const utf8 = new TextDecoder();

/** The records of a page, with their claims by id. They were checked before they were written. */
export function parsePage(json: JsonPage): Grounded[] {
  const page: (Grounded & { readonly claims: Claim[] })[] = JSON.parse(utf8.decode(json));
  // A join gives them in whatever order it finds them.
  for (const { claims } of page) if (claims.length > 1) claims.sort((a, b) => compareText(a.id, b.id));
  return page;
}
