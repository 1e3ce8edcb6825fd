import { formats } from "../../formats/index.ts";
import { exportFormats } from "../../model/export.ts";
import type { FileProgress, IncomingFile } from "../client.ts";
import { type Command, type Context, ownOption, takePlaces, tellingPlainly, where } from "../command.ts";
import { withClient } from "../open.ts";
import { optionsOf } from "../option.ts";
import { createProgress, fileLine, sizeOf } from "../progress.ts";
import { readSelection, selectionShapes } from "../selection.ts";
import { isFolder, openFileTarget, pathOf, refuseExisting, type Target } from "../target.ts";

const output = ownOption("output", "FILE", { short: "o" });
const force = ownOption("force", null);

const words = {
  zh: { wrote: "已写入", omits: "此格式存不下：", comma: "；" },
  en: { wrote: "wrote", omits: "this format can't hold: ", comma: "; " },
};

export const exporting: Command = {
  name: "export",
  summary: { zh: "把网络或其中一部分写成文件", en: "write the network, or a part of it, into a file" },
  usage: "FORMAT",
  places: { format: "FORMAT" },
  groups: [
    { title: { zh: "文件", en: "The file" }, options: [output, force] },
    { title: { zh: "筛选", en: "What passes a filter" }, options: optionsOf(selectionShapes.filter) },
    { title: { zh: "选择", en: "Some entities, or a saved view" }, options: optionsOf(selectionShapes.selection) },
    { title: { zh: "路径", en: "The answer to a question for paths" }, options: optionsOf(selectionShapes.path) },
    where,
    tellingPlainly,
  ],
  lists: {
    title: { zh: "格式", en: "Formats" },
    items: exportFormats.map((id) => ({ name: id, about: formats[id].use })),
  },
  examples: [
    { typed: "export gexf", about: { zh: "全部，供 Gephi 使用", en: "everything, for Gephi" } },
    {
      typed: "export xlsx -o signed.xlsx --type SIGNED_WITH --since 2023",
      about: { zh: "2023 年以来的签约", en: "what was signed since 2023" },
    },
    {
      typed: "export markdown --from 海尔集团 --to 城大 -o -",
      about: { zh: "路径，写到标准输出", en: "paths, to standard output" },
    },
  ],
  async run(context) {
    const { typed, language } = context;
    const [format = ""] = takePlaces(typed, ["FORMAT"], "export");
    const toRequest = readSelection(typed, format, language);
    const given = typed.given.get("output")?.at(-1);
    const mayReplace = typed.given.has("force");
    // Said before anything is read, where the name is known by then.
    if (given !== undefined && given !== "-" && !isFolder(given)) refuseExisting(given, mayReplace);
    return withClient(context, async (client) => {
      const { name, request } = await toRequest(client);
      const watch = createWatch(context);
      const file =
        name === "exportNetwork"
          ? await client.file(name, request, watch.onRecords)
          : await client.file(name, request, watch.onRecords);
      const path = pathOf(given, () => file.name);
      const target = path === null ? standardOutput(context) : await openFileTarget(path, mayReplace);
      const bytes = await writeAll(file, target, context, watch);
      const told = words[language];
      if (path !== null) context.terminal.note(`${told.wrote} ${path} (${sizeOf(bytes)})`);
      const omits = formats[request.params.format].omits.map((one) => one[language]);
      if (omits.length > 0) context.terminal.note(`${told.omits}${omits.join(told.comma)}`);
      return 0;
    });
  },
};

const standardOutput = ({ terminal }: Context): Target => ({
  write: terminal.write,
  finish: async () => {},
  abandon: async () => {},
});

/** Shows how far a file is. */
function createWatch({ terminal, language }: Context) {
  const progress = createProgress(terminal);
  let records: FileProgress | null = null;
  let bytes = 0;
  return {
    ...(terminal.interactive && {
      onRecords: (now: FileProgress) => {
        records = now;
        progress.show(() => fileLine(records, bytes, language));
      },
    }),
    onBytes: (more: number) => {
      bytes += more;
      progress.show(() => fileLine(records, bytes, language));
    },
    end: progress.end,
  };
}

/** Takes a file piece by piece; one that breaks off leaves nothing. Returns its size in bytes. */
async function writeAll(
  file: IncomingFile,
  target: Target,
  { signal }: Context,
  watch: ReturnType<typeof createWatch>,
): Promise<number> {
  let bytes = 0;
  try {
    for await (const chunk of file.chunks) {
      signal.throwIfAborted();
      await target.write(chunk);
      const size = Buffer.byteLength(chunk);
      bytes += size;
      watch.onBytes(size);
    }
    await target.finish();
    return bytes;
  } catch (error) {
    await target.abandon();
    throw error;
  } finally {
    watch.end();
  }
}
