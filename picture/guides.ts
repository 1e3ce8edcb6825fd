import { type Kind, kindIds, kindOf } from "../model/kinds.ts";
import { dateText } from "../model/sentences/dates.ts";
import type { Box } from "./labels.ts";
import type { Measure } from "./names.ts";
import type { View } from "./view.ts";

/**
 * What a layout draws behind its entities. `kind`: a box around a cluster; `ring`: the outer edge of a ring of equal
 * distance; `apart`: a box for
 * what no ring holds; `date`: a column of a time axis; `step`: a column of equal distance; `level`: a column of a hierarchy.
 */
export const guideTopics = ["kind", "ring", "apart", "date", "step", "level"] as const;

/** A part of a layout that stands for something, in the layout's units: also where an entity that comes later belongs. */
export interface Guide extends Box {
  readonly about: (typeof guideTopics)[number];
  /** A kind; a number of hops; a date; the number of a level. Empty for what has none of these. */
  readonly of: string;
}

/** A guide as it is drawn, in CSS pixels. */
export interface SceneGuide extends Box {
  readonly shape: "box" | "ring" | "column";
  /** Its words, and where the middle of their line is; null where there is no room for them. */
  readonly caption: { readonly text: string; readonly x: number; readonly y: number; readonly box: Box } | null;
  /** Has the stretch of an axis with its tick. */
  readonly axis: boolean;
  /** Is set off from what lies left of it. */
  readonly edged: boolean;
}

const shapes = { kind: "box", ring: "ring", apart: "box", date: "column", step: "column", level: "column" } as const;

/** Height of a caption's line, its distance from an edge, and the least between two captions. CSS pixels. */
export const captionType = { height: 18, inset: 9, apart: 6 } as const;

/**
 * Guides at a zoom, with captions in a language. Of captions that would lie on each other the first one stays. Those of
 * clusters stand inside, or, where one would lie on a node (`meetsNode`), all on the upper edge.
 */
export function toSceneGuides(
  guides: readonly Guide[],
  scale: number,
  language: View["language"],
  measure: Measure,
  meetsNode: (box: Box) => boolean = () => false,
): SceneGuide[] {
  const taken: Box[] = [];
  const toCaption = (guide: Guide, inside: boolean) =>
    captionAt(guide, scaled(guide, scale), language, measure, inside);
  const inside = !guides.some((guide) => guide.about === "kind" && meetsNode(toCaption(guide, true).box));
  return guides.flatMap((guide, i): SceneGuide[] => {
    const { about, of } = guide;
    // A hierarchy explains itself by its lines; only what stands outside it is named.
    if (about === "level" && of !== "") return [];
    const box = scaled(guide, scale);
    const caption = toCaption(guide, inside);
    const meets = taken.some(
      (other) =>
        caption.box.left < other.right + captionType.apart &&
        other.left < caption.box.right + captionType.apart &&
        caption.box.top < other.bottom &&
        other.top < caption.box.bottom,
    );
    // What stands in the middle of all rings needs no word for it.
    const isNamed = !meets && !(about === "ring" && of === "0");
    if (isNamed) taken.push(caption.box);
    const axis = about === "date" && of !== "";
    return [{ ...box, shape: shapes[about], caption: isNamed ? caption : null, axis, edged: i > 0 }];
  });
}

function scaled({ left, top, right, bottom }: Box, k: number): Box {
  return { left: left * k, top: top * k, right: right * k, bottom: bottom * k };
}

function captionAt(
  guide: Guide,
  box: Box,
  language: View["language"],
  measure: Measure,
  inside: boolean,
): NonNullable<SceneGuide["caption"]> {
  const text = captionOf(guide, language);
  const half = measure(text, false) / 2;
  // A cluster's name stands in its corner, everything else on the upper edge.
  const isCluster = guide.about === "kind";
  const onEdge = guide.about === "ring" || isCluster;
  const y = box.top + (isCluster && inside ? captionType.inset + 5 : onEdge ? 0 : -captionType.inset);
  const x = isCluster ? box.left + 12 + half : (box.left + box.right) / 2;
  const height = captionType.height / 2;
  return { text, x, y, box: { left: x - half, right: x + half, top: y - height, bottom: y + height } };
}

/** A guide in words. */
export function captionOf({ about, of }: Pick<Guide, "about" | "of">, language: View["language"]): string {
  const isChinese = language === "zh";
  if (about === "kind") {
    const kind = kindIds.find((id): id is Kind => id === of);
    if (!kind) return of;
    const { zh, enPlural } = kindOf(kind);
    return isChinese ? zh : enPlural.charAt(0).toUpperCase() + enPlural.slice(1);
  }
  if (about === "date") return of === "" ? (isChinese ? "没有日期" : "No date") : shortDate(of, language);
  if (about === "level") return isChinese ? "没有上下级关系" : "Outside the hierarchy";
  if (about === "apart" || of === "") return isChinese ? "与中心不相连" : "Not connected";
  if (isChinese) return of === "0" ? "中心" : `${of} 步`;
  return of === "0" ? "Centre" : `${of} ${of === "1" ? "step" : "steps"}`;
}

/** 2024年3月; Mar 2024. */
function shortDate(date: string, language: View["language"]): string {
  return dateText(date, language).replace(/^([A-Z][a-z]{2})[a-z]+ /, "$1 ");
}
