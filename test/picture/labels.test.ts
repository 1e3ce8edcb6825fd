import { describe, expect, test } from "vitest";
import { type LabelWish, nodeBox, overlap, placeLabels, type Side } from "../../picture/labels.ts";

const quiet = { below: 0, above: 0, right: 0, left: 0 };

/** The name of a node of 20 CSS pixels, 60 wide and a line high. */
function wish(id: string, x: number, y: number, change: Partial<LabelWish> = {}): LabelWish {
  const name = { lines: [id], width: 60, height: 15 };
  return { id, x, y, extent: 10, rank: 1, degree: 1, strong: false, muted: false, busy: quiet, ...name, ...change };
}

const sideOf = (id: string, wishes: readonly LabelWish[], held?: ReadonlyMap<string, Side>): Side | undefined =>
  placeLabels(wishes, held && { held }).find((label) => label.id === id)?.side;

/** The two best connected always have their names: these, so that no other is one of them. */
const hubs = [wish("x", 900, 0, { degree: 99 }), wish("y", 900, 300, { degree: 98 })];

describe("a name", () => {
  test("stands beside no node but its own", () => {
    const own = wish("own", 0, 0);
    expect(sideOf("own", [own])).toBe("below");
    // Below it the name would touch nothing, but stand nearer to the other node than a reader can tell apart.
    const other = wish("other", 0, 42, { rank: 0.5 });
    expect(overlap(nodeBox(other), { left: -30, top: 13, right: 30, bottom: 28 })).toBe(false);
    expect(sideOf("own", [own, other])).toBe("right");
  });

  test("that fits beside its own node alone nowhere stays away, unless it was asked for", () => {
    const own = wish("own", 0, 0);
    const ring = Array.from({ length: 12 }, (_, i) => {
      const angle = (i * Math.PI) / 6;
      return wish(`n${i}`, 50 * Math.cos(angle), 50 * Math.sin(angle), { rank: 0.5 });
    });
    expect(sideOf("own", [own, ...ring, ...hubs])).toBeUndefined();
    expect(sideOf("own", [{ ...own, rank: 4 }, ...ring, ...hubs])).toBeDefined();
  });

  test("of something important may lie beside what matters far less", () => {
    const nodes = Array.from({ length: 12 }, (_, i) => {
      const angle = (i * Math.PI) / 6;
      return wish(`n${i}`, 50 * Math.cos(angle), 50 * Math.sin(angle), { rank: 0.5 });
    });
    expect(sideOf("own", [wish("own", 0, 0, { degree: 40 }), ...nodes, ...hubs])).toBeDefined();
  });

  test("stays where it stood, until it covers a node there", () => {
    const own = wish("own", 0, 0);
    const held = new Map<string, Side>([["own", "left"]]);
    expect(sideOf("own", [own], held)).toBe("left");
    const newcomer = wish("new", -40, 0, { rank: 0.5 });
    expect(sideOf("own", [own, newcomer, ...hubs], held)).toBe("right");
    // What is selected shows its name whatever it covers, and stays so.
    expect(sideOf("own", [{ ...own, rank: 4 }, newcomer, ...hubs], held)).toBe("left");
  });
});
