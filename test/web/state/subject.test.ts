import { describe, expect, test } from "vitest";
import { emptyState } from "../../../web/state/explorer.ts";
import { add, emptyPicture } from "../../../web/state/picture.ts";
import { selectEntities, selectRelation } from "../../../web/state/selection.ts";
import { dayOf, fileNameOf, subjectOf, titleOf } from "../../../web/state/subject.ts";
import { entity, relation } from "../records.ts";

const haier = entity("haier", { name: "海尔集团", nameEn: "Haier Group" });
const cityu = entity("cityu", { name: "香港城市大学" });
const others = ["c", "d"].map((id) => entity(id));
const picture = add({ entities: [haier, cityu, ...others], relations: [relation("r", "cityu", "haier")] })(
  emptyPicture,
);
const about = (selection: typeof emptyState.selection) => subjectOf({ ...emptyState, picture, selection });

test("a view is about what is selected, a relation's ends, or everything", () => {
  expect(about(selectEntities(["haier", "gone"])).map(({ id }) => id)).toEqual(["haier"]);
  expect(about(selectRelation("r")).map(({ id }) => id)).toEqual(["cityu", "haier"]);
  expect(subjectOf({ ...emptyState, picture })).toEqual([]);
});

describe("a file's name", () => {
  test.each([
    [[], "qianshou-2026-11-23-network.png"],
    [[haier], "qianshou-2026-11-23-haier-group.png"],
    [[haier, cityu], "qianshou-2026-11-23-haier-group-cityu.png"],
    [[haier, cityu, ...others], "qianshou-2026-11-23-haier-group-cityu-and-2-more.png"],
    [[entity("x", { nameEn: "Université de Genève (GVA)" })], "qianshou-2026-11-23-universite-de-geneve-gva.png"],
    [[entity("x", { nameEn: `${"word ".repeat(9)}overlong` })], `qianshou-2026-11-23${"-word".repeat(9)}.png`],
    [[entity("x", { nameEn: "w".repeat(60) })], `qianshou-2026-11-23-${"w".repeat(48)}.png`],
    [[entity("x1", { nameEn: "香港" })], "qianshou-2026-11-23-x1.png"],
  ])("is of ASCII letters alone (%#)", (subject, name) => {
    expect(fileNameOf(subject, "2026-11-23", "png")).toBe(name);
  });

  test("is called after the saved view, where its title can be written so", () => {
    expect(fileNameOf([haier], "2026-11-23", "svg", "Who signed, 2024")).toBe(
      "qianshou-2026-11-23-who-signed-2024.svg",
    );
    expect(fileNameOf([haier], "2026-11-23", "svg", "谁与谁")).toBe("qianshou-2026-11-23-haier-group.svg");
  });

  test("carries the day of the clock on the wall", () => {
    expect(dayOf(new Date(2026, 0, 3, 23, 59))).toBe("2026-01-03");
  });
});

test("a title names three, and how many there are", () => {
  expect(titleOf([], "zh")).toBeNull();
  expect(titleOf([haier, cityu], "en")).toBe("Haier Group, 香港城市大学");
  expect(titleOf([haier, cityu, ...others], "zh")).toBe("海尔集团、香港城市大学、名c等 4 个实体");
});
