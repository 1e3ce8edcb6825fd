import { contract } from "../../model/contract.ts";
import { kindOf } from "../../model/kinds.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { type Command, takePlaces, telling, where, writeJson } from "../command.ts";
import { withClient } from "../open.ts";
import { optionsOf } from "../option.ts";
import { parametersIn, parseAsked } from "../request.ts";
import { toTable } from "../table.ts";

const { q: _, ...parameters } = contract.listEntities.query.shape;
const places = { q: "TEXT" };

const words = {
  zh: {
    id: "编号",
    name: "名称",
    kind: "种类",
    degree: "关联",
    matched: "匹配",
    more: "还有更多，可用",
    none: "没有找到",
  },
  en: {
    id: "id",
    name: "name",
    kind: "kind",
    degree: "links",
    matched: "matched",
    more: "there are more:",
    none: "nothing was found",
  },
};

export const search: Command = {
  name: "search",
  summary: {
    zh: "按名称查找实体：汉字、拼音、首字母、英文、简称均可",
    en: "find entities by name: characters, pinyin, initials, English, abbreviation",
  },
  usage: "TEXT",
  places,
  groups: [{ title: { zh: "选项", en: "Options" }, options: optionsOf(parameters) }, where, telling],
  examples: [
    { typed: "search 城大", about: { zh: "简称", en: "an abbreviation" } },
    {
      typed: "search chengshidaxue --kind University",
      about: { zh: "拼音，只看高校", en: "pinyin, universities only" },
    },
    { typed: "search haier --json", about: { zh: "供程序读取", en: "for programs" } },
  ],
  async run(context) {
    const { typed, language, terminal } = context;
    // Words of a name needn't be quoted.
    const q = takePlaces(
      { ...typed, positionals: typed.positionals.length > 1 ? [typed.positionals.join(" ")] : typed.positionals },
      ["TEXT"],
      "search",
    )[0];
    const { query: schema } = contract.listEntities;
    const query = parseAsked(schema, { ...parametersIn(typed, schema), q }, places);
    return withClient(context, async (client) => {
      const answer = await client.ask("listEntities", { params: undefined, query, body: undefined });
      if (typed.given.has("json")) {
        await writeJson(context, answer);
        return 0;
      }
      const told = words[language];
      const { entities, cursor } = answer;
      if (entities.length === 0) terminal.note(told.none);
      else {
        const columns = [
          { title: told.id, of: (one: (typeof entities)[number]) => one.id },
          { title: told.name, of: (one: (typeof entities)[number]) => nameIn(one, language) },
          { title: told.kind, of: (one: (typeof entities)[number]) => kindOf(one.kind)[language] },
          { title: told.degree, of: (one: (typeof entities)[number]) => String(one.degree), side: "right" as const },
          { title: told.matched, of: (one: (typeof entities)[number]) => one.match?.text ?? "" },
        ];
        await terminal.write(toTable(entities, columns, terminal));
      }
      if (cursor !== null) terminal.note(`${told.more} --limit N, --cursor ${cursor}`);
      return 0;
    });
  },
};
