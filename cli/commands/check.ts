import { type CheckReport, checkStore } from "../../server/check/check-store.ts";
import { type FindingSort, findingSorts } from "../../server/check/finding.ts";
import { type Command, type Context, takePlaces, telling, whereOwn, writeJson } from "../command.ts";
import { openOwnStore } from "../open.ts";
import type { Told } from "../option.ts";
import { bar, createProgress } from "../progress.ts";
import { oneLine, toTable } from "../table.ts";

const sortWords: Readonly<Record<FindingSort, Told>> = {
  unreadable: { zh: "读不出的记录", en: "records that can't be read" },
  record: { zh: "不合规的记录", en: "records with a wrong field" },
  order: { zh: "对称关系次序颠倒", en: "symmetric relations the wrong way round" },
  reference: { zh: "关系所指有误", en: "relations that name what isn't there or may not stand there" },
  claim: { zh: "依据所指有误", en: "claims that name what isn't there" },
  derived: { zh: "由协议得出的关系不符", en: "derived relations that don't agree with their agreement" },
  standing: { zh: "置信度与依据不符", en: "confidence that isn't what the claims give" },
  degree: { zh: "关联数不符", en: "degrees that aren't what is counted" },
};

const words = {
  zh: {
    checked: ({ entities, relations, claims, sources }: CheckReport["checked"], revision: number) =>
      `已检查 ${entities} 个实体、${relations} 条关系、${claims} 条依据、${sources} 个来源（修订号 ${revision}）`,
    whole: "：完好。",
    found: (n: number) => `：发现 ${n} 处问题。`,
    changed: "检查期间数据有改动，个别结果可能只是暂时的，请再检查一次",
    sort: "问题",
    n: "数量",
    more: (n: number) => `  …… 另有 ${n} 处`,
  },
  en: {
    checked: ({ entities, relations, claims, sources }: CheckReport["checked"], revision: number) =>
      `checked ${entities} entities, ${relations} relations, ${claims} claims, ${sources} sources at revision ${revision}`,
    whole: ": all is well.",
    found: (n: number) => `: ${n} ${n === 1 ? "thing is" : "things are"} wrong.`,
    changed: "the network was changed meanwhile, so a finding may be a passing one: check again",
    sort: "what is wrong",
    n: "count",
    more: (n: number) => `  … and ${n} more`,
  },
};

export const check: Command = {
  name: "check",
  summary: {
    zh: "检查数据是否完好：记录、所指、由此得出的关系、置信度与关联数",
    en: "is the store whole: records, what they name, what follows from them",
  },
  usage: "",
  places: {},
  groups: [whereOwn, telling],
  refuses: { server: "check reads the store itself: run it where the store is, while no server has it" },
  examples: [
    { typed: "check", about: { zh: "有问题时退出码为 1", en: "exit code 1 if anything is wrong" } },
    { typed: "check --data-dir backup --json", about: { zh: "检查一份备份", en: "a backup, for programs" } },
  ],
  async run(context) {
    const { typed, signal, terminal } = context;
    takePlaces(typed, [], "check");
    const { store, config } = await openOwnStore(context);
    const progress = createProgress(terminal);
    try {
      const call = { signal, timeoutMs: config.EXPORT_TIMEOUT_MS };
      const { entities, relations } = await store.summary(call);
      const report = await checkStore(store, call, (checked) =>
        progress.show(
          () => `${bar(checked.entities + checked.relations, entities + relations)}  ${checked.claims} claims`,
        ),
      );
      progress.end();
      if (typed.given.has("json")) await writeJson(context, report);
      else await terminal.write(tell(report, context));
      if (report.changed) terminal.note(words[context.language].changed);
      return report.findings.length > 0 ? 1 : 0;
    } finally {
      progress.end();
      await store.close();
    }
  },
};

function tell({ checked, revision, found, findings }: CheckReport, { language, terminal }: Context): string {
  const told = words[language];
  const all = Object.values(found).reduce((sum, n) => sum + n, 0);
  const head = `${told.checked(checked, revision)}${all === 0 ? told.whole : told.found(all)}\n`;
  if (all === 0) return head;
  const sorts = findingSorts.filter((sort) => found[sort] > 0);
  const table = toTable(
    sorts,
    [
      { title: told.sort, of: (sort) => sortWords[sort][language] },
      { title: told.n, of: (sort) => String(found[sort]), side: "right" },
    ],
    terminal,
  );
  const lists = sorts.map((sort) => {
    const own = findings.filter((one) => one.sort === sort);
    const lines = own.map(({ id, message }) => `  ${oneLine(id)}  ${oneLine(message)}`);
    const more = found[sort] - own.length;
    const text = [...lines, ...(more > 0 ? [told.more(more)] : [])].join("\n");
    return `${terminal.style("bold", sortWords[sort][language])}\n${text}\n`;
  });
  return [head, table, ...lists].join("\n");
}
