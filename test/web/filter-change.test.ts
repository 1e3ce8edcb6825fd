import { expect, test } from "vitest";
import type { Filter } from "../../model/filter.ts";
import { filterChangeText } from "../../web/i18n/filter-change.ts";
import { stepName } from "../../web/i18n/step-name.ts";
import {
  setMinConfidence,
  setTime,
  showAgreements,
  toggleKind,
  toggleSource,
  toggleType,
  withoutLimits,
} from "../../web/state/filter.ts";
import type { Limits } from "../../web/state/history.ts";
import { explorerAt, soon } from "./explorer-network.ts";
import { words } from "./words.ts";

const sources = [
  { id: "a1", title: "淄博与香港", titleEn: "Zibo and Hong Kong" },
  { id: "a2", title: "海尔" },
];
const limits = (filter: Filter, more: Partial<Limits> = {}): Limits => ({ filter, minDegree: 0, fade: false, ...more });
const off = toggleKind("City")({});

test.each<[Limits, Limits, string, string]>([
  [limits({}), limits(off), "隐去城市", "Hide cities"],
  [limits(off), limits({}), "恢复城市", "Show cities again"],
  [limits(toggleKind("Official")(off)), limits({}), "不限种类", "Any kind"],
  [limits({}), limits(toggleType("LOCATED_IN")({})), "隐去“位于”关系", "Hide relations: located in"],
  [limits({}), limits(toggleSource(["a1", "a2"], "a1")({})), "隐去来源《淄博与香港》", "Hide “Zibo and Hong Kong”"],
  [limits({ source: ["a1"] }), limits({}), "恢复来源《海尔》", "Show “海尔” again"],
  [limits({}), limits(setTime("since", "2023")({})), "时间：自2023年起", "Time: since 2023"],
  [
    limits({ since: "2023" }),
    limits({ since: "2023", until: "2024" }),
    "时间：2023年至2024年",
    "Time: from 2023 to 2024",
  ],
  [limits({ since: "2023", until: "2024" }), limits({}), "不限时间", "Any time"],
  [limits({}), limits({ undated: "exclude" }), "只看有日期的关系", "Dated relations only"],
  [limits({}), limits(setMinConfidence(80)({})), "置信度至少 80%", "Confidence at least 80%"],
  [limits({}), limits({}, { minDegree: 1 }), "连接数至少 1", "At least 1 link"],
  [limits({}), limits({}, { fade: true }), "筛掉的变灰", "Grey what is filtered out"],
  [limits(off), limits(showAgreements("nodes")(off)), "协议显示为节点", "Agreements as nodes"],
  [
    limits({ ...off, since: "2023" }, { minDegree: 2 }),
    limits(withoutLimits({ ...off, since: "2023" })),
    "清除筛选",
    "Clear filters",
  ],
])("a step says what it changed of the filter: %#", (before, after, zh, en) => {
  const change = { before, after, sources };
  expect([filterChangeText(change, words.zh), filterChangeText(change, words.en)]).toEqual([zh, en]);
});

test("the list of what was done names each change, and one that went on by small moves by where it ended", async () => {
  const { explorer, signals, shown } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  await explorer.setFilter(toggleKind("City"));
  for (const value of [20, 60]) await explorer.setFilter(setMinConfidence(value));
  explorer.setMinDegree(2);
  explorer.clearFilters();
  const names = () => signals.history.value.past.map((step) => stepName(step, signals.words.value));
  expect(names()).toEqual(["隐去城市", "置信度至少 60%", "连接数至少 2", "清除筛选"]);
  explorer.undo();
  expect(signals.notice.value).toBe("已撤销：清除筛选");
  expect(names()).toEqual(["隐去城市", "置信度至少 60%", "连接数至少 2"]);
});
