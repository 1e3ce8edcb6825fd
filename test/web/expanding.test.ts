import { expect, test } from "vitest";
import { stepName } from "../../web/i18n/step-name.ts";
import { anyTime, type ExpansionChoice } from "../../web/state/expansion-choice.ts";
import { placeOf } from "../../web/state/explorer.ts";
import { explorerAt, network, soon } from "./explorer-network.ts";

const choice: ExpansionChoice = {
  ...anyTime,
  ways: [{ type: "SIGNED_WITH", direction: "any" }],
  kinds: ["Company"],
  most: 1,
};

test("exactly what was chosen is asked for and shown, remembered in the history, and asked for again by a link", async () => {
  const { explorer, shown, signals, net } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  void explorer.bring("b", choice);
  // a lies in the picture already; of a, c and d the best one is a: nothing new comes.
  await expect.poll(() => signals.notice.value, soon).toBe("与名b相连的实体都已在图中");
  void explorer.bring("b", { ...choice, most: 2 });
  await expect.poll(shown, soon).toBe("abc");
  expect(net.asked.filter((one) => one.startsWith("listNeighbours")).at(-1)).toBe(
    "listNeighbours?agreements=lines&type=SIGNED_WITH&direction=any&limit=2&kind=Company",
  );
  const step = signals.history.value.past.at(-1);
  expect(step && stepName(step, signals.words.value)).toBe("展开名b：签约 · 企业 · 最多 2 个");

  const again = await explorerAt(placeOf(signals.state.value), network());
  await expect.poll(again.shown, soon).toBe("abc");
  explorer.turn("b", "collapse");
  expect(shown()).toBe("ab");
  explorer.undo();
  expect(shown()).toBe("abc");
});

test("another time is counted anew; one beside the filter's holds nothing, without asking", async () => {
  const { explorer, shown, signals, net } = await explorerAt({ filter: { since: "2024" } });
  await expect.poll(shown, soon).toBe("ab");
  await explorer.askWhich("a", { ...anyTime, until: "2025" });
  const counted = () => net.asked.filter((one) => one.startsWith("readEntity"));
  expect(counted()).toEqual(["readEntity?since=2024&agreements=lines&until=2025"]);
  await explorer.askWhich("a", { ...anyTime, until: "2020" });
  expect(counted()).toHaveLength(1);
  expect(signals.asking.value).toMatchObject({ counts: [], range: { until: "2020" } });
});
