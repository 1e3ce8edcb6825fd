import { execFile } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Line } from "../../neo4j/local.mjs";
import { loadLocal } from "./local-neo4j.ts";
import { listSeparator } from "./neo4j-csv.ts";
import { writeNetworkFiles } from "./neo4j-rows.ts";
import type { NetworkSize } from "./network.ts";

const run = promisify(execFile);
const heap = "2g";
const offHeap = "2g";

/**
 * Puts a network into the folder of a Neo4j that has never run, by the program that is made for it; constraints and indexes
 * are made by the store when it is prepared, and lists without elements are missing until `putEmptyLists`.
 *
 * @param line the newest that a JDK of this machine runs
 */
export async function importNetwork(dataDir: string, size: NetworkSize, line?: Line): Promise<void> {
  const folder = join(dataDir, "import");
  await mkdir(folder, { recursive: true });
  const { nodes, relationships } = await writeNetworkFiles(folder, size);
  const options = [
    ...nodes.map(({ label, file }) => `--nodes=${label === null ? "" : `${label}=`}${file}`),
    `--relationships=${relationships}`,
    // Behind the files, for every word after those is taken for one more of them.
    "--delimiter=TAB",
    `--array-delimiter=U+${listSeparator.charCodeAt(0).toString(16).padStart(4, "0")}`,
    `--max-off-heap-memory=${offHeap}`,
    "neo4j",
  ];
  await importFiles({ dataDir, folder, options, line });
  await rm(folder, { recursive: true });
}

/** What `neo4j-admin database import full` is asked to do. */
interface Import {
  /** Of the Neo4j, which isn't running. */
  readonly dataDir: string;
  /** Where the files are. */
  readonly folder: string;
  /** The words after the command. */
  readonly options: readonly string[];
  /** The newest that a JDK of this machine runs. */
  readonly line: Line | undefined;
}

/** Runs the import as the program's own start script does, which the jars don't come with. */
export async function importFiles({ dataDir, folder, options, line }: Import): Promise<void> {
  const { findJdks, fittingJdk, newestRunnableLine, resolveJars } = await loadLocal();
  const jdks = findJdks();
  const wanted = line ?? newestRunnableLine(jdks);
  const jdk = wanted && fittingJdk(wanted, jdks);
  if (wanted === undefined || jdk === undefined)
    throw new Error("no fitting JDK to import with: neo4j/README.md says which");
  const lib = await resolveJars(wanted);
  const java = [
    `-Xmx${heap}`,
    // As the program's own start script does.
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    ...["-cp", join(lib, "*"), "org.neo4j.cli.AdminTool", "database", "import", "full"],
    ...options,
  ];
  const program = join(jdk.home, "bin", "java");
  const env = { ...process.env, NEO4J_HOME: dataDir };
  await run(program, java, { env, cwd: folder, maxBuffer: 2 ** 26 });
}
