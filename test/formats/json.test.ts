import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { json } from "../../formats/json.ts";
import { endingOf, fileOf, heading, textOf } from "./files.ts";
import { claims, entities, hostileTexts, partsFor, relations, sources } from "./tiny.ts";

const parts = partsFor(json);
const { positions: _positions, ...about } = heading;

describe("our own JSON", () => {
  test("holds everything, whatever comes at once", () => {
    const whole = {
      format: "qianshou",
      version: 1,
      ...about,
      entities,
      relations,
      claims,
      sources,
      end: endingOf(parts),
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (atOnce) => {
        expect(JSON.parse(textOf(fileOf(json, parts, { atOnce })))).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  test("of nothing is empty lists", () => {
    expect(JSON.parse(textOf(fileOf(json, [])))).toMatchObject({
      entities: [],
      relations: [],
      claims: [],
      sources: [],
    });
  });

  test("has one record to a line", () => {
    const lines = textOf(fileOf(json, parts)).split("\n");
    expect(lines.filter((line) => /"type":"[A-Z]/.test(line))).toHaveLength(relations.length);
  });

  test.each(hostileTexts)("brings %j through", (name) => {
    const [first] = entities;
    const named = first ? [{ ...first, name }] : [];
    const file = JSON.parse(
      textOf(fileOf(json, partsFor(json, { entities: named, relations: [], claims: [], sources: [] }))),
    );
    expect(file.entities[0].name).toBe(name);
  });
});
