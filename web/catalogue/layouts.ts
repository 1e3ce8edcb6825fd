import { type LayoutId, layoutIds } from "../../picture/layout/layout-ids.ts";
import type { IconName } from "../panels/icon.tsx";
import { type Action, always, type Target } from "./action.ts";

export const layoutIcons = {
  force: "connect",
  kinds: "clusters",
  concentric: "rings",
  layered: "levels",
  timeline: "dates",
} as const satisfies Readonly<Record<LayoutId, IconName>>;

/** Laying everything out anew by the layout that is chosen. */
export const tidyAction: Action<Target> = {
  id: "tidy",
  icon: "tidy",
  label: (words) => words.layouts.tidy,
  isPossible: ({ explorer }) => explorer.signals.state.value.picture.entities.size > 0,
  run: ({ explorer }) => explorer.tidy(),
};

/** Every layout as something that can be chosen. */
export const layoutActions: readonly Action<Target>[] = layoutIds.map((id) => ({
  id: `layout-${id}`,
  icon: layoutIcons[id],
  label: (words) => words.layouts.act(words.layouts.names[id]),
  isPossible: always,
  run: ({ explorer }) => explorer.layOut(id),
}));
