import { type Command, ownOption, takePlaces, telling, writeJson } from "../command.ts";
import { UsageError } from "../failure.ts";
import { contentsLine, folderOf, whereFile } from "../store-file.ts";
import { pathOf, refuseExisting } from "../target.ts";

const output = ownOption("output", "FILE", { short: "o" });
const force = ownOption("force", null);

export const backup: Command = {
  name: "backup",
  summary: {
    zh: "备份内置数据库，服务运行时也可以",
    en: "copy the embedded store, also while a server works with it",
  },
  usage: "",
  places: {},
  groups: [{ title: { zh: "文件", en: "The file" }, options: [output, force] }, whereFile, telling],
  refuses: { server: "backup reads the store itself: run it where the store is" },
  examples: [
    {
      typed: "backup -o /var/backups",
      about: { zh: "写到文件夹，以时间命名", en: "into a folder, named by the time" },
    },
    { typed: "backup -o today.db --force", about: { zh: "覆盖今天的备份", en: "over today's copy" } },
  ],
  async run(context) {
    const { typed, terminal } = context;
    takePlaces(typed, [], "backup");
    const folder = folderOf(context);
    const name = () => `qianshou-${new Date().toISOString().replaceAll(":", "-")}.db`;
    const file = pathOf(typed.given.get("output")?.at(-1), name);
    if (file === null) throw new UsageError("--output cannot be -: a backup is a file");
    refuseExisting(file, typed.given.has("force"));
    const { backUp } = await import("../../server/store/embedded/backup.ts");
    const contents = backUp(folder, file);
    if (typed.given.has("json")) await writeJson(context, { file, ...contents });
    else await terminal.write(contentsLine(file, contents, context));
    return 0;
  },
};
