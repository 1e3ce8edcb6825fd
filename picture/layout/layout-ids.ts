/** Ways to lay out a picture, in the order of menus; the first is the usual one. */
export const layoutIds = ["force", "kinds", "concentric", "layered", "timeline"] as const;

export type LayoutId = (typeof layoutIds)[number];
