import type { Point, Positions } from "../../picture/point.ts";
import type { Grouped } from "../state/grouping.ts";
import type { Fading } from "./fading.ts";
import type { Transition } from "./transition.ts";

export interface UnfoldingOptions {
  readonly placeOf: (id: string) => Point | undefined;
  readonly fading: Pick<Fading, "start">;
  readonly transition: Pick<Transition, "start">;
}

/** Groups that close and open: a closed one fades in, the members of an open one come from where it stood. */
export function createUnfolding({ placeOf, fading, transition }: UnfoldingOptions) {
  let groups: Grouped | null = null;
  const isDrawn = (one: Grouped | null, id: string): boolean => one?.closed.has(id) ?? false;

  return {
    /** To be called before what is drawn changes; what it returns, afterwards. */
    become(next: Grouped | null): () => void {
      const opened = [...(groups?.closed.values() ?? [])].filter(({ id }) => !isDrawn(next, id));
      const from: Positions = new Map(
        opened.flatMap(({ id, members }) => {
          const at = placeOf(id);
          return at ? members.map((member) => [member, at] as const) : [];
        }),
      );
      const fresh = new Set([...(next?.closed.keys() ?? [])].filter((id) => !isDrawn(groups, id)));
      groups = next;
      return () => {
        if (fresh.size > 0) fading.start(fresh);
        if (from.size > 0) transition.start(from);
      };
    },
  };
}
