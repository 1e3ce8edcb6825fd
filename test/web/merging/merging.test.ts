import { expect, test } from "vitest";
import { createRefreshing } from "../../../web/actions/refresh.ts";
import { ApiError, type Call } from "../../../web/api.ts";
import { zhMerging } from "../../../web/i18n/zh-merging.ts";
import { createMerging } from "../../../web/merging/merging.ts";
import { selectEntity } from "../../../web/state/selection.ts";
import { explorerAt, network, soon } from "../explorer-network.ts";
import { entity } from "../records.ts";

/** An explorer with a and b in sight; c goes into d as long as `refuses` doesn't say otherwise. */
async function merging(added: readonly string[], refuses: { readonly path: string; readonly value: string }[] = []) {
  const net = network();
  const { explorer, ...at } = await explorerAt({ added: [...added] }, net);
  await expect.poll(at.shown, soon).toContain(added.join(""));
  const asked: string[] = [];
  const places = new Map([["c", { x: 3, y: 4 }]]);
  const answer = async (name: string): Promise<unknown> => {
    asked.push(name);
    if (name === "mergeEntities") {
      net.merge("c", "d");
      return { merge: { id: "c", into: "d", kind: "Company", name: "c", at: "2026-01-01T00:00:00.000Z" } };
    }
    if (refuses.length > 0) {
      const errors = refuses.map((one) => ({ ...one, code: "changed-since", message: "", expected: "" }));
      throw new ApiError({ code: "conflict", detail: "", requestId: "r", errors });
    }
    net.unmerge("c");
    return {};
  };
  const call: Call = async (name, request, options) =>
    // What is answered under a name is of its type.
    /merge/i.test(name) ? ((await answer(name)) as never) : explorer.call(name, request, options);
  const actions = createMerging({
    ...explorer,
    ...createRefreshing(explorer.parts),
    call,
    words: () => zhMerging,
    positions: () => places,
    setPosition: (id, point) => places.set(id, point),
  });
  return { ...at, explorer, actions, asked, places };
}

test("the one that stays is selected, takes the place of the other where it had none, and undo of the picture is another matter", async () => {
  const { actions, shown, signals, places, explorer } = await merging(["c"]);
  explorer.select(selectEntity("c"));
  expect(await actions.merge(entity("c"), entity("d"))).toBe(true);
  expect(shown()).toBe("abd");
  expect(signals.state.value.selection.entities).toEqual(["d"]);
  expect(places.get("d")).toEqual({ x: 3, y: 4 });
  expect(signals.notice.value).toBe("“名c”已并入“名d”。撤销只影响图；要恢复两个实体，请拆开。");
  expect(signals.history.value.past).toEqual([]);
  // The notice takes it apart.
  signals.noticeAct.value?.run();
  await expect.poll(shown, soon).toBe("abcd");
  expect(signals.state.value.selection.entities).toEqual(["c"]);
  await expect.poll(() => signals.notice.value, soon).toBe("“c”又是单独的实体了");
});

test("where both are in sight the one that stays stays where it is", async () => {
  const { actions, shown, places } = await merging(["c", "d"]);
  places.set("d", { x: 8, y: 8 });
  await actions.merge(entity("c"), entity("d"));
  expect([shown(), places.get("d")]).toEqual(["abd", { x: 8, y: 8 }]);
});

test("what speaks against taking it apart is named, and the picture stays", async () => {
  const { actions, shown, signals } = await merging(
    ["c"],
    [
      { path: "entity", value: "a" },
      { path: "claim", value: "k" },
    ],
  );
  await actions.merge(entity("c"), entity("d"));
  await actions.takeApart({ id: "c", name: "c" });
  expect(shown()).toBe("abd");
  expect(actions.refusal.value?.reason).toContain("又改过：名a；依据");
  expect(signals.notice.value).toBe(actions.refusal.value?.reason);
  expect(actions.busy.value).toBeNull();
});
