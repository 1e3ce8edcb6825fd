import { type Command, takePlaces, telling, writeJson } from "../command.ts";
import { contentsLine, folderOf, whereFile } from "../store-file.ts";
import { oneLine } from "../table.ts";

const words = {
  zh: (file: string) => `原有的数据库保留为 ${file}`,
  en: (file: string) => `the store that was there is kept as ${file}`,
};

export const restore: Command = {
  name: "restore",
  summary: {
    zh: "用备份恢复内置数据库，须先停止服务",
    en: "put a backup in the store's place, while no server has it",
  },
  usage: "FILE",
  places: {},
  groups: [whereFile, telling],
  refuses: { server: "restore writes the store itself: run it where the store is, while no server has it" },
  examples: [
    {
      typed: "restore today.db",
      about: {
        zh: "先检查备份；原有的数据库保留在旁边",
        en: "looks whether it is whole first; what was there is kept beside it",
      },
    },
  ],
  async run(context) {
    const { typed, terminal, language } = context;
    const [file = ""] = takePlaces(typed, ["FILE"], "restore");
    const folder = folderOf(context);
    const { restore } = await import("../../server/store/embedded/backup.ts");
    const { contents, kept } = restore(file, folder, new Date());
    if (typed.given.has("json")) await writeJson(context, { folder, kept, ...contents });
    else await terminal.write(contentsLine(folder, contents, context));
    if (kept !== null) terminal.note(words[language](oneLine(kept)));
    return 0;
  },
};
