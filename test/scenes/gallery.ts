import { kindIds, kindOf } from "../../model/kinds.ts";
import { relationTypes } from "../../model/relation-types.ts";
import { everywhere } from "../../picture/crowd.ts";
import type { DrawnGraph } from "../../picture/drawn.ts";
import { estimateWidth } from "../../picture/estimate.ts";
import type { Guide } from "../../picture/guides.ts";
import type { LayoutId } from "../../picture/layout/layout-ids.ts";
import { layOut } from "../../picture/layout/layouts.ts";
import { withOver } from "../../picture/over.ts";
import { toPathScene } from "../../picture/path-scene.ts";
import type { Point } from "../../picture/point.ts";
import { type Scene, type SceneOptions, toScene } from "../../picture/scene.ts";
import { standingIn } from "../../picture/standing.ts";
import { plainView, type View } from "../../picture/view.ts";
import { entity, relation } from "../picture/network.ts";
import { byKind } from "./groups.ts";

/** A picture that stays as it is unless somebody changes how pictures look. */
export interface Exhibit {
  readonly id: string;
  /** What is to be seen in it. */
  readonly shows: string;
  readonly scene: (language: View["language"]) => Scene;
}

interface Laid extends DrawnGraph {
  readonly positions: ReadonlyMap<string, Point>;
}

/** An exhibit of entities that lie where they are put, seen in some way. */
function exhibit(
  id: string,
  shows: string,
  { entities, relations, positions }: Laid,
  seen: Partial<View> = {},
  options: SceneOptions = {},
): Exhibit {
  return {
    id,
    shows,
    scene: (language) =>
      toScene(
        { entities: [...entities], relations: [...relations] },
        positions,
        { ...plainView, ...seen, language },
        estimateWidth,
        options,
      ),
  };
}

/** The same with the pointer at an entity. */
function pointedAt(id: string, shows: string, laid: Laid, hovered: string): Exhibit {
  const graph = { entities: [...laid.entities], relations: [...laid.relations] };
  return {
    id,
    shows,
    scene: (language) => {
      const view = { ...plainView, language, hovered };
      const below = toScene(graph, laid.positions, { ...view, hovered: null }, estimateWidth);
      const standing = standingIn(graph, view);
      if (!standing) throw new Error(`nobody stands out: ${hovered}`);
      return withOver(below, graph, laid.positions, view, standing, estimateWidth, everywhere);
    },
  };
}

const at = (x: number, y: number): Point => ({ x, y });

/** Every kind in a row of its own, from few links to many. */
function everyKind(): Laid {
  const degrees = [1, 4, 12, 60];
  const placed = kindIds.flatMap((kind, row) =>
    degrees.map((degree, column) => {
      const { zh, en } = kindOf(kind);
      const one = entity(`${kind}.${degree}`, { kind, degree, name: `${zh}${degree}`, nameEn: `${en} ${degree}` });
      return [one, at((column + (row % 2) * degrees.length) * 130, Math.floor(row / 2) * 110)] as const;
    }),
  );
  return {
    entities: placed.map(([one]) => one),
    relations: [],
    positions: new Map(placed.map(([{ id }, place]) => [id, place])),
  };
}

/** Every type of relation between two entities of its own: stated and reviewed, and below it unreviewed. */
function everyType(): Laid {
  const rows = relationTypes.flatMap(({ id, zh, en, ends }, i) =>
    (["reviewed", "unreviewed"] as const).map((status, j) => {
      const [first] = ends;
      const [a, b] = [`${id}.${status}.a`, `${id}.${status}.b`];
      const y = i * 120 + j * 50;
      return {
        entities: [
          entity(a, { kind: first?.source[0] ?? "Company", name: zh, nameEn: en }),
          entity(b, {
            kind: first?.target[0] ?? "City",
            name: status === "reviewed" ? "已核" : "未核",
            nameEn: status,
          }),
        ],
        relation: relation(a, b, { type: id, status }),
        places: [
          [a, at(0, y)],
          [b, at(260, y)],
        ] as const,
      };
    }),
  );
  return {
    entities: rows.flatMap((row) => row.entities),
    relations: rows.map((row) => row.relation),
    positions: new Map(rows.flatMap((row) => row.places)),
  };
}

const names = [
  ["青岛", "Qingdao"],
  ["香港城市大学", "City University of Hong Kong"],
  ["山东新华医疗器械股份有限公司", "Shandong Xinhua Medical Instrument Co., Ltd."],
  ["鲁港科技创新合作交流对接会", "Shandong–Hong Kong Meeting on Cooperation in Science and Innovation"],
  ["海尔集团", "Haier Group"],
  ["深圳市人工智能行业协会", "Shenzhen Artificial Intelligence Industry Association"],
] as const;

/** A hub with what is around it and an edge further out, as many networks of news look. */
function neighbourhood(size: number, spread: number): Laid {
  const entities = Array.from({ length: size }, (_, i) => {
    const [name, nameEn] = names[i % names.length] ?? names[0];
    return entity(`e${i}`, {
      kind: kindIds[i % kindIds.length] ?? "City",
      name,
      nameEn,
      degree: i === 0 ? size - 1 : 1 + (i % 5),
    });
  });
  // Golden angle: even, and without a pattern (Vogel 1979).
  const positions = new Map(
    entities.map(({ id }, i) => [
      id,
      at(spread * Math.sqrt(i) * Math.cos(i * 2.4), spread * Math.sqrt(i) * Math.sin(i * 2.4)),
    ]),
  );
  const relations = entities
    .slice(1)
    .flatMap(({ id }, i) => [
      relation("e0", id, { id: `s${i}`, type: relationTypes[i % relationTypes.length]?.id ?? "PARTNER_OF" }),
      ...(i > 5 ? [relation(`e${i - 5}`, id, { id: `t${i}`, type: "PARTNER_OF" })] : []),
    ]);
  return { entities, relations, positions };
}

const around = neighbourhood(14, 90);

const parallel: Laid = {
  entities: ["a", "b", "c", "d", "e", "f"].map((id, i) =>
    entity(id, { name: names[i]?.[0] ?? id, nameEn: names[i]?.[1] ?? id, degree: 5 }),
  ),
  relations: [
    relation("a", "b", { id: "1", type: "SIGNED_WITH" }),
    relation("a", "b", { id: "2", type: "PARTNER_OF" }),
    relation("c", "d", { id: "3", type: "SIGNED_WITH" }),
    relation("d", "c", { id: "4", type: "BUILDS" }),
    relation("c", "d", { id: "5", type: "MET_WITH", status: "unreviewed" }),
    ...(["SIGNED_WITH", "PARTNER_OF", "MET_WITH", "BUILDS", "PART_OF"] as const).map((type) =>
      relation("e", "f", { type }),
    ),
  ],
  positions: new Map([
    ["a", at(0, 0)],
    ["b", at(280, 0)],
    ["c", at(0, 120)],
    ["d", at(280, 120)],
    ["e", at(0, 260)],
    ["f", at(280, 260)],
  ]),
};

/** What a layout makes of the neighbourhood. */
function laidOut(layout: LayoutId): Exhibit {
  const dated = around.entities.map((one, i) => ({ ...one, ...(i % 3 !== 0 && { from: `20${20 + (i % 5)}` }) }));
  const steps = layOut(
    layout,
    { entities: dated, relations: around.relations },
    {
      anew: true,
      positions: new Map(),
      frozen: new Set(),
      guides: [],
      around: ["e0"],
      aspect: 1.6,
      seed: 1,
      ticks: 200,
    },
  );
  let step = steps.next();
  while (!step.done) step = steps.next();
  const guides: readonly Guide[] = step.value.guides;
  return exhibit(
    `layout-${layout}`,
    `the layout ${layout}`,
    { ...around, entities: dated, positions: step.value.positions },
    {},
    { guides },
  );
}

/** Few enough to stand apart, with two or three of most kinds. */
const company = neighbourhood(26, 100);

const notes = {
  beside: { id: "beside", on: "e0", text: "问一问：2024 年以后还有往来吗？" },
  moved: { id: "moved", on: "e3", at: { x: -60, y: 110 }, text: "Who signed for them?" },
  ground: { id: "ground", at: { x: 130, y: 250 }, text: "这一带都出自同一篇文章" },
  long: { id: "long", on: "e13", text: "签约时说投资三千万元，后来的报道里再没有提到过。".repeat(6) },
} as const;

const ids = (...all: readonly string[]): ReadonlySet<string> => new Set(all);

/** All exhibits, in the order of the page. */
export const gallery: readonly Exhibit[] = [
  exhibit("kinds", "every kind, from few links to many", everyKind()),
  exhibit("types", "every type of relation, reviewed and unreviewed", everyType()),
  exhibit("parallel", "two, three and five relations between the same two", parallel),
  exhibit("plain", "a hub and what is around it, with nothing chosen", around),
  pointedAt("hovered", "what is linked with what the pointer is at, everything else dimmed", around, "e3"),
  exhibit("selected", "two selected, one with the keyboard, one pinned", around, {
    selected: ids("e1", "e4"),
    cursor: "e7",
    pinned: ids("e2", "e4"),
  }),
  exhibit("relation", "a selected line", around, { relation: "t8" }),
  exhibit("lit", "a path with everything else dimmed", around, { lit: ids("e6", "s5", "e0", "s1", "e2") }),
  exhibit("found", "what was found is ringed", around, { marks: { ids: ids("e5", "e9"), at: "e9" } }),
  exhibit("faded", "what a filter took away stays greyed where it was", around, {
    faded: ids("e8", "e10", "e12", "s7", "s9", "s11"),
  }),
  exhibit("groups", "kinds drawn as one node each, with the numbers of their lines", byKind(company)),
  exhibit("groups-open", "the same with two of the groups open", byKind(company, ["City", "Company"])),
  exhibit("notes", "notes beside entities, moved, on the ground, and long", around, {
    notes: Object.values(notes),
  }),
  exhibit("far", "many from far away", neighbourhood(120, 80), {}, { scale: 0.25 }),
  ...(["kinds", "concentric", "layered", "timeline"] as const).map(laidOut),
  {
    id: "path",
    shows: "two paths to be read from left to right",
    scene: (language) =>
      toPathScene(
        { entities: [...around.entities], relations: [...around.relations] },
        [
          ["e6", "e0", "e2"],
          ["e6", "e11", "e0", "e2"],
        ],
        language,
        estimateWidth,
      ),
  },
];
