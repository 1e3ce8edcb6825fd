import type { Call, Grounded, Scanned } from "./graph-store.ts";

/** The records of a scan one by one. Ends between two of them once the caller went away. */
export async function* recordsOf(pages: AsyncIterable<readonly Grounded[]>, call: Call = {}): AsyncGenerator<Scanned> {
  for await (const page of pages) {
    for (const one of page) {
      call.signal?.throwIfAborted();
      yield one;
    }
  }
}
