import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import * as z from "zod";
import {
  findJdks,
  fittingJdk,
  isLine,
  lineNames,
  newestRunnableLine,
  resolveJars,
  startNeo4j,
} from "../../neo4j/local.mjs";
import { explainFailure } from "../../neo4j/readiness.mjs";
import { isRunning } from "../support/processes.ts";

const scratch = realpathSync(mkdtempSync(join(tmpdir(), "qianshou-local-test-")));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const jdk = (version: string) => ({ home: `/jdk-${version}`, version });
const script = (name: string) => fileURLToPath(new URL(`../../neo4j/${name}`, import.meta.url));

describe("choosing Java and a line", () => {
  test.each([
    { line: "2026", versions: ["25.0.3", "17.0.15"], fits: "25.0.3" },
    { line: "2026", versions: ["25.0.3", "21.0.2", "17.0.15"], fits: "21.0.2" },
    { line: "2026", versions: ["17.0.15"], fits: undefined },
    { line: "5.26", versions: ["25.0.3", "17.0.15", "1.8.0_392"], fits: "17.0.15" },
    { line: "5.26", versions: ["25.0.3"], fits: "25.0.3" },
    { line: "5.26", versions: [], fits: undefined },
  ] as const)("$line takes the oldest Java that suffices of $versions: $fits", ({ line, versions, fits }) => {
    expect(fittingJdk(line, versions.map(jdk))?.version).toBe(fits);
  });

  test.each([
    { versions: ["25.0.3", "17.0.15"], line: "2026" },
    { versions: ["17.0.15"], line: "5.26" },
    { versions: ["11.0.2", "1.8.0_392"], line: undefined },
  ])("Java $versions runs $line at the newest", ({ versions, line }) => {
    expect(newestRunnableLine(versions.map(jdk))).toBe(line);
  });

  test("lines are named newest first, and nothing else is one", () => {
    expect(lineNames).toEqual(["2026", "5.26"]);
    expect(["2026", "4.4", "toString"].map(isLine)).toEqual([true, false, false]);
  });

  test("JDKs are found by JAVA_HOME, folder and PATH, once each, newest first; a JRE is none", () => {
    const home = (name: string, version: string, programs = ["java", "javac"]) => {
      const folder = join(scratch, name);
      mkdirSync(join(folder, "bin"), { recursive: true });
      for (const program of programs) writeFileSync(join(folder, "bin", program), "");
      writeFileSync(join(folder, "release"), `IMPLEMENTOR="Nobody"\nJAVA_VERSION="${version}"\n`);
      return folder;
    };
    const named = home("named", "9.0.4");
    const inBundle = home("jvms/bundle/Contents/Home", "21.0.10");
    const older = home("jvms/older", "21.0.9");
    home("jvms/jre", "25.0.1", ["java"]);
    const onPath = home("tools/java", "1.8.0_392");
    const env = { JAVA_HOME: named, PATH: ["", join(onPath, "bin"), join(named, "bin"), "/nowhere"].join(delimiter) };
    expect(findJdks(env, [join(scratch, "jvms"), join(scratch, "missing")])).toEqual([
      { home: inBundle, version: "21.0.10" },
      { home: older, version: "21.0.9" },
      { home: named, version: "9.0.4" },
      { home: onPath, version: "1.8.0_392" },
    ]);
  });
});

describe("fetching the jars", () => {
  /** Stands in for Maven: puts one jar where it is told to, and ends with `code`. */
  const environmentWithMaven = (name: string, code: number) => {
    const bin = join(scratch, name, "bin");
    mkdirSync(bin, { recursive: true });
    const text = `#!/bin/sh
for arg; do case "$arg" in -DoutputDirectory=*) target="\${arg#*=}";; esac; done
mkdir -p "$target" && echo jar > "$target/a.jar"; echo "as Maven would say"; exit ${code}
`;
    writeFileSync(join(bin, "mvn"), text);
    chmodSync(join(bin, "mvn"), 0o755);
    return { PATH: [bin, process.env["PATH"]].join(delimiter) };
  };

  test("a download is kept, and not made again", async () => {
    const cache = join(scratch, "kept", "cache");
    const lib = await resolveJars("5.26", { cache, env: environmentWithMaven("kept", 0) });
    expect(readdirSync(lib)).toEqual(["a.jar"]);
    expect(await resolveJars("5.26", { cache, env: { PATH: "" } })).toBe(lib);
  });

  test("a download that failed is not taken for a complete one", async () => {
    const cache = join(scratch, "failed", "cache");
    const attempt = resolveJars("5.26", { cache, env: environmentWithMaven("failed", 1) });
    await expect(attempt).rejects.toThrow(/5\.26\.\d+ not fetched: mvn ended with 1\..*\nas Maven would say/);
    expect(readdirSync(cache)).toEqual([]);
  });

  test("what a killed process left behind is removed, what a running one is doing is not", async () => {
    const cache = join(scratch, "leftover", "cache");
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    mkdirSync(join(cache, `partial-5.26-${child.pid}`), { recursive: true });
    mkdirSync(join(cache, `partial-2026-${process.ppid}`));
    await resolveJars("5.26", { cache, env: environmentWithMaven("leftover", 0) });
    expect(readdirSync(cache)).toEqual([expect.stringMatching(/^5\.26\./), `partial-2026-${process.ppid}`]);
  });

  test("without Maven the message says what to install", async () => {
    const attempt = resolveJars("5.26", { cache: join(scratch, "none"), env: { PATH: "/nowhere" } });
    await expect(attempt).rejects.toThrow("Maven not found: mvn. It fetches Neo4j; install it");
  });
});

describe("refusing to start", () => {
  test("no fitting JDK names what is needed and what was found", async () => {
    await expect(startNeo4j({ line: "2026", jdks: [jdk("17.0.15")] })).rejects.toThrow(
      /needs Java 21 or newer, .*found: 17\.0\.15 in/,
    );
    await expect(startNeo4j({ jdks: [] })).rejects.toThrow(/needs Java 17 or newer, .*found: none/);
  });

  test.each([
    ["FileLockException: Lock file has been locked by another process", /^data folder in use: \/d\./],
    ["NativeIoException: bind(..) failed with error(-98): Address already in use", /^port in use: 7687\./],
    ["BindException: Address already in use: bind", /^port in use: 7687\./],
    ["UnsupportedLogVersionException: Log file contains …", /^data folder written by a newer Neo4j: \/d\./],
  ])("%s is explained", (failure, explanation) => {
    expect(explainFailure(failure, { dataDir: "/d", port: 7687 })).toMatch(explanation);
  });

  test.each([
    [["--line", "4.4"], "unknown line: 4.4, not 2026 or 5.26\n"],
    [["--port", "70000"], "wrong port: 70000, not a number from 0 to 65535\n"],
    [["--heap", "lots"], "wrong heap: lots, not a size such as 512m or 2g\n"],
  ])("npm run neo4j -- %s says what is wrong", (args, message) => {
    const { stderr, status } = spawnSync(process.execPath, [script("run.mjs"), ...args], { encoding: "utf8" });
    expect({ stderr, status }).toEqual({ stderr: message, status: 1 });
  });
});

// `npm test` names the lines that can run here, and says at its end what it left out.
const named = process.env["TEST_NEO4J_LINES"];
const line = named === undefined ? newestRunnableLine(findJdks()) : named.split(",").find(isLine);

describe.skipIf(line === undefined)("a real server", { timeout: 180_000 }, () => {
  test("ends, and takes its temporary folder along, when the process that started it is killed", async () => {
    const program = `import { startNeo4j } from ${JSON.stringify(script("local.mjs"))};
      const { pid, dataDir } = await startNeo4j(${JSON.stringify({ line, shortLived: true })});
      console.log(JSON.stringify({ pid, dataDir }));`;
    const args = ["--input-type=module", "-e", program];
    const parent = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void parent.kill("SIGKILL"));
    const [said] = await once(createInterface({ input: parent.stdout }), "line");
    const { pid, dataDir } = z.object({ pid: z.number(), dataDir: z.string() }).parse(JSON.parse(said));
    expect([isRunning(pid), existsSync(dataDir)]).toEqual([true, true]);

    parent.kill("SIGKILL");
    await expect.poll(() => isRunning(pid), { timeout: 30_000 }).toBe(false);
    expect(existsSync(dataDir)).toBe(false);
  });
});
