import { contract } from "../../model/contract.ts";
import type { Path, Paths } from "../../model/path-question.ts";
import { type Language, nameIn } from "../../model/sentences/index.ts";
import { type Command, type Context, takePlaces, telling, where, writeJson } from "../command.ts";
import { findAllNamed, findNamed } from "../names.ts";
import { withClient } from "../open.ts";
import { optionsOf } from "../option.ts";
import { parametersIn, parseAsked } from "../request.ts";
import { oneLine } from "../table.ts";
import { wrap } from "../text-width.ts";

const { from: _, to: __, ...parameters } = contract.findPaths.query.shape;
const places = { from: "FROM", to: "TO" };

const words = {
  zh: {
    arrow: " → ",
    head: (hops: number, strength: number) => `${hops} 步，强度 ${strength}`,
    none: (most: number) => `${most} 步以内没有符合条件的路径。`,
    more: (k: number) => `还有更多路径，可加 --k（现为 ${k}）`,
  },
  en: {
    arrow: " → ",
    head: (hops: number, strength: number) => `${hops} ${hops === 1 ? "hop" : "hops"}, strength ${strength}`,
    none: (most: number) => `No path within ${most} hops passes.`,
    more: (k: number) => `there are more paths: raise --k (now ${k})`,
  },
};

export const paths: Command = {
  name: "paths",
  summary: {
    zh: "两个实体怎样相连：最短的若干条路径，每一步附出处",
    en: "how two entities are connected: the shortest paths, with the source of every hop",
  },
  usage: "FROM TO",
  places,
  groups: [{ title: { zh: "选项", en: "Options" }, options: optionsOf(parameters) }, where, telling],
  examples: [
    { typed: "paths haier-group cityu", about: { zh: "用编号", en: "by id" } },
    {
      typed: "paths 海尔集团 城大 --k 1 --lang zh",
      about: { zh: "用名称，只要一条", en: "by name, one path, in Chinese" },
    },
    {
      typed: "paths zibo cityu --type SIGNED_WITH --type PARTNER_OF --since 2023",
      about: { zh: "只走签约与伙伴关系", en: "over signings and partnerships only" },
    },
  ],
  async run(context) {
    const { typed } = context;
    const [from = "", to = ""] = takePlaces(typed, ["FROM", "TO"], "paths");
    const { query: schema } = contract.findPaths;
    const { through, avoid, ...others } = parametersIn(typed, schema);
    // What is wrong by itself is said before anything is opened; names are looked up then.
    const checked = parseAsked(schema, { ...others, from: "from", to: "to" }, places);
    return withClient(context, async (client) => {
      const query = parseAsked(
        schema,
        {
          ...checked,
          from: (await findNamed(client, from, "FROM")).id,
          to: (await findNamed(client, to, "TO")).id,
          through: await findAllNamed(client, typed.given.get("through") ?? [], "--through"),
          avoid: await findAllNamed(client, typed.given.get("avoid") ?? [], "--avoid"),
        },
        places,
      );
      const answer = await client.ask("findPaths", { params: undefined, query, body: undefined });
      if (typed.given.has("json")) await writeJson(context, answer);
      else await tell(answer, query, context);
      return 0;
    });
  },
};

async function tell(
  answer: Paths,
  asked: { k: number; maxLength: number },
  { language, terminal }: Context,
): Promise<void> {
  const told = words[language];
  for (const [i, path] of answer.paths.entries()) {
    const head = `${i + 1}. ${namesOn(path, answer, language)}`;
    const lines = sentencesOf(path, language).flatMap((text) => wrapped(text, terminal.width));
    const measure = terminal.style("dim", `(${told.head(path.length, path.strength)})`);
    await terminal.write(`${i > 0 ? "\n" : ""}${terminal.style("bold", head)} ${measure}\n${lines.join("")}`);
  }
  if (answer.paths.length === 0) terminal.note(told.none(asked.maxLength));
  else if (!answer.complete) terminal.note(told.more(asked.k));
}

function namesOn({ steps }: Path, { graph }: Paths, language: Language): string {
  const byId = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const names = steps.map(({ entity }) => {
    const found = byId.get(entity);
    return oneLine(found === undefined ? entity : nameIn(found, language));
  });
  return names.join(words[language].arrow);
}

const sentencesOf = ({ explanation }: Path, language: Language): string[] => [oneLine(explanation[language])];

const indent = "   ";

function wrapped(text: string, width: number | null): string[] {
  const lines = width === null ? [text] : wrap(text, Math.max(20, width - indent.length));
  return lines.map((line) => `${indent}${line}\n`);
}
