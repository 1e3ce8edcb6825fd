import { describe, expect, it } from "vitest";
import { labelType, wrapName } from "../../picture/names.ts";
import { measure } from "./network.ts";

const wrap = (name: string): readonly string[] => wrapName(name, false, measure).lines;

describe("wrapName", () => {
  it("leaves short names on one line", () => {
    expect(wrap("香港城市大学")).toEqual(["香港城市大学"]);
    expect(wrap("Haier Group")).toEqual(["Haier Group"]);
  });

  it("breaks longer ones in two, English between words", () => {
    expect(wrap("City University of Hong Kong")).toEqual(["City University", "of Hong Kong"]);
    expect(wrap("山东新华医疗器械股份有限公司").join("")).toBe("山东新华医疗器械股份有限公司");
    expect(wrap("山东新华医疗器械股份有限公司")).toHaveLength(2);
  });

  it("doesn't break inside brackets where it can help it", () => {
    expect(wrap("网根科技（青岛）有限公司")).toEqual(["网根科技", "（青岛）有限公司"]);
  });

  it("ends with an ellipsis what is too long even so", () => {
    const lines = wrap("鲁港科技创新合作大会暨第二十届中国（淄博）新材料技术论坛");
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(Math.max(...lines.map((line) => measure(line, false)))).toBeLessThanOrEqual(labelType.mostWidth);
    expect(wrap("Donaudampfschifffahrtsgesellschaftskapitän")).toHaveLength(1);
  });
});
