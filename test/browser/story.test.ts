import { describe, expect, test } from "vitest";
import { describeInBrowser, usePages } from "../support/browser.ts";
import { clickOn, eventually, placeOf, read, settledPicture, suggestionsFor } from "../support/explorer-page.ts";
import { relationBetween, useSeededService } from "../support/seeded-service.ts";
import { storesUnderTest } from "../support/stores.ts";

const stories = [
  {
    language: "Chinese",
    locale: "zh-CN",
    search: "搜索",
    details: "详情",
    university: "香港城市大学",
    company: "海尔集团",
    sentence:
      "香港城市大学与海尔集团同为洗衣机非线性减振技术项目的签约方，该项目于2024年3月25日在鲁港科技创新合作交流对接会上签约。",
    circumstances: [
      ["时间", "2024年3月25日"],
      ["依据协议", "洗衣机非线性减振技术项目"],
      ["场合", "鲁港科技创新合作交流对接会"],
    ],
    source: "《鲁港“牵手”合作，这里何以成为最大受益者？》",
    about: "大众网 · 高瑞嵩 · 2024年3月27日",
    paragraph: "第 21 段",
    summary: "海尔集团与香港城市大学要一起攻关洗衣机的振动问题",
  },
  {
    language: "English",
    locale: "en-GB",
    search: "Search",
    details: "Details",
    university: "City University of Hong Kong",
    company: "Haier Group",
    sentence: "City University of Hong Kong and Haier Group",
    circumstances: [
      ["When", "25 March 2024"],
      ["Agreement", "Washing-Machine Nonlinear Vibration Damping Project"],
      ["Event", "Shandong–Hong Kong Science and Technology Innovation Cooperation and Matchmaking Meeting"],
    ],
    source: "“Shandong and Hong Kong join hands: why does this place gain the most?”",
    about: "27 March 2024",
    paragraph: "Paragraph 21",
    summary: "Haier Group and City University of Hong Kong will tackle the vibration of washing machines together",
  },
] as const;

describeInBrowser.each(storesUnderTest())("the story of a newcomer, on the $name", (under) => {
  const address = useSeededService(under);
  const open = usePages();

  describe.each(stories)("in $language", (story) => {
    test("finds the university however it is typed, sees its link with the company, and reads who says so", async () => {
      const page = await open(address(), { locale: story.locale });
      await settledPicture(page);
      const box = page.getByRole("combobox", { name: story.search, exact: true });
      for (const typed of ["城大", "chengshidaxue", "香港城市大學", "cityu"]) {
        const suggestions = await suggestionsFor(page, box, typed);
        await read(suggestions.first(), story.university);
        expect([typed, await suggestions.first().getAttribute("aria-selected")]).toEqual([typed, "true"]);
      }
      await box.press("Enter");

      const details = page.getByRole("complementary", { name: story.details, exact: true });
      await details.getByRole("heading", { level: 2, name: story.university }).waitFor();
      await details.getByRole("button", { name: story.company }).waitFor();
      const line = await relationBetween(address(), "cityu", "haier-group", "SIGNED_WITH");
      await placeOf(page, "haier-group");
      await clickOn(page, line);

      await read(details.getByRole("heading"), story.sentence);
      for (const [term, what] of story.circumstances) {
        const told = details.locator(`dt:text-is("${term}") + dd`);
        expect([term, await told.textContent()]).toEqual([term, what]);
      }
      const source = details.getByRole("article");
      expect(await source.getByRole("heading").textContent()).toBe(story.source);
      await read(source, story.about);
      const claims = source.getByRole("listitem");
      for (const claim of await claims.all()) await read(claim, story.paragraph);
      await read(claims.first(), story.summary);
      await eventually(() => page.url()).toContain(`#rel=${line}`);
    });
  });
});
