import { describe, expect, test } from "vitest";
import { filterSchema, toBounds } from "../../../model/filter.ts";
import { kindIds } from "../../../model/kinds.ts";
import {
  asked,
  forLegend,
  isLimited,
  kindsIn,
  setMinConfidence,
  setTime,
  setUndated,
  showAgreements,
  toggleKind,
  toggleSource,
  toggleType,
  typesIn,
  withoutLimits,
} from "../../../web/state/filter.ts";

test("switching a kind off asks for all others, switching it on again asks for no kind", () => {
  const off = toggleKind("City")({});
  expect(off.kind).toEqual(kindIds.filter((kind) => kind !== "City" && kind !== "Agreement"));
  expect(toggleKind("City")(off)).toEqual({});
});

test("switching the last one off limits nothing, instead of showing nothing", () => {
  expect(toggleKind("City")({ kind: ["City"] })).toEqual({});
  expect(toggleSource(["s", "t"], "s")({ source: ["s"] })).toEqual({});
});

test("switching doesn't depend on the order of what is on", () => {
  expect(toggleKind("Event")({ kind: ["Region", "City"] }).kind).toEqual(["City", "Region", "Event"]);
});

test("types of agreements are listed only where agreements are nodes", () => {
  expect(typesIn("lines")).not.toContain("PARTY_TO");
  expect(typesIn("nodes")).toContain("PARTY_TO");
  expect(kindsIn("lines")).not.toContain("Agreement");
});

test("showing agreements otherwise keeps the limits in time and clears lists that name what the other view has", () => {
  const nodes = showAgreements("nodes")({ kind: ["City"], type: ["SIGNED_WITH"], since: "2023" });
  expect(nodes).toEqual({ since: "2023", agreements: "nodes" });
  expect(showAgreements("lines")(nodes)).toEqual({ since: "2023" });
});

test("what is asked names the view of agreements, so that no list changes it", () => {
  const filter = toggleType("MET_WITH")({ agreements: "nodes" });
  expect(toBounds(asked(filter))).toMatchObject({ agreements: true, derived: false });
  expect(toBounds(asked(toggleKind("City")({})))).toMatchObject({ agreements: false, derived: true });
});

test("the legend counts what is switched off too", () => {
  expect(forLegend({ kind: ["City"], type: ["MET_WITH"], source: ["s"], since: "2023" })).toEqual({
    since: "2023",
    agreements: "lines",
  });
});

describe("a limit that limits nothing isn't kept", () => {
  test.each([
    ["no date", setTime("since", null)({ since: "2023" })],
    ["undated included", setUndated(true)({ undated: "exclude" })],
    ["confidence 0", setMinConfidence(0)({ minConfidence: 50 })],
  ])("%s", (_what, filter) => {
    expect(filter).toEqual({});
    expect(isLimited(filter)).toBe(false);
  });
});

test("clearing keeps how agreements show", () => {
  expect(withoutLimits({ kind: ["City"], agreements: "nodes" })).toEqual({ agreements: "nodes" });
  expect(isLimited({ agreements: "nodes" })).toBe(false);
});

test("every filter that the page makes is one that the API takes", () => {
  const filters = [toggleKind("City")({}), setTime("until", "2024-03")({}), setUndated(false)({}), asked({})];
  for (const filter of filters) expect(filterSchema.parse(filter)).toEqual(filter);
});
