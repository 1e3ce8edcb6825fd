import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Format, Heading } from "../../formats/format.ts";
import { gexf } from "../../formats/gexf.ts";
import { graphml } from "../../formats/graphml.ts";
import { jsonld } from "../../formats/jsonld.ts";
import { markdown } from "../../formats/markdown.ts";
import { svg } from "../../formats/svg.ts";
import { turtle } from "../../formats/turtle.ts";
import { yed } from "../../formats/yed.ts";
import { fileOf, textOf } from "./files.ts";
import { hostilePartsFor } from "./hostile.ts";
import { places } from "./places.ts";
import { partsFor } from "./tiny.ts";

const formats: readonly Format[] = [graphml, yed, gexf, turtle, jsonld, markdown, svg];

const text = (format: Format, change: Partial<Heading> & { atOnce?: number } = {}) =>
  textOf(fileOf(format, partsFor(format), { positions: places, ...change }));

describe.each(formats)("$id", (format) => {
  test("of the tiny network is the golden file", async () => {
    await expect(text(format)).toMatchFileSnapshot(`golden/tiny.${format.extension}`);
  });

  test("is the same whatever comes at once", () => {
    const whole = text(format);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (atOnce) => {
        expect(text(format, { atOnce })).toBe(whole);
      }),
      { numRuns: 6 },
    );
  });

  test("says when the network changed while it was written, unless it is only a picture", () => {
    const now = text(format, { language: "en", revision: 6 });
    expect(/changed/.test(now) || format === svg).toBe(true);
    expect(text(format, { language: "en" })).not.toMatch(/changed/);
  });

  test("of nothing is a whole file", () => {
    const nothing = textOf(fileOf(format, [], { language: "en" }));
    expect(nothing.length).toBeGreaterThan(100);
    expect(nothing).toMatch(/\n$/);
  });

  test("of hostile texts is well-formed text", () => {
    expect(textOf(fileOf(format, hostilePartsFor(format))).isWellFormed()).toBe(true);
  });
});

test("the dossier in English is the golden file", async () => {
  await expect(text(markdown, { language: "en" })).toMatchFileSnapshot("golden/tiny.en.md");
});
