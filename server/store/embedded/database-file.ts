import { join } from "node:path";

/** Where the embedded store keeps everything, within its data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, "qianshou.db");
}
