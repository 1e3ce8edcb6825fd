import { expect, test } from "vitest";
import { contentOf } from "../../../model/saved-view.ts";
import { emptyState, withSelection } from "../../../web/state/explorer.ts";
import { firstPlace } from "../../../web/state/place.ts";
import { isSameViewport, shownIn, viewportOf } from "../../../web/state/saved-view.ts";
import { parseAddress, toAddress, toLinkHash } from "../../../web/state/view-hash.ts";
import { viewContent } from "../../support/views.ts";

const at = "2026-01-01T00:00:00.000Z";
const saved = { id: "v1", revision: 1, createdAt: at, updatedAt: at, ...viewContent("甲") };
const record = { ...saved, ...contentOf(saved), shown: shownIn({ ...emptyState, filter: { since: "2020" } }) };
const open = { ...emptyState, filter: { since: "2020" }, view: { record, gone: [], round: 0 } };

test("a saved view stands by its id alone for as long as it shows what was saved", () => {
  expect(toAddress(open)).toBe("#view=v1");
  const selected = withSelection({ entities: ["a"], relation: null })(open);
  expect(toAddress(selected)).toBe("#view=v1&base=none&sel=a&since=2020");
  expect(toAddress({ ...open, view: null })).toBe("#base=none&since=2020");
});

test("an address tells a view, a place, and a place that somebody went on to from a view", () => {
  expect(parseAddress("#view=v1")).toEqual({ view: "v1", place: null });
  expect(parseAddress("#view=v1&lang=en")).toEqual({ view: "v1", place: null });
  expect(parseAddress("#view=v1&sel=a")).toEqual({
    view: "v1",
    place: { ...firstPlace, selection: { entities: ["a"], relation: null } },
  });
  expect(parseAddress("#sel=a").view).toBeNull();
  expect(parseAddress("")).toEqual({ view: null, place: firstPlace });
  expect(parseAddress("#view=<b>")).toEqual({ view: null, place: firstPlace });
});

test("a link to what was saved says only how one looks at it, and that only where it is another way", () => {
  const window = { width: record.camera.width, height: record.camera.height };
  const viewport = viewportOf(record.camera, window);
  const standing = { viewport, window, positions: new Map(), line: new Map(), guides: [], layout: open.layout };
  expect(toLinkHash({ entities: [] }, open, standing)).toBe("#view=v1");
  const moved = { ...standing, viewport: { ...viewport, x: viewport.x + 50, k: viewport.k * 1.23456 } };
  const link = toLinkHash({ entities: [] }, open, moved) ?? "";
  expect(link).toMatch(/^#view=v1&cam=[^&]+$/);
  const { view, place, lie } = parseAddress(link);
  expect([view, place]).toEqual(["v1", null]);
  expect(lie && isSameViewport(viewportOf(lie.camera, window), moved.viewport)).toBe(true);
  // Once something else has changed, all of it is said.
  const selected = withSelection({ entities: ["a"], relation: null })(open);
  expect(toLinkHash({ entities: [] }, selected, moved)).toContain("&sel=a&since=2020&cam=");
});

test("a place that needs nothing in the address is still told from the view", () => {
  const overview = {
    ...emptyState,
    picture: { ...emptyState.picture, overview: [] },
    view: { record, gone: [], round: 0 },
  };
  const address = toAddress(overview);
  expect(address).toBe("#view=v1&base=overview");
  expect(parseAddress(address)).toEqual({ view: "v1", place: firstPlace });
});
