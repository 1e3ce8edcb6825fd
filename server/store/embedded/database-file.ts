import { join } from "node:path";

/** Where the embedded store keeps everything, within its data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, "qianshou.db");
}

/** What says who has the data folder. */
export function lockFile(dataDir: string): string {
  return join(dataDir, "qianshou.lock");
}
