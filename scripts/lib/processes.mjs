import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./root.mjs";

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string>} [env] added to this process's environment
 * @property {boolean} [quiet] collect the output instead of showing it
 * @property {boolean} [shell] look the command up through the shell (Windows' `npm.cmd` needs it)
 */

/**
 * Runs a program in the repository's folder and waits for its end. While it runs, Ctrl-C is the program's to handle (the
 * terminal sends it to both), and SIGTERM is handed on; afterwards this process ends too.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` is empty unless `quiet`
 */
export function run(command, args, { env = {}, quiet = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      shell,
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));

    /** @type {NodeJS.Signals | undefined} */
    let stoppedBy;
    /** @param {NodeJS.Signals} signal */
    const onSignal = (signal) => {
      stoppedBy = signal;
      if (signal === "SIGTERM") child.kill(signal);
    };
    process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
    const forget = () => process.off("SIGINT", onSignal).off("SIGTERM", onSignal);

    child.on("error", (error) => {
      forget();
      reject(error);
    });
    child.on("close", (code, signal) => {
      forget();
      if (stoppedBy) process.exit(128 + constants.signals[stoppedBy]);
      resolve({
        code: code ?? (signal ? 128 + constants.signals[signal] : 1),
        output: Buffer.concat(chunks).toString("utf8"),
      });
    });
  });
}

/**
 * Runs a JavaScript file with this Node.
 *
 * @param {string[]} args the file and its arguments
 * @param {RunOptions} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);
