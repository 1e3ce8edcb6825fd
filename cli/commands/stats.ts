import { contract } from "../../model/contract.ts";
import { kindOf } from "../../model/kinds.ts";
import { relationTypeOf } from "../../model/relation-types.ts";
import type { Stats } from "../../model/stats.ts";
import { topics } from "../../model/topics.ts";
import { type Command, type Context, takePlaces, telling, where, writeJson } from "../command.ts";
import { withClient } from "../open.ts";
import { optionsOf } from "../option.ts";
import { parametersIn, parseAsked } from "../request.ts";
import { toTable } from "../table.ts";

const words = {
  zh: {
    entities: "实体",
    relations: "关系",
    kind: "种类",
    type: "关系类型",
    topic: "主题",
    begins: "开始于",
    ends: "结束于",
    undated: "无日期",
    source: "来源",
    n: "数量",
  },
  en: {
    entities: "entities",
    relations: "relations",
    kind: "kind",
    type: "relation",
    topic: "topic",
    begins: "begins",
    ends: "ends",
    undated: "undated",
    source: "source",
    n: "count",
  },
};

export const stats: Command = {
  name: "stats",
  summary: { zh: "按种类、关系、主题、时间和来源计数", en: "counts by kind, type, topic, time and source" },
  usage: "",
  places: {},
  groups: [
    { title: { zh: "选项", en: "Options" }, options: optionsOf(contract.readStats.query.shape) },
    where,
    telling,
  ],
  examples: [
    { typed: "stats", about: { zh: "全部", en: "everything" } },
    { typed: "stats --bucket year --type SIGNED_WITH", about: { zh: "历年签约", en: "signings by year" } },
  ],
  async run(context) {
    const { typed } = context;
    takePlaces(typed, [], "stats");
    const { query: schema } = contract.readStats;
    const query = parseAsked(schema, parametersIn(typed, schema));
    return withClient(context, async (client) => {
      const answer = await client.ask("readStats", { params: undefined, query, body: undefined });
      if (typed.given.has("json")) await writeJson(context, answer);
      else await context.terminal.write(tell(answer, context));
      return 0;
    });
  },
};

/** One small table for each thing that is counted; what isn't there has none. */
function tell(answer: Stats, { language, terminal }: Context): string {
  const told = words[language];
  const topicName = (id: string) => topics.find((one) => one.id === id)?.[language] ?? id;
  const tables: [string, [string, number][]][] = [
    [told.kind, answer.kinds.map(({ kind, n }) => [kindOf(kind)[language], n])],
    [told.type, answer.types.map(({ type, n }) => [`${relationTypeOf(type)[language]} (${type})`, n])],
    [told.topic, answer.topics.map(({ topic, n }) => [topicName(topic), n])],
    [
      told.begins,
      [...answer.times.map(({ bucket, n }): [string, number] => [bucket, n]), [told.undated, answer.undated]],
    ],
    [told.ends, answer.ends.map(({ bucket, n }) => [bucket, n])],
    [told.source, answer.sources.map(({ source, n }) => [source, n])],
  ];
  const total = `${told.entities} ${answer.entities}  ${told.relations} ${answer.relations}\n`;
  const parts = tables.flatMap(([title, rows]) => {
    const columns = [
      { title, of: ([name]: [string, number]) => name },
      { title: told.n, of: ([, n]: [string, number]) => String(n), side: "right" as const },
    ];
    return rows.length === 0 ? [] : [toTable(rows, columns, terminal)];
  });
  return [total, ...parts].join("\n");
}
