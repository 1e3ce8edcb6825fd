import * as z from "zod";
import { guideTopics } from "../picture/guides.ts";
import type { GraphView } from "./graph-view.ts";

/** What a layout drew behind its entities. */
const guideSchema = z.object({
  about: z.enum(guideTopics),
  of: z.string(),
  left: z.number(),
  top: z.number(),
  right: z.number(),
  bottom: z.number(),
});

/** What a reload brings back beyond the link: where everything lay and how one looked at it. */
const memorySchema = z.object({
  /** Of the page that was left. */
  address: z.string(),
  viewport: z.object({ x: z.number(), y: z.number(), k: z.number() }),
  /** Ids and where they lay, in the layout's units. */
  positions: z.array(z.tuple([z.string(), z.number(), z.number()])),
  guides: z.array(guideSchema).catch([]),
});

export type Memory = z.output<typeof memorySchema>;

const key = "qianshou.left";

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/**
 * Remembers a picture that is being left. In the tab's storage, since a browser that is leaving a page no longer takes
 * anything into its history (measured in Chromium).
 */
export function remember(
  address: string,
  view: Pick<GraphView, "laid">,
  storage: () => Pick<Storage, "setItem">,
): void {
  const laid = view.laid();
  const { x, y, k } = laid.viewport;
  const positions = [...laid.positions].map(([id, at]) => [id, hundredth(at.x), hundredth(at.y)]);
  try {
    storage().setItem(key, JSON.stringify({ address, viewport: { x, y, k }, positions, guides: laid.guides }));
  } catch {
    // A browser may refuse storage: then the picture is laid out anew.
  }
}

/** The picture that was left at this address, if it was the last one in this tab. */
export function recall(address: string, storage: () => Pick<Storage, "getItem">): Memory | null {
  try {
    const read = memorySchema.safeParse(JSON.parse(storage().getItem(key) ?? "null"));
    return read.success && read.data.address === address ? read.data : null;
  } catch {
    return null;
  }
}
