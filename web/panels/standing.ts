import type { Standing } from "../state/saved-view.ts";
import type { PageContext } from "./page-context.ts";

/** How the picture stands on the page just now; null before there is one. */
export function standingOf({ view }: Pick<PageContext, "view">): Standing | null {
  const made = view.peek();
  if (!made) return null;
  return { ...made.laid(), line: made.line(), window: { width: innerWidth, height: innerHeight } };
}
