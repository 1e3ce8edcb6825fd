import type { Filter } from "../../model/filter.ts";
import { filterTexts } from "../../model/sentences/index.ts";
import { countIn, notesIn, type Sheet, toSheet } from "../../picture/sheet.ts";
import { type SvgTexts, toSvg } from "../../picture/svg.ts";
import { themes } from "../../picture/theme.ts";
import type { PageContext } from "../panels/page-context.ts";
import { dayOf, fileNameOf, subjectOf, titleOf } from "../state/subject.ts";
import type { RelationFacts } from "../state/table-facts.ts";
import { keyOf } from "./key.ts";
import { looksTexts } from "./looks-text.ts";
import type { Wish } from "./wish.ts";

/** A picture as it is taken away, with what it is called and what it says of itself. */
export interface Taken {
  readonly sheet: Sheet;
  readonly texts: SvgTexts;
  readonly nameOf: (ending: "png" | "svg") => string;
}

/** Pictures are for paper and bright pages, whatever the page looks like. */
export const takenTheme = themes.light;

/** The picture as it is just now, with what is known of its relations; null where there is none. */
export function takePicture(
  { explorer, view }: PageContext,
  { scope, ground, caption, key }: Wish,
  facts: RelationFacts,
): Taken | null {
  const still = view.value?.still(scope);
  if (!still || still.scene.nodes.length === 0) return null;
  const { signals } = explorer;
  const words = signals.words.value;
  const state = signals.state.value;
  const day = dayOf(new Date());
  const subject = subjectOf(state);
  const count = countIn(still.scene, still.part, signals.leftOut.value.faded);
  const source = (id: string) => signals.sources.value.find((one) => one.id === id);
  const limits = filterTexts(state.filter, { source }, words.language);
  const notes = notesIn(still.scene, still.part);
  const said = [
    words.status.entities(count.entities),
    words.status.relations(count.relations),
    ...(notes > 0 ? [words.notes.inCaption(notes)] : []),
    ...limits,
    ...(isTimed(state.filter) ? [words.takeAway.undated] : []),
    ...looksTexts(explorer, still.scene),
  ];
  const parts = [words.takeAway.brand, ...said, words.date(day)];
  const sheet = toSheet(still.scene, still.measure, {
    part: still.part,
    caption: caption ? parts : [],
    key: key ? keyOf(explorer, still, facts) : null,
    bare: ground === "transparent",
  });
  const saved = state.view?.record.title;
  const title = saved ?? titleOf(subject, words.language) ?? words.picture;
  const texts = { title, description: parts.join(" · "), language: words.language === "zh" ? "zh-CN" : "en" };
  return { sheet, texts, nameOf: (ending) => fileNameOf(subject, day, ending, saved) };
}

/** Whether a time is asked for, and what has none shows all the same. */
const isTimed = ({ since, until, undated }: Filter): boolean =>
  (since !== undefined || until !== undefined) && undated !== "exclude";

/** The picture as text. */
export function svgOf({ sheet, texts }: Taken): Blob {
  return new Blob([toSvg(sheet, takenTheme, texts)], { type: "image/svg+xml" });
}
