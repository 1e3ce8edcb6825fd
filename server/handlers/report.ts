import type { PathQuery } from "../../model/path-question.ts";
import { pictureTitle, stopsOf, toPathReport } from "../../model/path-report.ts";
import { type Language, nameIn, type QuestionNames, type ToldPath } from "../../model/sentences/index.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { withinDeadline } from "./deadline.ts";
import type { Handler } from "./handler.ts";
import { type AnsweredPaths, answerPaths, tellSteps } from "./path-asking.ts";

/** How many paths the picture's description tells; the report tells all. */
const mostDescribed = 5;

/** The longest part of a file's name that an entity's name takes, in characters. */
const longestName = 40;

export const reportPaths: Handler<"reportPaths"> = ({ query: { language, ...query } }, { store, call }) =>
  withinDeadline(call, async (call) => {
    const answered = await answerPaths(query, { store, call });
    const names = await namesOf(query, store, call);
    const told = toldPaths(answered);
    const svg = answered.paths.paths.length === 0 ? null : await drawPaths(answered, told, query, names, language);
    const picture = svg && `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    const askedOn = new Date().toISOString().slice(0, 10);
    const text = toPathReport({ query, names, paths: answered.paths, told, picture, askedOn }, language);
    return {
      ...fileNames(query, names, language, askedOn),
      media: "text/markdown; charset=utf-8",
      headers: {},
      chunks: [text],
    };
  });

/** What the question names, by id. */
async function namesOf(query: PathQuery, store: GraphStore, call: Call): Promise<QuestionNames> {
  const ids = new Set([query.from, query.to, ...query.through, ...query.avoid]);
  const entities = new Map((await store.entities([...ids], call)).map((entity) => [entity.id, entity]));
  const asked = query.source === undefined ? [] : await store.sourcesById([...new Set(query.source)], call);
  const sources = new Map(asked.map((source) => [source.id, source]));
  return { entity: (id) => entities.get(id), source: (id) => sources.get(id) };
}

/** The paths with all that their sentences need. */
function toldPaths({ paths, told, claims, sources }: AnsweredPaths): ToldPath[] {
  const byId = new Map(paths.graph.entities.map((entity) => [entity.id, entity]));
  return paths.paths.map(({ steps }) => ({
    steps: tellSteps(steps, byId, told),
    claims,
    sources,
    relaxed: paths.relaxed !== undefined,
  }));
}

/** The paths as SVG. What draws is loaded with the first picture: a start doesn't need it. */
async function drawPaths(
  { paths }: AnsweredPaths,
  told: readonly ToldPath[],
  query: PathQuery,
  names: QuestionNames,
  language: Language,
): Promise<string> {
  const { drawPathPicture } = await import("../../picture/path-picture.ts");
  const routes = paths.paths.map(({ steps }) => steps.map(({ entity }) => entity));
  const chains = told.slice(0, mostDescribed).map(({ steps }) =>
    stopsOf(
      steps.map(({ entity }) => entity),
      language,
    ),
  );
  const title = pictureTitle(query, names, language);
  return drawPathPicture(paths.graph, routes, {
    title,
    description: chains.join(language === "zh" ? "；" : "; "),
    language,
  });
}

/** `qianshou-paths-haier-group-cityu-2026-11-23.md`, and the same with names. */
function fileNames(query: PathQuery, names: QuestionNames, language: Language, day: string) {
  const ids = [query.from, query.to].map((id) => id.replace(/[^A-Za-z0-9._~-]+/g, "-").slice(0, 60));
  const called = [query.from, query.to].map((id) => {
    const entity = names.entity(id);
    return entity ? [...nameIn(entity, language)].slice(0, longestName).join("") : id;
  });
  return {
    name: `${[language === "zh" ? "牵手路径" : "Qianshou paths", ...called, day].join("-")}.md`,
    asciiName: `qianshou-paths-${ids.join("-")}-${day}.md`,
  };
}
