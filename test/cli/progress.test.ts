import { describe, expect, it } from "vitest";
import { bar, createProgress, fileLine, sizeOf } from "../../cli/progress.ts";
import { captureTerminal } from "../support/terminal.ts";

describe("progress", () => {
  it.each([
    [0, 8, /^\[ {24}\] {3}0 %$/],
    [1, 8, /^\[█{3} {21}\] {2}12 %$/],
    [8, 8, /^\[█{24}\] 100 %$/],
    [9, 8, /100 %$/],
    [0, 0, /100 %$/],
  ])("%i of %i is drawn as a bar", (done, total, drawn) => {
    expect(bar(done, total)).toMatch(drawn);
  });

  it.each([
    [999, "999 bytes"],
    [12_345, "12.3 kB"],
    [999_999, "1.0 MB"],
  ])("%i bytes are %s", (bytes, text) => {
    expect(sizeOf(bytes)).toBe(text);
  });

  it("counts records of all, or bytes where only the server knows", () => {
    const total = { entities: 4, relations: 6 };
    expect(fileLine({ done: { entities: 4, relations: 1 }, total }, 1500, "en")).toMatch(
      / 50 % {2}entities 4\/4 {2}relations 1\/6 {2}1\.5 kB$/,
    );
    expect(fileLine({ done: total, total }, 1500, "zh")).toMatch(/正在写出处$/);
    expect(fileLine(null, 1500, "en")).toBe("1.5 kB");
  });

  it("is shown as often as somebody can follow it, and nowhere but on a terminal", () => {
    let now = 0;
    for (const interactive of [true, false]) {
      const { terminal, said } = captureTerminal({ interactive });
      const progress = createProgress(terminal, () => now);
      for (let i = 0; i < 100; i++, now += 10) progress.show(() => `at ${i}`);
      expect(said.progress).toHaveLength(interactive ? 10 : 0);
    }
  });
});
