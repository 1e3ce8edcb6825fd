import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readRunning, tellRunning } from "../../server/running.ts";

it.each([
  ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
  ["http://0.0.0.0:8080", "http://127.0.0.1:8080"],
  ["http://[::]:8080", "http://[::1]:8080"],
])("a server at %s leaves a note that it can be asked at %s, and takes it away", (url, asked) => {
  const folder = mkdtempSync(join(tmpdir(), "qianshou-running-"));
  try {
    expect(readRunning(folder)).toBeNull();
    const takeAway = tellRunning(folder, url);
    expect(readRunning(folder)).toEqual({ pid: process.pid, url: asked });
    takeAway();
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, "qianshou.running.json"), "half a no");
    expect(readRunning(folder)).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
