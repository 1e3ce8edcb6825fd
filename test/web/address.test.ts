import { expect, test } from "vitest";
import { keepAddress } from "../../web/address.ts";
import { explorerAt, network, soon } from "./explorer-network.ts";
import { networkWithViews } from "./view-network.ts";

/** A window's address and history, as far as the explorer uses them. */
function tab(hash = "") {
  const entries = [hash];
  const marks: unknown[] = [null];
  let at = 0;
  let changed = (_event: { readonly state: unknown }): void => {};
  const write = (url: string): string => new URL(url, "http://localhost").hash;
  const travel = (by: number): void => {
    at = Math.min(entries.length - 1, Math.max(0, at + by));
    changed({ state: marks[at] });
  };
  const follow = (link: string): void => {
    entries.splice(at + 1, entries.length, link);
    marks.splice(at + 1, marks.length, null);
    at += 1;
    changed({ state: null });
  };
  const page = {
    location: {
      pathname: "/",
      search: "",
      get hash() {
        return entries[at] ?? "";
      },
    },
    history: {
      pushState(mark: unknown, _unused: string, url: string) {
        entries.splice(at + 1, entries.length, write(url));
        marks.splice(at + 1, marks.length, mark);
        at += 1;
      },
      replaceState(mark: unknown, _unused: string, url: string) {
        entries[at] = write(url);
        marks[at] = mark;
      },
    },
    addEventListener(_name: string, listener: typeof changed) {
      changed = listener;
    },
  };
  return {
    // What a browser's window has beyond this nobody asks for.
    page: page as unknown as Pick<Window, "location" | "history" | "addEventListener">,
    entries,
    here: () => `${at}${entries[at]}`,
    follow,
    back: () => travel(-1),
    forward: () => travel(1),
  };
}

async function explorerIn(hash = "", net = network()) {
  const at = await explorerAt({}, net);
  await expect.poll(at.shown, soon).toBe("ab");
  const browser = tab(hash);
  keepAddress(at.explorer, browser.page);
  const settled = () => expect.poll(() => at.signals.restoring.value, soon).toBe(false);
  return { ...at, browser, settled };
}

const chosen = (id: string) => ({ entities: [id], relation: null });

test("back and forward lead through what was selected, and make no entries of their own", async () => {
  const { explorer, signals, browser, settled } = await explorerIn();
  explorer.select(chosen("a"));
  explorer.select(chosen("b"));
  const walk: string[] = [];
  for (const step of [browser.back, browser.back, browser.forward, browser.forward]) {
    step();
    await settled();
    walk.push(`${browser.here()} ${signals.state.value.selection.entities.join()}`);
  }
  expect(walk).toEqual(["1#sel=a a", "0 ", "1#sel=a a", "2#sel=b b"]);
  expect(browser.entries).toEqual(["", "#sel=a", "#sel=b"]);
});

test("an entry that is spelled otherwise is written anew in its place: the way forward stays", async () => {
  const { explorer, browser, settled } = await explorerIn();
  explorer.select(chosen("a"));
  explorer.select(chosen("b"));
  browser.entries[1] = "#sel=a&deg=0";
  browser.back();
  await settled();
  expect([browser.here(), browser.entries]).toEqual(["1#sel=a", ["", "#sel=a", "#sel=b"]]);
  explorer.select(chosen("b"));
  expect(browser.entries).toEqual(["", "#sel=a", "#sel=b"]);
  explorer.overview();
  await settled();
  expect(browser.entries).toEqual(["", "#sel=a", "#sel=b", ""]);
});

test("back leads out of a saved view and forward into it again", async () => {
  const { explorer, signals, browser, settled } = await explorerIn("", networkWithViews());
  const standing = {
    positions: new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 9, y: 9 }],
    ]),
    viewport: { x: 0, y: 0, k: 1 },
    layout: signals.state.value.layout,
    line: new Map(),
    guides: [],
    window: { width: 800, height: 600 },
  };
  explorer.select(chosen("a"));
  await explorer.saveNewView({ title: "甲", notes: "" }, standing);
  const view = `#view=${signals.state.value.view?.record.id}`;
  explorer.hide(["b"]);
  const before = ["", "#sel=a", view, `${view}&hide=b&sel=a`];
  expect(browser.entries).toEqual(before);
  const walk: string[] = [];
  for (const step of [browser.back, browser.back, browser.forward, browser.forward]) {
    step();
    await settled();
    walk.push(browser.here());
  }
  expect(walk).toEqual([`2${view}`, "1#sel=a", `2${view}`, `3${view}&hide=b&sel=a`]);
  expect(browser.entries).toEqual(before);
});

test("a link with a question that is followed in the same tab opens its answer; going back and forth does not", async () => {
  const { explorer, signals, browser, settled } = await explorerIn();
  browser.follow("#from=c&to=d");
  await settled();
  expect([signals.panel.value, signals.state.value.found === null]).toEqual(["paths", false]);
  signals.panel.value = "details";
  explorer.select(chosen("a"));
  browser.back();
  await settled();
  expect(signals.panel.value).toBe("details");
  browser.follow("#from=c&to=d");
  await settled();
  expect(signals.panel.value).toBe("paths");
});
