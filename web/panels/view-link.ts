import type { Graph } from "../../model/graph.ts";
import { type ExplorerState, withSelection } from "../state/explorer.ts";
import { toLieHash } from "../state/lie-hash.ts";
import { isOther, type Standing } from "../state/saved-view.ts";
import type { Selection } from "../state/selection.ts";
import { toAddress } from "../state/view-hash.ts";
import { nameFor } from "../state/view-name.ts";
import { longestLink } from "../state/views.ts";
import { copyText } from "./copy.ts";
import type { PageContext } from "./page-context.ts";
import { standingOf } from "./standing.ts";

const page = (): string => `${location.origin}${location.pathname}${location.search}`;

export const addressOfView = (id: string): string => `${page()}#view=${id}`;

/**
 * A link to just what is shown: an open view by its id, anything else with all that lies there and how one looks at it. Null
 * where that can't be said in a link.
 */
function linkTo(graph: Graph, state: ExplorerState, standing: Standing | null): string | null {
  const { view } = state;
  const address = toAddress(state);
  if (!standing || (view && !isOther(state, view, true))) return `${page()}${address}`;
  const ids = graph.entities.map(({ id }) => id);
  const lie = toLieHash(standing, ids);
  return lie === null ? null : `${page()}${address === "" ? "#" : `${address}&`}${lie}`;
}

/**
 * Copies a link to just what is shown. One that would be too long to be handed on is saved as a view, and the link leads
 * there. `selection`: with just this selected; such a link is never worth a saved view.
 */
export async function copyLink(
  { explorer, view }: Pick<PageContext, "explorer" | "view">,
  selection: Selection | null = null,
): Promise<void> {
  const { signals } = explorer;
  const words = signals.words.value;
  const standing = standingOf({ view });
  const state = selection ? withSelection(selection)(signals.state.value) : signals.state.value;
  const address = linkTo(signals.graph.value, state, standing);
  const isShort = address !== null && address.length <= longestLink;
  if (!standing || isShort || selection) {
    const copied = isShort ? address : `${page()}${toAddress(state)}`;
    return copyText(explorer, copied, words.bar.shared, words.bar.notShared);
  }
  const title = nameFor(signals.state.value, signals.named.value, words, new Date());
  const saved = await explorer.saveNewView({ title, notes: "" }, standing);
  const { view: open } = signals.state.value;
  // Why it couldn't be saved shows in the menu; the long link still works.
  if (!saved || !open) {
    explorer.showViews(true);
    return;
  }
  await copyText(
    explorer,
    addressOfView(open.record.id),
    words.views.copiedSaved(open.record.title),
    words.bar.notShared,
  );
}
