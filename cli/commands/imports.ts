import type { Answer } from "../../model/contract.ts";
import type { Import } from "../../model/import.ts";
import { type Command, type Context, ownOption, takePlaces, telling, where, writeJson } from "../command.ts";
import { endImport, refuseForgotten } from "../end-import.ts";
import { UsageError } from "../failure.ts";
import { withClient } from "../open.ts";
import type { Told } from "../option.ts";
import { toTable } from "../table.ts";

type Listed = Answer<"listImports">["imports"][number];

const stateWords: Readonly<Record<Import["state"], Told>> = {
  reading: { zh: "读取中", en: "reading" },
  ready: { zh: "待决定", en: "ready" },
  writing: { zh: "写入中", en: "writing" },
  done: { zh: "已写入", en: "done" },
  failed: { zh: "未能导入", en: "failed" },
  cancelled: { zh: "已取消", en: "cancelled" },
  undone: { zh: "已撤回", en: "undone" },
};

const words = {
  zh: {
    ...{ id: "编号", state: "状态", sent: "时间", added: "新增", changed: "更改", problems: "有错", name: "文件" },
    none: "还没有导入过文件",
  },
  en: {
    ...{ id: "id", state: "state", sent: "sent", added: "new", changed: "changed", problems: "wrong", name: "file" },
    none: "no file was brought in yet",
  },
};

export const imports: Command = {
  name: "imports",
  summary: { zh: "列出导入过的文件；撤回或取消", en: "files that were brought in; take one back, or give one up" },
  usage: "",
  places: {},
  groups: [
    {
      title: { zh: "结束一次导入", en: "Ending one" },
      options: [ownOption("take-back", "ID"), ownOption("cancel", "ID")],
    },
    where,
    telling,
  ],
  examples: [
    { typed: "imports", about: { zh: "最近的在前", en: "the newest first" } },
    {
      typed: "imports --take-back 0b6f2c1e-8d3a-4f57-9c42-1a7e5d90b3c8",
      about: { zh: "撤回已写入的一次", en: "take one back that was written" },
    },
  ],
  async run(context) {
    const { given } = context.typed;
    const [back, cancel] = [given.get("take-back"), given.get("cancel")];
    if (back && cancel) throw new UsageError("--take-back and --cancel exclude each other: an import ends one way");
    if (back) return endImport(context, back.at(-1) ?? "", "take-back", "imports --take-back");
    if (cancel) return endImport(context, cancel.at(-1) ?? "", "cancel", "imports --cancel");
    return list(context);
  },
};

async function list(context: Context): Promise<number> {
  const { typed, terminal, language } = context;
  takePlaces(typed, [], "imports");
  refuseForgotten(context, "imports");
  return withClient(
    context,
    async (client) => {
      const answer = await client.ask("listImports", { params: undefined, query: undefined, body: undefined });
      if (typed.given.has("json")) await writeJson(context, answer);
      else if (answer.imports.length === 0) terminal.note(words[language].none);
      else await terminal.write(tell(answer.imports, context));
      return 0;
    },
    { takesFiles: true },
  );
}

function tell(listed: readonly Listed[], { language, terminal }: Context): string {
  const told = words[language];
  const sum = (counts: Listed["added"]) => String(Object.values(counts).reduce((all, n) => all + n, 0));
  return toTable(
    listed,
    [
      { title: told.id, of: ({ id }) => id },
      { title: told.state, of: ({ state }) => stateWords[state][language] },
      { title: told.sent, of: ({ createdAt }) => createdAt.slice(0, 16).replace("T", " ") },
      { title: told.added, of: ({ added }) => sum(added), side: "right" },
      { title: told.changed, of: ({ changed }) => sum(changed), side: "right" },
      { title: told.problems, of: ({ problemCount }) => String(problemCount), side: "right" },
      { title: told.name, of: ({ name }) => name },
    ],
    terminal,
  );
}
