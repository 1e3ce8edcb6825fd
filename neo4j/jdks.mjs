import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { lineNames, lines } from "./lines.mjs";

/** @typedef {import("./lines.mjs").Line} Line */
/** A Java development kit: the folder that holds `bin/java` and `bin/javac`, and its version ("17.0.15", "25.0.3"). @typedef {{home: string, version: string}} Jdk */

const program = (/** @type {string} */ name) => (process.platform === "win32" ? `${name}.exe` : name);

/**
 * The folders that usually hold JDKs, one folder each.
 * @param {NodeJS.ProcessEnv} env
 */
function jvmFolders(env) {
  const home = env["HOME"] ?? env["USERPROFILE"];
  const underHome = home ? [".sdkman/candidates/java", ".jdks", "Library/Java/JavaVirtualMachines"] : [];
  const programFiles = env["ProgramFiles"];
  const underProgramFiles = programFiles ? ["Java", "Eclipse Adoptium", "Microsoft", "Amazon Corretto", "Zulu"] : [];
  return [
    "/usr/lib/jvm",
    "/Library/Java/JavaVirtualMachines",
    "/opt",
    "/opt/java",
    "/opt/homebrew/opt",
    "/usr/local/opt",
    ...underHome.map((folder) => join(home ?? "", folder)),
    ...underProgramFiles.map((folder) => join(programFiles ?? "", folder)),
  ];
}

/**
 * The JDKs of this machine, newest first; among equals the one named by JAVA_HOME, then those in the usual folders,
 * then those on the PATH. A JRE without a compiler is left out: the launcher is run as source.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string[]} [folders]
 * @returns {Jdk[]}
 */
export function findJdks(env = process.env, folders = jvmFolders(env)) {
  const homes = [
    ...(env["JAVA_HOME"] ? [env["JAVA_HOME"]] : []),
    ...folders.flatMap((folder) => listFolder(folder).flatMap((name) => insideBundle(join(folder, name)))),
    ...(env["PATH"] ?? "").split(delimiter).flatMap(homeOfJavaIn),
  ];
  /** @type {Map<string, Jdk>} */
  const found = new Map();
  for (const candidate of homes) {
    if (!existsSync(join(candidate, "bin", program("javac")))) continue;
    const home = realpathSync(candidate);
    if (found.has(home)) continue;
    const version = versionOf(home);
    if (version !== undefined) found.set(home, { home, version });
  }
  return [...found.values()].sort((a, b) => compareVersions(b.version, a.version));
}

/**
 * The JDK to run a line with: the oldest that suffices, since that is nearest to what the line was made for.
 * @param {Line} line
 * @param {readonly Jdk[]} jdks newest first
 * @returns {Jdk | undefined}
 */
export function fittingJdk(line, jdks) {
  return jdks.findLast((jdk) => featureOf(jdk.version) >= lines[line].java);
}

/**
 * @param {readonly Jdk[]} jdks
 * @returns {Line | undefined}
 */
export function newestRunnableLine(jdks) {
  return lineNames.find((line) => fittingJdk(line, jdks) !== undefined);
}

/** The number that people call a Java by: 25 of "25.0.3", 8 of "1.8.0_392". @param {string} version */
export function featureOf(version) {
  const [first = 0, second = 0] = numbersOf(version);
  return first === 1 ? second : first;
}

/** @param {string} version */
const numbersOf = (version) => (version.match(/\d+/g) ?? []).map(Number);

/** @param {string} a @param {string} b */
function compareVersions(a, b) {
  if (featureOf(a) !== featureOf(b)) return featureOf(a) - featureOf(b);
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** @param {string} folder */
function listFolder(folder) {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // Most of the usual folders are missing on any one machine.
  }
}

/** macOS and Homebrew put the home inside a bundle. @param {string} folder */
const insideBundle = (folder) => [
  folder,
  join(folder, "Contents/Home"),
  join(folder, "libexec/openjdk.jdk/Contents/Home"),
];

/** `java` on the PATH is mostly a link into the home. @param {string} folder */
function homeOfJavaIn(folder) {
  const java = join(folder, program("java"));
  return folder !== "" && existsSync(java) ? [dirname(dirname(realpathSync(java)))] : [];
}

/** From the `release` file, else from the program itself; undefined when neither says. @param {string} home */
function versionOf(home) {
  try {
    const version = /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(join(home, "release"), "utf8"))?.[1];
    if (version !== undefined) return version;
  } catch {
    // Some packages leave the file out.
  }
  try {
    const settings = execFileSync(join(home, "bin", program("java")), ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 10_000,
    });
    return /^\S+ (\d[\w.]*)/.exec(settings)?.[1];
  } catch {
    return undefined;
  }
}
