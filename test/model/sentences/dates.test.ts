import { describe, expect, test } from "vitest";
import { dateText, durationText, occasionText } from "../../../model/sentences/index.ts";

describe("a date in words", () => {
  test.each([
    ["2024-03-25", "2024年3月25日", "25 March 2024"],
    ["2024-03", "2024年3月", "March 2024"],
    ["2024", "2024年", "2024"],
    ["0476-09-04", "476年9月4日", "4 September 476"],
    ["2024-12-01", "2024年12月1日", "1 December 2024"],
  ])("is as precise as %s", (date, zh, en) => {
    expect([dateText(date, "zh"), dateText(date, "en")]).toEqual([zh, en]);
  });
});

describe("the time of a happening", () => {
  test.each([
    [{ from: "2024-03-25" }, "2024年3月25日", "on 25 March 2024"],
    [{ from: "2024-03" }, "2024年3月", "in March 2024"],
    [{ to: "2024" }, "2024年", "in 2024"],
    [{ from: "2024-03-25", to: "2024-03-25" }, "2024年3月25日", "on 25 March 2024"],
    [{ from: "2024-03-25", to: "2024-03-27" }, "2024年3月25日至27日", "from 25 to 27 March 2024"],
    [{ from: "2024-03-30", to: "2024-04-02" }, "2024年3月30日至4月2日", "from 30 March to 2 April 2024"],
    [{ from: "2024-03", to: "2024-05" }, "2024年3月至5月", "from March to May 2024"],
    [
      { from: "2024-12-30", to: "2025-01-02" },
      "2024年12月30日至2025年1月2日",
      "from 30 December 2024 to 2 January 2025",
    ],
    [{ from: "2023", to: "2024-05" }, "2023年至2024年5月", "from 2023 to May 2024"],
    [{ from: "2024-03", to: "2024-03-27" }, "2024年3月至3月27日", "from March to 27 March 2024"],
    [{}, undefined, undefined],
  ])("says each part once: %j", (dates, zh, en) => {
    expect([occasionText(dates, "zh"), occasionText(dates, "en")]).toEqual([zh, en]);
  });
});

describe("the time of a state", () => {
  test.each([
    [{ from: "2021-05" }, "自2021年5月起", "since May 2021"],
    [{ to: "2023" }, "直至2023年", "until 2023"],
    [{ from: "2021", to: "2023" }, "2021年至2023年", "from 2021 to 2023"],
    [{ from: "2021", to: "2021" }, "2021年", "in 2021"],
    [{}, undefined, undefined],
  ])("leaves an unknown end open: %j", (dates, zh, en) => {
    expect([durationText(dates, "zh"), durationText(dates, "en")]).toEqual([zh, en]);
  });
});
