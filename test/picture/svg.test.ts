import { describe, expect, test } from "vitest";
import { estimateWidth } from "../../picture/estimate.ts";
import { overlap } from "../../picture/labels.ts";
import { drawPathPicture } from "../../picture/path-picture.ts";
import { toPathScene } from "../../picture/path-scene.ts";
import { toSheet } from "../../picture/sheet.ts";
import { toSvg } from "../../picture/svg.ts";
import { createSvgSurface, element, escapeXml } from "../../picture/svg-surface.ts";
import { themes } from "../../picture/theme.ts";
import { entity, relation } from "./network.ts";

const graph = {
  entities: [
    entity("a", { name: "海尔集团", nameEn: "Haier Group" }),
    entity("b", { kind: "Event", name: "鲁港科技创新合作交流对接会", degree: 12 }),
    entity("c", { kind: "Official", name: "赵庆文" }),
    entity("z", { kind: "City", name: "香港", nameEn: "Hong Kong" }),
  ],
  relations: [
    relation("a", "b", { type: "TOOK_PART_IN" }),
    relation("a", "c", { type: "MET_WITH" }),
    relation("b", "z", { type: "LOCATED_IN" }),
    relation("c", "z", { type: "HOLDS_OFFICE", id: "one" }),
    relation("c", "z", { type: "HOLDS_OFFICE", id: "two" }),
  ],
};
const routes = [
  ["a", "b", "z"],
  ["a", "c", "z"],
];
const texts = { title: "路径图", description: "海尔集团 → 香港", language: "zh" as const };

/** The elements of an SVG by name, with their attributes as text; fails where tags don't match. */
function elementsOf(svg: string): { name: string; attributes: string }[] {
  const open: string[] = [];
  const found: { name: string; attributes: string }[] = [];
  for (const [, closing, name = "", attributes = "", single] of svg.matchAll(
    /<(\/?)(\w+)((?: [\w:-]+="[^"<>]*")*)(\/?)>/g,
  )) {
    if (closing) expect(open.pop()).toBe(name);
    else found.push({ name, attributes });
    if (!closing && !single) open.push(name);
  }
  expect(open).toEqual([]);
  // Everything that looks like a tag was one of those.
  expect(found.length + svg.split("</").length - 1).toBe(svg.split("<").length - 1);
  return found;
}

describe("a picture of paths", () => {
  test("shows every name, the ends at the sides, and each of two parallel relations", () => {
    const scene = toPathScene(graph, routes, "zh", estimateWidth);
    expect(scene.labels.map((label) => [label.id, label.side])).toEqual(
      expect.arrayContaining(["a", "b", "c", "z"].map((id) => [id, "below"])),
    );
    const xs = new Map(scene.nodes.map((node) => [node.id, node.x]));
    expect(Math.min(...xs.values())).toBe(xs.get("a"));
    expect(Math.max(...xs.values())).toBe(xs.get("z"));
    expect(scene.lines.map((line) => line.id).sort()).toEqual(graph.relations.map(({ id }) => id).sort());
  });

  test("keeps every name and every entity clear of all others", () => {
    const middle = ["b", "c", "d", "e", "f", "g"];
    const crowded = {
      entities: ["a", ...middle, "z"].map((id, i) =>
        entity(id, { name: "山东新华医疗器械股份有限公司", degree: 3 * i }),
      ),
      relations: middle.flatMap((id) => [relation("a", id), relation(id, "z")]),
    };
    const ways = [...middle.map((id) => ["a", id, "z"]), ["a", "b", "c", "z"]];
    const { nodes, labels } = toPathScene(crowded, ways, "zh", estimateWidth);
    expect(labels).toHaveLength(crowded.entities.length);
    const bodies = nodes.map(({ id, x, y, radius }) => {
      return { id, box: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius } };
    });
    for (const label of labels) {
      for (const other of [...labels, ...bodies]) {
        expect(other.id !== label.id && overlap(label.box, other.box)).toBe(false);
      }
    }
  });

  test("uses the names of its language", () => {
    const svg = drawPathPicture(graph, routes, { ...texts, language: "en" });
    expect(svg).toContain(">Haier Group</text>");
    expect(svg).not.toContain("海尔集团</text>");
    expect(svg).toContain(">赵庆文</text>");
  });

  test("is one file with size, title and description, of shapes and texts alone", () => {
    const svg = drawPathPicture(graph, routes, texts);
    const elements = elementsOf(svg);
    const [root] = elements;
    expect(root?.name).toBe("svg");
    const [, width, height] = /width="(\d+)" height="(\d+)" viewBox="0 0 \1 \2"/.exec(root?.attributes ?? "") ?? [];
    expect(Number(width)).toBeGreaterThan(200);
    expect(Number(height)).toBeGreaterThan(100);
    expect(new Set(elements.map(({ name }) => name))).toEqual(
      new Set(["svg", "title", "desc", "rect", "path", "text"]),
    );
    expect(svg).toContain('<title id="title">路径图</title>');
    expect(svg).toContain('<desc id="description">海尔集团 → 香港</desc>');
    expect(elements.map(({ attributes }) => attributes).join()).not.toMatch(/href|url\(|style|\son\w+=/);
    expect(root?.attributes).toContain("Noto Sans CJK SC");
  });

  test("nothing in a name is markup, and what XML can't hold is replaced", () => {
    const name = "</text><script>alert(1)</script>\"'&\u0007\ud800";
    const svg = drawPathPicture({ ...graph, entities: [entity("a", { name }), entity("z")] }, [["a", "z"]], {
      ...texts,
      title: name,
      description: name,
    });
    expect(elementsOf(svg).map((one) => one.name)).not.toContain("script");
    expect(svg).toContain("&#60;script&#62;alert(1)&#60;/script&#62;&#34;&#39;&#38;\ufffd\ufffd</title>");
    expect(svg.isWellFormed()).toBe(true);
  });

  test("an empty scene is a small empty picture", () => {
    const svg = toSvg(
      toSheet({ scale: 1, guides: [], nodes: [], lines: [], labels: [] }, estimateWidth),
      themes.light,
      texts,
    );
    expect(svg).toContain('width="40" height="40"');
    expect(elementsOf(svg).map(({ name }) => name)).toEqual(["svg", "title", "desc", "rect"]);
  });

  test("nothing lies outside of it", () => {
    const svg = drawPathPicture(graph, routes, texts);
    const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
    for (const [, x, y] of svg.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
      expect(Number(x) >= 0 && Number(x) <= width && Number(y) >= 0 && Number(y) <= height).toBe(true);
    }
  });
});

describe("a surface that writes SVG", () => {
  test("keeps translation, magnification, dashes and opacity as a canvas does", () => {
    const surface = createSvgSurface("serif");
    surface.setTransform(2, 0, 0, 2, 10, 20);
    surface.globalAlpha = 0.5;
    surface.strokeStyle = "#ff0000";
    surface.lineWidth = 3;
    surface.setLineDash([4, 2]);
    surface.beginPath();
    surface.moveTo(0, 0);
    surface.lineTo(5, 5);
    surface.stroke();
    expect(surface.elements()).toBe(
      '<path d="M10,20L20,30" fill="none" stroke="#ff0000" stroke-width="6" stroke-dasharray="8 4" opacity="0.5"/>',
    );
  });

  test("gives back with restore all that was set since save", () => {
    const surface = createSvgSurface("serif");
    surface.save();
    surface.translate(5, 5);
    surface.scale(3, 3);
    surface.lineWidth = 9;
    surface.restore();
    surface.beginPath();
    surface.moveTo(1, 1);
    surface.lineTo(2, 2);
    surface.stroke();
    expect(surface.elements()).toBe('<path d="M1,1L2,2" fill="none" stroke="#000000" stroke-width="1"/>');
  });

  test("writes an empty path not at all", () => {
    const surface = createSvgSurface("serif");
    surface.beginPath();
    surface.fill();
    surface.stroke();
    expect(surface.elements()).toBe("");
  });

  test("sets text by its alignment, with the family only where it is another", () => {
    const surface = createSvgSurface("serif");
    surface.font = "600 13px serif";
    surface.textAlign = "center";
    surface.textBaseline = "middle";
    surface.fillText("a & b", 10, 20);
    surface.font = "400 12px monospace";
    surface.textAlign = "right";
    surface.fillText("c", 1, 2);
    expect(surface.elements().split("\n")).toEqual([
      '<text x="10" y="23.51" font-size="13" font-weight="600" text-anchor="middle" fill="#000000">a &#38; b</text>',
      '<text x="1" y="5.24" font-size="12" font-family="monospace" text-anchor="end" fill="#000000">c</text>',
    ]);
  });

  test("a font that it can't read is named", () => {
    const surface = createSvgSurface("serif");
    surface.font = "bold";
    expect(() => surface.fillText("a", 0, 0)).toThrow("unknown font: bold");
  });
});

test("attributes are escaped, and what is undefined is left out", () => {
  expect(element("a", { b: '"<&>', c: undefined, d: 1.005 })).toBe('<a b="&#34;&#60;&#38;&#62;" d="1"/>');
  expect(escapeXml("a\u000bb\tc")).toBe("a\ufffdb\tc");
});
