import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFileTarget, pathOf } from "../../cli/target.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "qianshou-target-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a file that is written", () => {
  it("has its name only when it is whole", async () => {
    const path = join(folder, "牵手.json");
    const target = await openFileTarget(path, false);
    await target.write("半");
    await target.write(new Uint8Array([0x0a]));
    expect(existsSync(path)).toBe(false);
    await target.finish();
    expect([readdirSync(folder), readFileSync(path, "utf8")]).toEqual([["牵手.json"], "半\n"]);
  });

  it("leaves nothing when it is given up, and what was there stays", async () => {
    const path = join(folder, "a.json");
    writeFileSync(path, "old");
    const target = await openFileTarget(path, true);
    await target.write("new");
    await target.abandon();
    expect([readdirSync(folder), readFileSync(path, "utf8")]).toEqual([["a.json"], "old"]);
  });

  it("is written over another one only when that is asked for, also when that came meanwhile", async () => {
    const path = join(folder, "a.json");
    const early = await openFileTarget(path, false);
    writeFileSync(path, "theirs");
    await expect(openFileTarget(path, false)).rejects.toThrow("--force writes over it");
    await expect(early.finish()).rejects.toThrow("--force writes over it");
    await early.abandon();
    const forced = await openFileTarget(path, true);
    await forced.write("ours");
    await forced.finish();
    expect([readdirSync(folder), readFileSync(path, "utf8")]).toEqual([["a.json"], "ours"]);
  });

  it("lies where it was asked for: here, in a folder, under a name; - is standard output", () => {
    const name = () => "given.json";
    expect([undefined, folder, join(folder, "x"), "-"].map((output) => pathOf(output, name))).toEqual([
      "given.json",
      join(folder, "given.json"),
      join(folder, "x"),
      null,
    ]);
  });

  it("in a folder that isn't there is a failure that names it", async () => {
    await expect(openFileTarget(join(folder, "no", "a"), false)).rejects.toThrow(join(folder, "no", "a"));
  });
});
