import { filterTexts } from "../../model/sentences/index.ts";
import { countIn, type Sheet, toSheet } from "../../picture/sheet.ts";
import { type SvgTexts, toSvg } from "../../picture/svg.ts";
import { themes } from "../../picture/theme.ts";
import type { PageContext } from "../panels/page-context.ts";
import { dayOf, fileNameOf, subjectOf, titleOf } from "../state/subject.ts";
import type { Wish } from "./wish.ts";

/** A picture as it is taken away, with what it is called and what it says of itself. */
export interface Taken {
  readonly sheet: Sheet;
  readonly texts: SvgTexts;
  readonly nameOf: (ending: "png" | "svg") => string;
}

/** Pictures are for paper and bright pages, whatever the page looks like. */
export const takenTheme = themes.light;

/** The picture as it is just now; null where there is none. */
export function takePicture({ explorer, view }: PageContext, { scope, ground, caption }: Wish): Taken | null {
  const still = view.value?.still(scope);
  if (!still || still.scene.nodes.length === 0) return null;
  const { signals } = explorer;
  const words = signals.words.value;
  const state = signals.state.value;
  const day = dayOf(new Date());
  const subject = subjectOf(state);
  const count = countIn(still.scene, still.part);
  const source = (id: string) => signals.sources.value.find((one) => one.id === id);
  const limits = filterTexts(state.filter, { source }, words.language);
  const said = [words.status.entities(count.entities), words.status.relations(count.relations), ...limits];
  const parts = [words.takeAway.brand, ...said, words.date(day)];
  const sheet = toSheet(still.scene, still.measure, {
    part: still.part,
    caption: caption ? parts : [],
    bare: ground === "transparent",
  });
  const saved = state.view?.record.title;
  const title = saved ?? titleOf(subject, words.language) ?? words.picture;
  const texts = { title, description: parts.join(" · "), language: words.language === "zh" ? "zh-CN" : "en" };
  return { sheet, texts, nameOf: (ending) => fileNameOf(subject, day, ending, saved) };
}

/** The picture as text. */
export function svgOf({ sheet, texts }: Taken): Blob {
  return new Blob([toSvg(sheet, takenTheme, texts)], { type: "image/svg+xml" });
}
