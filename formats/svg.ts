import type { Entity } from "../model/entity.ts";
import type { Relation } from "../model/relation.ts";
import { estimateWidth } from "../picture/estimate.ts";
import { force, ticksFor } from "../picture/layout/force.ts";
import type { Positions } from "../picture/point.ts";
import { toScene } from "../picture/scene.ts";
import { toSheet } from "../picture/sheet.ts";
import { toSvg } from "../picture/svg.ts";
import { themes } from "../picture/theme.ts";
import { plainView } from "../picture/view.ts";
import { title } from "./about.ts";
import type { Ending, Format, Heading } from "./format.ts";
import { countWords, headingWords } from "./heading-words.ts";

/** The picture as it lies in the explorer, or laid out anew where it has no places. */
export const svg = {
  id: "svg",
  name: { zh: "SVG 图", en: "SVG picture" },
  use: { zh: "浏览器、Inkscape、Illustrator、论文与幻灯片", en: "browsers, Inkscape, Illustrator, papers and slides" },
  omits: [{ zh: "只有图上看得见的内容", en: "only what a picture shows" }],
  extension: "svg",
  media: "image/svg+xml",
  evidence: "none",
  most: 1000,
  open(heading) {
    const entities: Entity[] = [];
    const relations: Relation[] = [];
    return {
      head: () => "",
      write(parts) {
        for (const { what, value } of parts) {
          if (what === "entity") entities.push(value);
          else if (what === "relation") relations.push(value);
        }
        return "";
      },
      end: (ending) => draw(entities, relations, heading, ending),
    };
  },
} satisfies Format;

function draw(entities: readonly Entity[], relations: readonly Relation[], heading: Heading, ending: Ending): string {
  const { language, exportedAt, selection } = heading;
  const graph = { entities: [...entities], relations: [...relations] };
  const scene = toScene(graph, placesOf(graph, heading.positions), { ...plainView, language }, estimateWidth);
  const brand = language === "zh" ? "牵手 Qianshou" : "Qianshou";
  const caption = [
    brand,
    ...countWords(ending, language),
    ...selection.map((text) => text.replace(/[.。]$/u, "")),
    exportedAt.slice(0, 10),
  ];
  return toSvg(toSheet(scene, estimateWidth, { caption }), themes.light, {
    title: selection[0] ?? title[language],
    description: headingWords(heading).about,
    language: language === "zh" ? "zh-CN" : "en",
  });
}

/** Steps of the layout, times entities, that are worth the half second of a server's time that they take at most. */
const mostSteps = 60_000;

/** Below so many entities a layout begins several times over, so that fewer steps must do. */
const few = 300;

/** Where everything lies: what has a place keeps it exactly. */
function placesOf(
  graph: { readonly entities: readonly Entity[]; readonly relations: readonly Relation[] },
  positions: Positions,
): Positions {
  const n = graph.entities.length;
  if (graph.entities.every(({ id }) => positions.has(id))) return positions;
  const steps = force.place(graph, {
    anew: false,
    positions,
    frozen: new Set(positions.keys()),
    guides: [],
    around: [],
    aspect: 1.4,
    seed: 1,
    ticks: Math.min(ticksFor(n), Math.ceil(mostSteps / Math.max(few, n))),
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.positions;
  }
}
