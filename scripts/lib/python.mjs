import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { run } from "./processes.mjs";
import { findPython } from "./programs.mjs";
import { inRoot, secondsSince } from "./root.mjs";
import { hashOf } from "./sources.mjs";

/** The libraries that analysts read files with, in exact versions. */
const REQUIREMENTS = join("test", "formats", "readers", "requirements.txt");

const FOLDER = inRoot(".cache", "python");
const STAMP = join(FOLDER, "installed-from");
const PYTHON = process.platform === "win32" ? join(FOLDER, "Scripts", "python.exe") : join(FOLDER, "bin", "python");

/**
 * A Python with the libraries that read our files, in `.cache/python`: made once, and again when the list of libraries
 * changes. It needs a Python of the machine and a package index, the one that pip is configured for.
 *
 * @returns {Promise<{ python?: string, leftOut: string[] }>} `leftOut` says what can't be tested without, and how to add it
 */
export async function ensurePython() {
  if (isMade()) return { python: PYTHON, leftOut: [] };
  const base = findPython();
  if (!base)
    return { leftOut: [`${WHAT}: need Python 3.11 or newer (Debian: apt-get install python3-venv), or PYTHON`] };
  return withLock("python", async () => {
    if (isMade()) return { python: PYTHON, leftOut: [] };
    console.log("Installing the Python libraries that read our files (about 250 MB) …");
    const started = performance.now();
    rmSync(FOLDER, { recursive: true, force: true });
    const steps = [
      [base, "-c", "import sys; sys.exit('Python 3.11 or newer is needed' if sys.version_info < (3, 11) else 0)"],
      [base, "-m", "venv", FOLDER],
      [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "-r", REQUIREMENTS],
    ];
    for (const [program = "", ...args] of steps) {
      const { code, output } = await run(program, args, { quiet: true });
      if (code !== 0)
        return { leftOut: [`${WHAT}: ${output.trim().split("\n").at(-1)} (${program} ${args[0]} ${args[1]})`] };
    }
    writeFileSync(STAMP, wanted());
    console.log(`Installed in ${secondsSince(started)}.`);
    return { python: PYTHON, leftOut: [] };
  });
}

const WHAT = "Tests that open files with NetworkX, igraph, rdflib, openpyxl and pandas";

const wanted = () => hashOf([REQUIREMENTS]);

const isMade = () => existsSync(PYTHON) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted();
