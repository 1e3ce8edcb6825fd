import { parseConfig } from "../server/config.ts";
import type { Contents } from "../server/store/embedded/backup.ts";
import type { Context, OptionGroup } from "./command.ts";
import { UsageError } from "./failure.ts";
import { sizeOf } from "./progress.ts";
import { type Setting, settingOptions, settingsFrom, storeSettings } from "./settings.ts";
import { oneLine } from "./table.ts";

const settings: readonly Setting[] = storeSettings.filter(({ name }) => name === "DATA_DIR");

/** Where an embedded store is. */
export const whereFile: OptionGroup = {
  title: { zh: "内置数据库在哪里", en: "Where the embedded store is" },
  options: settingOptions(settings),
};

/** The folder of the embedded store that is meant; fails with `UsageError` where a Neo4j is set. */
export function folderOf({ env, typed }: Context): string {
  const { DATA_DIR, NEO4J_URI } = parseConfig(settingsFrom(env, typed, storeSettings));
  if (NEO4J_URI !== undefined) {
    throw new UsageError(
      "NEO4J_URI is set, and a Neo4j is copied by its own tools (docs/deployment.md); for an embedded store, name its --data-dir",
    );
  }
  return DATA_DIR;
}

const words = {
  zh: ({ entities, relations, claims, sources, views, revision, bytes }: Contents) =>
    `${entities} 个实体、${relations} 条关系、${claims} 条依据、${sources} 个来源、${views} 个视图，修订号 ${revision}，${sizeOf(bytes)}`,
  en: ({ entities, relations, claims, sources, views, revision, bytes }: Contents) =>
    `${entities} entities, ${relations} relations, ${claims} claims, ${sources} sources, ${views} views, revision ${revision}, ${sizeOf(bytes)}`,
};

/** A line that says what is in a file. */
export const contentsLine = (file: string, contents: Contents, { language }: Context): string =>
  `${oneLine(file)}: ${words[language](contents)}\n`;
