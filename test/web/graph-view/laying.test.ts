import { expect, test } from "vitest";
import type { Graph } from "../../../model/graph.ts";
import type { Placed } from "../../../picture/layout/layout.ts";
import type { Point } from "../../../picture/point.ts";
import { plainView } from "../../../picture/view.ts";
import { createLaying } from "../../../web/graph-view/laying.ts";
import { createStage } from "../../../web/graph-view/stage.ts";
import { firstLayout } from "../../../web/state/layout.ts";
import { entity, measure, relation } from "../../picture/network.ts";

const graphOf = (...ids: string[]): Graph => ({
  entities: ids.map((id) => entity(id)),
  relations: [],
  truncated: false,
});

/** Laying out by somebody who answers when told to: everything to the right of what is there. */
function slowly(painted?: () => Promise<void>) {
  const stage = createStage(measure);
  const asked: { readonly answer: () => void; readonly isGivenUp: () => boolean }[] = [];
  const told: (number | null)[] = [];
  let giveUp = (): void => {};
  const laying = createLaying({
    stage,
    aspect: () => 1,
    ...(painted && { painted }),
    tell: (progress) => void told.push(progress),
    runner: {
      cancel: () => giveUp(),
      run: (graph, { positions }, tell) =>
        new Promise<Placed | null>((resolve) => {
          let isGivenUp = false;
          giveUp = () => {
            isGivenUp = true;
            resolve(null);
          };
          const place = ({ id }: { readonly id: string }, i: number): [string, Point] => [
            id,
            positions.get(id) ?? { x: i, y: 0 },
          ];
          const answer = (): void => {
            tell?.(0.5);
            resolve({ positions: new Map(graph.entities.map(place)), guides: [] });
          };
          asked.push({ answer, isGivenUp: () => isGivenUp });
        }),
    },
  });
  return { stage, laying, asked, told };
}

test("what changes the view while a graph is laid out doesn't make that begin again", async () => {
  const { laying, asked, told } = slowly();
  const graph = graphOf("a", "b");
  const first = laying.bring(graph, plainView, firstLayout);
  expect(await laying.bring(graph, { ...plainView, selected: new Set(["a"]) }, firstLayout)).toBeNull();
  expect(asked).toHaveLength(1);
  asked[0]?.answer();
  expect((await first)?.fresh).toEqual(new Set(["a", "b"]));
  expect(told).toEqual([0.5, null]);
});

test("another graph gives the first one up, and what needs no place asks nobody", async () => {
  const { laying, asked, told, stage } = slowly();
  stage.place(new Map([["a", { x: 7, y: 7 }]]));
  const more = laying.bring(graphOf("a", "b"), plainView, firstLayout);
  expect((await laying.bring(graphOf("a"), plainView, firstLayout))?.fresh).toEqual(new Set());
  expect(await more).toBeNull();
  expect(asked.map((one) => one.isGivenUp())).toEqual([true]);
  expect(told.at(-1)).toBeNull();
  expect(stage.positions()).toEqual(new Map([["a", { x: 7, y: 7 }]]));
});

test("what joins is lent a place beside its neighbour and painted there before anybody is asked; what lies there stays", async () => {
  let paint = (): void => {};
  const { stage, laying, asked } = slowly(() => new Promise((resolve) => (paint = resolve)));
  const there = { x: 500, y: 300 };
  stage.place(new Map([["a", there]]));
  const graph = { ...graphOf("a", "b", "c", "alone"), relations: [relation("a", "b"), relation("b", "c")] };
  stage.show(graph, plainView);
  const bringing = laying.bring(graph, plainView, firstLayout);
  const seen = stage.shown();
  expect([...seen.keys()].sort()).toEqual(["a", "b", "c"]);
  for (const id of ["b", "c"]) {
    const { x = 0, y = 0 } = seen.get(id) ?? {};
    expect(Math.hypot(x - there.x, y - there.y)).toBeLessThan(200);
  }
  expect(stage.positions()).toEqual(new Map([["a", there]]));
  expect(asked).toHaveLength(0);
  paint();
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer();
  const laidOut = await bringing;
  expect(laidOut?.fresh).toEqual(new Set(["b", "c", "alone"]));
  expect(laidOut?.lent).toEqual(new Map(["b", "c"].map((id) => [id, seen.get(id)])));
  expect(stage.shown()).toEqual(
    new Map([["a", there], ...["b", "c", "alone"].map((id, n) => [id, { x: n + 1, y: 0 }] as const)]),
  );
});

test("what joins isn't lent a place when another graph comes in between, or when it is most of the picture", async () => {
  const { stage, laying, asked } = slowly();
  stage.place(new Map([["a", { x: 0, y: 0 }]]));
  const graph = { ...graphOf("a", "b"), relations: [relation("a", "b")] };
  const bringing = laying.bring(graph, plainView, firstLayout);
  expect([...stage.shown().keys()]).toEqual(["a", "b"]);
  await laying.bring(graphOf("a"), plainView, firstLayout);
  expect(await bringing).toBeNull();
  expect([...stage.shown().keys()]).toEqual(["a"]);
  const ids = Array.from({ length: 300 }, (_, n) => `n${n}`);
  const many = { ...graphOf("a", ...ids), relations: ids.map((id) => relation("a", id)) };
  void laying.bring(many, plainView, firstLayout);
  expect([...stage.shown().keys()]).toEqual(["a"]);
  expect(asked).toHaveLength(1);
});
