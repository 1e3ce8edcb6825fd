import { expect, test } from "vitest";
import { kindByName } from "../../../formats/read/kind-by-name.ts";

test.each([
  ["淄博市科学技术局", "Agency"],
  ["青岛海信日立空调系统有限公司（海信日立）", "Company"],
  ["香港科技大学（广州）", "University"],
  ["鲁港科技创新合作大会暨新材料论坛 (第二十届)", "Event"],
  ["Haier Group (Qingdao)", "Company"],
  ["张伟", undefined],
  ["张伟（会长）", undefined],
])("the name %j says the kind %s, also in front of brackets", (name, kind) => {
  expect(kindByName(name)).toBe(kind);
});
