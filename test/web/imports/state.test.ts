import { describe, expect, test } from "vitest";
import type { Import } from "../../../model/import.ts";
import {
  canCompare,
  canWrite,
  chosenOf,
  type Importing,
  nothingBroughtIn,
  shareOf,
  stepsOpen,
  toDecision,
  waitBefore,
  withCompared,
  withDecision,
  withMapping,
  withReading,
  withRecord,
  withSending,
  withStep,
} from "../../../web/imports/state.ts";
import { aMatch, anImport } from "./records.ts";

type Transition = (state: Importing) => Importing;

const reached = (...transitions: readonly Transition[]): Importing =>
  transitions.reduce((state, transition) => transition(state), nothingBroughtIn);

const told = (state: Import["state"], more: Partial<Import> = {}): Transition =>
  withRecord(anImport({ state, ...more }));
const sent = withSending({ name: "名单.csv", size: 100, more: 0 });

describe("the step that is shown", () => {
  test.each<[string, Transition[], Importing["step"]]>([
    ["while a file is sent and read", [sent, told("reading", { tables: [] })], "file"],
    ["once it was read", [sent, told("reading"), told("ready")], "content"],
    ["where somebody went on", [told("ready"), withStep("changes"), told("reading"), told("ready")], "changes"],
    ["while it is written", [told("ready"), withStep("changes"), told("writing")], "done"],
    ["once it was taken back", [told("done"), told("undone")], "done"],
    ["where writing failed", [told("ready"), told("writing"), told("failed")], "changes"],
    ["where reading failed", [sent, told("reading"), told("failed", { tables: [] })], "file"],
    ["once it was cancelled", [told("ready"), withStep("changes"), told("cancelled")], "file"],
    ["of another file", [told("ready"), withStep("changes"), told("done", { id: "i2" })], "done"],
  ])("%s is the right one", (_when, transitions, step) => {
    expect(reached(...transitions).step).toBe(step);
  });

  test("can be any for which there is something to show", () => {
    expect(stepsOpen(nothingBroughtIn)).toEqual(["file"]);
    expect(stepsOpen(reached(told("reading", { tables: [] })))).toEqual(["file"]);
    expect(stepsOpen(reached(told("ready")))).toEqual(["file", "content", "changes"]);
    expect(stepsOpen(reached(told("done")))).toEqual(["file", "content", "changes", "done"]);
  });
});

describe("matches", () => {
  const [sure, first, second] = [aMatch("s", { sure: true }), aMatch("a"), aMatch("b")];

  test("show the unsure ones first, and stay where they are while one decides", () => {
    const read = reached(told("ready", { matches: [sure, first, second] }));
    expect(read.order).toEqual(["a", "b", "s"]);
    const decided = withRecord(anImport({ matches: [sure, { ...first, sure: true }, second, aMatch("c")] }))(read);
    expect([decided.order, [...decided.settled]]).toEqual([["a", "b", "s", "c"], ["s"]]);
    expect(withRecord(anImport({ matches: [second] }))(decided).order).toEqual(["b"]);
  });

  test("of people choose nobody before somebody does", () => {
    const person = aMatch("p", { kind: "Official", as: null });
    const read = reached(told("ready", { matches: [person] }));
    expect(chosenOf(read, person)).toBeUndefined();
    expect(chosenOf(withDecision("p", null)(read), person)).toBeNull();
    expect(chosenOf(withDecision("p", "known-p")(read), person)).toBe("known-p");
    expect([chosenOf(read, first), chosenOf(read, { ...person, sure: true })]).toEqual(["known-a", null]);
  });
});

describe("what was said", () => {
  const mapping = { ids: "keep" as const, tables: [{ use: "skip" as const, columns: [null, null], constants: {} }] };

  test("waits until the server has done with what was said before, and until it makes sense", () => {
    const said = reached(told("ready"), withMapping(mapping));
    expect(canCompare(said)).toBe(true);
    expect(canCompare(told("reading")(said))).toBe(false);
    expect(canCompare(withCompared(said.said, false)(said))).toBe(false);
    const broken = { ...mapping, tables: [{ use: "entities" as const, columns: [null, null], constants: {} }] };
    expect(canCompare(reached(told("ready"), withMapping(broken)))).toBe(false);
  });

  test("can be written once it was compared, where there is something to write", () => {
    const ready = reached(told("ready"));
    expect(canWrite(ready)).toBe(true);
    expect(canWrite(withDecision("a", null)(ready))).toBe(false);
    const none = { entities: 0, relations: 0, claims: 0, sources: 0 };
    expect(canWrite(reached(told("ready", { added: none })))).toBe(false);
    expect(canWrite(told("reading")(ready))).toBe(false);
  });

  test("goes with all that the server knows already, as it would guess the rest again", () => {
    const matches = [aMatch("a", { sure: true }), aMatch("b")];
    const state = reached(told("ready", { matches }), withDecision("b", null));
    expect(toDecision(state, true)).toEqual({
      format: "csv",
      encoding: "gb18030",
      mapping: anImport().mapping,
      decisions: [
        { key: "a", as: "known-a" },
        { key: "b", as: null },
      ],
      write: true,
    });
  });

  test("of another encoding leaves columns and matches to be guessed anew", () => {
    const matches = [aMatch("a", { sure: true })];
    const state = reached(told("ready", { matches }), withDecision("a", null), withReading({ encoding: "utf-8" }));
    expect(toDecision(state, false)).toEqual({ encoding: "utf-8", write: false });
    const compared = withCompared(state.said, false)(state);
    expect(toDecision(compared, false)).toMatchObject({ encoding: "utf-8", mapping: anImport().mapping });
  });
});

test("the server is asked soon at first, then every two seconds", () => {
  const waits = Array.from({ length: 9 }, (_, asked) => waitBefore(asked));
  expect([waits[0], waits.at(-1)]).toEqual([300, 2000]);
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
});

test("how far it is isn't known before the rows are counted", () => {
  expect([shareOf({ done: 3, of: null }), shareOf({ done: 1, of: 4 }), shareOf({ done: 0, of: 0 })]).toEqual([
    null,
    0.25,
    null,
  ]);
});
