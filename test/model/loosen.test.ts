import { describe, expect, it } from "vitest";
import { findLoosenings, type Tried } from "../../model/loosen.ts";
import { type PathQuery, pathQuerySchema } from "../../model/path-question.ts";

const ask = (more: Record<string, unknown>) => pathQuerySchema.parse({ from: "a", to: "b", maxLength: 8, ...more });

const path = (length: number, strength = 100) => ({
  entities: Array.from({ length: length + 1 }, (_, i) => `e${i}`),
  strength,
});

/** Puts every try to `answer`; also says how many tries there were, and how many the generator had announced. */
function run(query: PathQuery, answer: (query: PathQuery) => Tried) {
  const search = findLoosenings(query);
  const left: number[] = [];
  let step = search.next(null);
  while (!step.done) {
    left.push(step.value.left);
    step = search.next(answer(step.value.query));
  }
  return { ...step.value, left };
}

/** A world in which there is a path of `length` once all of these options are out of the way. */
const needs =
  (length: number, ...isGone: ((query: PathQuery) => boolean)[]) =>
  (query: PathQuery): Tried =>
    isGone.every((test) => test(query)) && query.maxLength >= length ? path(length) : null;

const narrow = {
  type: ["PARTNER_OF"],
  kind: ["Company"],
  since: "2024",
  minConfidence: 90,
  avoid: ["x"],
  avoidKind: ["City"],
  through: ["t"],
  directed: true,
};

describe("what would give a path", () => {
  it("is each single option that is enough to give up, the shortest path first, then the strongest", () => {
    const answers = new Map<string, Tried>([
      ["type", path(4, 100)],
      ["kind", path(3, 100)],
      ["avoid", path(3, 200)],
    ]);
    const found = run(ask(narrow), (query) => {
      if (query.type === undefined) return answers.get("type") ?? null;
      if (query.kind === undefined) return answers.get("kind") ?? null;
      return query.avoid.length === 0 ? (answers.get("avoid") ?? null) : null;
    });
    expect(found.suggestions).toEqual([
      { changes: [{ field: "avoid", value: null }], length: 3, strength: 200 },
      { changes: [{ field: "kind", value: null }], length: 3, strength: 100 },
      { changes: [{ field: "type", value: null }], length: 4, strength: 100 },
    ]);
  });

  it("tries only what the question limits", () => {
    const tried: PathQuery[] = [];
    run(ask({ avoidKind: ["none"] }), (query) => {
      tried.push(query);
      return null;
    });
    expect(tried).toEqual([]);
    const all = run(ask({ ...narrow, maxLength: 4, topic: ["robotics"], undated: "exclude" }), () => null);
    expect(all).toMatchObject({ suggestions: [], unknown: [] });
    // Eleven options, one after the other, and all of them at once.
    expect(all.left).toHaveLength(12);
  });

  it.each([
    ["directed", { directed: true }, (query: PathQuery) => !query.directed, null],
    ["undated", { undated: "exclude" }, (query: PathQuery) => query.undated === undefined, null],
    ["through", { through: ["t"] }, (query: PathQuery) => query.through.length === 0, null],
    ["until", { until: "2020" }, (query: PathQuery) => query.until === undefined, null],
    ["status", { status: ["reviewed"] }, (query: PathQuery) => query.status === undefined, null],
    ["avoidKind", { avoidKind: ["City"] }, (query: PathQuery) => query.avoidKind?.[0] === "none", ["none"]],
  ])("gives up %s by setting it to what allows everything", (field, more, isGone, value) => {
    const [suggestion] = run(ask(more), needs(5, isGone)).suggestions;
    expect(suggestion).toEqual({ changes: [{ field, value }], length: 5, strength: 100 });
  });

  it("doesn't touch avoidKind where the question leaves it open: it gives way by itself", () => {
    const tried: PathQuery[] = [];
    run(ask({ directed: true }), (query) => {
      tried.push(query);
      return null;
    });
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.every(({ avoidKind }) => avoidKind === undefined)).toBe(true);
  });

  it("of maxLength is the least that is enough", () => {
    const found = run(ask({ maxLength: 3 }), needs(5));
    expect(found.suggestions).toEqual([{ changes: [{ field: "maxLength", value: 5 }], length: 5, strength: 100 }]);
  });

  it("is a set of which none can be left out, where no single option is enough", () => {
    const query = ask({ ...narrow, maxLength: 3 });
    const found = run(
      query,
      needs(
        5,
        ({ since }) => since === undefined,
        ({ directed }) => !directed,
      ),
    );
    const changes = [
      { field: "maxLength", value: 5 },
      { field: "since", value: null },
      { field: "directed", value: null },
    ];
    expect(found.suggestions).toEqual([{ changes, length: 5, strength: 100 }]);
  });

  it("names what could not be found out, and goes on", () => {
    const found = run(ask(narrow), (query) => {
      if (query.kind === undefined) return "unknown";
      return query.since === undefined ? path(2) : null;
    });
    expect(found).toMatchObject({ suggestions: [{ changes: [{ field: "since" }] }], unknown: ["kind"] });
    const nothing = run(ask({ since: "2024", directed: true, avoidKind: ["none"] }), ({ since, directed }) =>
      since === undefined && !directed ? "unknown" : null,
    );
    expect(nothing).toMatchObject({ suggestions: [], unknown: ["since", "directed"] });
  });

  it("announces at least as many tries as still come", () => {
    const { left } = run(
      ask(narrow),
      needs(
        2,
        ({ since }) => since === undefined,
        ({ kind }) => kind === undefined,
      ),
    );
    for (const [at, count] of left.entries()) expect(count).toBeGreaterThanOrEqual(left.length - at);
  });
});
