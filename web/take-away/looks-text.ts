import type { Scene } from "../../picture/scene.ts";
import type { Explorer } from "../actions/explorer.ts";
import { nameOfCommunity } from "../grouping/act.ts";
import { groupWords } from "../i18n/group-words.ts";
import { badgeOf } from "../state/communities.ts";

/** How many communities a caption names. */
const mostNamed = 8;

/** What a picture's colours and groups mean, for whoever has no legend beside it. */
export function looksTexts(explorer: Explorer, scene: Pick<Scene, "nodes">): string[] {
  const { state, communities, language } = explorer.signals;
  const words = groupWords[language.value];
  const { colour, grouping } = state.value.looks;
  const letters = new Set(scene.nodes.map(({ badge }) => badge?.letter));
  const shown = (communities.value?.list ?? []).filter((community) => letters.has(badgeOf(community).letter));
  const named = shown
    .slice(0, mostNamed)
    .map((community) => `${badgeOf(community).letter} ${nameOfCommunity(explorer, community)}`);
  return [
    ...(grouping === null ? [] : [words.groupBy(words.by[grouping].toLowerCase())]),
    ...(colour === "community" && named.length > 0 ? [words.caption(named, shown.length - named.length)] : []),
  ];
}
