import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isLine, lineNames, startNeo4j } from "./local.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const usage = `npm run neo4j -- [options]    a local Neo4j on 127.0.0.1; Ctrl-C stops it

  --line LINE        ${lineNames.join(" or ")} (the newest that a JDK of this machine runs)
  --port PORT        Bolt (7687; 0 takes a free one)
  --data FOLDER      kept between runs (data/neo4j); Neo4j can't open it with an older line again
  --heap SIZE        the most memory for Java objects (1g)
  --page-cache MIB   memory for the store's pages (256)
  --no-auth          no password: then any page in your browser can reach it
  --help`;

/** @param {string[]} args */
function parseOptions(args) {
  const text = /** @type {const} */ ({ type: "string" });
  const flag = /** @type {const} */ ({ type: "boolean", default: false });
  const options = { line: text, port: text, data: text, heap: text, "page-cache": text, "no-auth": flag, help: flag };
  const { values } = parseArgs({ args, options });
  const { line, heap = "1g" } = values;
  if (line !== undefined && !isLine(line)) throw new Error(`unknown line: ${line}, not ${lineNames.join(" or ")}`);
  if (!/^[1-9]\d*[mg]$/i.test(heap)) throw new Error(`wrong heap: ${heap}, not a size such as 512m or 2g`);
  return {
    help: values.help,
    auth: !values["no-auth"],
    line,
    heap,
    port: parseNumber("port", values.port ?? "7687", 0, 65_535),
    pageCacheMib: parseNumber("page cache", values["page-cache"] ?? "256", 8, 1_048_576),
    dataDir: values.data === undefined ? join(root, "data", "neo4j") : resolve(values.data),
  };
}

/** @param {string} name @param {string} text @param {number} least @param {number} most */
function parseNumber(name, text, least, most) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`wrong ${name}: ${text}, not a number from ${least} to ${most}`);
}

/**
 * The folder's password, made at the first start. Bolt answers WebSockets of any origin: without a password, every page
 * that is open in a browser on this machine could read and write the database.
 * @param {string} dataDir
 */
function passwordOf(dataDir) {
  const file = join(dataDir, "password");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${randomBytes(12).toString("base64url")}\n`, { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}

async function main() {
  const { help, auth, line, ...options } = parseOptions(process.argv.slice(2));
  if (help) return console.log(usage);

  const stopping = new AbortController();
  const { signal } = stopping;
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(name, () => stopping.abort());

  const began = Date.now();
  const password = auth ? passwordOf(options.dataDir) : undefined;
  try {
    const server = await startNeo4j({
      ...options,
      ...(password && { password }),
      ...(line && { line }),
      signal,
      onLog: console.log,
    });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const login = password === undefined ? "" : ` NEO4J_USER=neo4j NEO4J_PASSWORD=${password}`;
    console.log(
      `Neo4j ${server.version} is ready after ${seconds} s; data in ${options.dataDir}. Ctrl-C stops it. To use it:`,
    );
    console.log(`\n  NEO4J_URI=${server.uri}${login} npm start\n`);
    await Promise.race([server.exited, new Promise((fulfil) => signal.addEventListener("abort", fulfil))]);
    if (!signal.aborted) {
      throw new Error(`Neo4j ended by itself; ${join(options.dataDir, "logs", "debug.log")} may say why`);
    }
    await server.stop();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  console.log("Neo4j has stopped.");
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
