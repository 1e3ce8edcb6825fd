import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const CHROMIUM_ELSEWHERE = [
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * A Chromium or Chrome for the browser tests: the one that `CHROMIUM` names, otherwise on the path, otherwise where it
 * usually is.
 *
 * @returns {string | undefined} the program's path
 */
export function findChromium() {
  const named = process.env["CHROMIUM"];
  if (named) return isProgram(named) ? named : undefined;
  return onPath(CHROMIUM) ?? CHROMIUM_ELSEWHERE.find(isProgram);
}

/** @returns {string | undefined} the program's path */
export const findMaven = () => onPath(process.platform === "win32" ? ["mvn.cmd"] : ["mvn"]);

/**
 * A Python: the one that `PYTHON` names, otherwise the one on the path. Its version isn't looked at.
 *
 * @returns {string | undefined} the program's path
 */
export function findPython() {
  const named = process.env["PYTHON"];
  if (named) return isProgram(named) ? named : undefined;
  return onPath(process.platform === "win32" ? ["python.exe"] : ["python3", "python"]);
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
