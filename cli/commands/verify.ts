import { type Command, takePlaces, telling, writeJson } from "../command.ts";
import { contentsLine } from "../store-file.ts";

export const verify: Command = {
  name: "verify",
  summary: { zh: "检查一份备份是否完好", en: "is a backup whole" },
  usage: "FILE",
  places: {},
  groups: [telling],
  examples: [
    {
      typed: "verify today.db",
      about: { zh: "读遍整个文件，损坏时退出码为 1", en: "reads all of it; exit code 1 if it is damaged" },
    },
  ],
  async run(context) {
    const [file = ""] = takePlaces(context.typed, ["FILE"], "verify");
    const contents = (await import("../../server/store/embedded/backup.ts")).verify(file);
    if (context.typed.given.has("json")) await writeJson(context, { file, ...contents });
    else await context.terminal.write(contentsLine(file, contents, context));
    return 0;
  },
};
