/** How entities can be coloured, how large they can be, and what they can be grouped by, in the order of menus. */
export const colourings = ["kind", "community"] as const;
export const sizings = ["links", "even"] as const;
export const groupings = ["kind", "city", "community"] as const;

export type Colouring = (typeof colourings)[number];
export type Sizing = (typeof sizings)[number];
export type Grouping = (typeof groupings)[number];

/** How the same picture looks: what colours and sizes say, and what is drawn as one. */
export interface Looks {
  readonly colour: Colouring;
  readonly size: Sizing;
  readonly grouping: Grouping | null;
  /** Keys of groups that are open, so that their members show: a kind, or the id of a city or of a community's best connected member. */
  readonly open: readonly string[];
}

export const firstLooks: Looks = { colour: "kind", size: "links", grouping: null, open: [] };

/** Groups everything by this, every group closed; null shows all entities by themselves. */
export function groupedBy(looks: Looks, grouping: Grouping | null): Looks {
  return { ...looks, grouping, open: [] };
}

/** Opens a group, or closes it. */
export function turned(looks: Looks, key: string, open: boolean): Looks {
  const others = looks.open.filter((other) => other !== key);
  return { ...looks, open: open ? [...others, key] : others };
}

/** Whether the picture needs to know who belongs to which community. */
export function needsCommunities({ colour, grouping }: Looks): boolean {
  return colour === "community" || grouping === "community";
}

/** Equal for looks that show the same. */
export function looksKey({ colour, size, grouping, open }: Looks): string {
  return JSON.stringify([colour, size, grouping, [...open].sort()]);
}
