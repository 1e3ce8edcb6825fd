import { describe, expect, it } from "vitest";
import { recall, remember } from "../../web/memory.ts";
import { firstLayout } from "../../web/state/layout.ts";

/** A tab's storage with nothing in it. */
function emptyStorage(): () => Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return () => ({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) });
}

const forbidden = (): never => {
  throw new Error("no storage in private windows");
};

const guides = [{ about: "date" as const, of: "2024-03", left: 0, top: -4.5, right: 9, bottom: 4 }];

const view = {
  laid: () => ({
    layout: firstLayout,
    viewport: { x: 10.5, y: -3, k: 0.8 },
    positions: new Map([["a", { x: 1.239, y: -2 }]]),
    guides,
  }),
};

describe("the memory of a picture that was left", () => {
  it("gives it back at the same address, positions to a hundredth", () => {
    const storage = emptyStorage();
    remember("http://here/#sel=a", view, storage);
    expect(recall("http://here/#sel=a", storage)).toEqual({
      address: "http://here/#sel=a",
      viewport: { x: 10.5, y: -3, k: 0.8 },
      positions: [["a", 1.24, -2]],
      guides,
    });
  });

  it("says nothing of another address, and nothing before there was one", () => {
    const storage = emptyStorage();
    expect(recall("http://here/", storage)).toBeNull();
    remember("http://here/#sel=a", view, storage);
    expect(recall("http://here/", storage)).toBeNull();
  });

  it.each(["{", '"left"', '{"address":"http://here/","viewport":{"x":null}}'])("doesn't understand %s", (text) => {
    expect(recall("http://here/", () => ({ getItem: () => text }))).toBeNull();
  });

  it("lasts no longer than the page where a browser refuses storage", () => {
    expect(() => remember("http://here/", view, forbidden)).not.toThrow();
    expect(recall("http://here/", forbidden)).toBeNull();
  });
});
