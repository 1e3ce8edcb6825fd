import type { Point, Positions } from "../../picture/point.ts";
import type { Explorer } from "../actions/explorer.ts";
import type { GraphView } from "../graph-view.ts";
import { groupWords } from "../i18n/group-words.ts";
import { communityName, type NumberedCommunity } from "../state/communities.ts";
import type { Group } from "../state/grouping.ts";
import { type Colouring, type Grouping, groupedBy, type Sizing, turned } from "../state/looks.ts";
import { selectEntities } from "../state/selection.ts";

const both = (word: "colours" | "sizes" | "by", key: string): { zh: string; en: string } => {
  const named = ({ zh, en }: Readonly<Record<"zh" | "en", Readonly<Record<string, string>>>>) => ({
    zh: zh[key] ?? key,
    en: (en[key] ?? key).toLowerCase(),
  });
  return named({ zh: groupWords.zh[word], en: groupWords.en[word] });
};

const wordsOf = ({ signals }: Explorer) => groupWords[signals.language.value];

export function colourBy(explorer: Explorer, colour: Colouring): void {
  const { said, colours } = wordsOf(explorer);
  explorer.changeLooks(
    "colour",
    both("colours", colour),
    (looks) => ({ ...looks, colour }),
    said.colour(colours[colour]),
  );
}

export function sizeBy(explorer: Explorer, size: Sizing): void {
  const { said, sizes } = wordsOf(explorer);
  explorer.changeLooks("size", both("sizes", size), (looks) => ({ ...looks, size }), said.size(sizes[size]));
}

/** Draws every group as one; null: shows all entities by themselves. */
export function groupBy(explorer: Explorer, grouping: Grouping | null): void {
  const { said, by } = wordsOf(explorer);
  const change = (looks: Parameters<typeof groupedBy>[0]) => groupedBy(looks, grouping);
  if (grouping === null) {
    explorer.changeLooks("ungroup", undefined, change, said.ungrouped);
    return;
  }
  explorer.changeLooks("group", both("by", grouping), change, "");
  const count = explorer.signals.grouped.value?.groups.length ?? 0;
  // Communities may have to be found first.
  if (count > 0) explorer.notify(said.grouped(by[grouping], count));
}

/** Opens a group in its place, or closes it. */
export function turnGroup(explorer: Explorer, { key, name, members }: Group, open: boolean): void {
  const { said } = wordsOf(explorer);
  const text = name[explorer.signals.language.value];
  const told = open ? said.opened(text, members.length) : said.closed(text);
  explorer.changeLooks(open ? "openGroup" : "closeGroup", name, (looks) => turned(looks, key, open), told);
}

/** Opens the group with this id, or closes the one that this entity belongs to. */
export function turnGroupAt(explorer: Explorer, id: string): void {
  const { grouped } = explorer.signals;
  const closed = grouped.value?.closed.get(id);
  const group = closed ?? grouped.value?.groupOf.get(id);
  if (group) turnGroup(explorer, group, closed !== undefined);
}

/** Whether a group is drawn as one. */
export function isClosed({ signals }: Explorer, { id }: Pick<Group, "id">): boolean {
  return signals.grouped.value?.closed.has(id) ?? false;
}

export function groupWith({ signals }: Explorer, key: string): Group | undefined {
  return signals.grouped.value?.groups.find((group) => group.key === key);
}

/** Pins all members of a group where they lie (`before`: where it stood, and they lay, before it was dragged), or lets them go. */
export function pinGroup(
  explorer: Explorer,
  view: Pick<GraphView, "positions" | "placeOf">,
  id: string,
  pinned: boolean,
  before?: { readonly from: Point; readonly all: Positions },
): void {
  const members = explorer.signals.grouped.value?.closed.get(id)?.members ?? [];
  if (!pinned) {
    explorer.unpinAll(members);
    return;
  }
  const among = (places: Positions): [string, Point][] =>
    members.flatMap((member): [string, Point][] => {
      const at = places.get(member);
      return at ? [[member, at]] : [];
    });
  const now = among(view.positions());
  const to = view.placeOf(id);
  if (before && to) explorer.pinAll(new Map([...now, [id, to]]), new Map([...among(before.all), [id, before.from]]));
  else explorer.pinAll(new Map(now));
}

/** The members of a group, or of a community, and all that their lines lead to. */
export function growFrom(explorer: Explorer, members: readonly string[]): void {
  explorer.select(selectEntities(members));
  explorer.selectMore("grow");
}

export function nameOfCommunity({ signals }: Explorer, community: NumberedCommunity): string {
  return communityName(community, signals.state.value.picture.entities)[signals.language.value];
}

/** Hides the members of a community; where all are hidden, shows them again. */
export function turnMembers(explorer: Explorer, members: readonly string[]): void {
  const { hidden } = explorer.signals.state.value.picture;
  const isAway = members.every((id) => hidden.includes(id));
  if (isAway) explorer.unhide(members);
  else explorer.hide(members);
}
