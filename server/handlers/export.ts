import type { Format, Heading } from "../../formats/format.ts";
import { formats } from "../../formats/index.ts";
import type { FileAnswer } from "../../model/endpoint.ts";
import type { ExportBody, ExportFormat } from "../../model/export.ts";
import { type Filter, toBounds } from "../../model/filter.ts";
import { exportWords } from "../../model/sentences/export-words.ts";
import { connectionQuestion, filterTexts, type Language } from "../../model/sentences/index.ts";
import { writeFile } from "../export/file.ts";
import { type Records, recordsAmong, recordsOf, recordsPassing } from "../export/records.ts";
import { replacedAmong } from "../merge/replaced.ts";
import { found, type Handler, type HandlerContext } from "./handler.ts";
import { answerPaths } from "./path-asking.ts";

/** What goes into a file: its records, and how they are called. */
interface Selected {
  readonly records: Records;
  /** What was selected, in words: one text for each condition. */
  readonly words: readonly string[];
  /** For the file's name. */
  readonly title: string;
  readonly positions: Heading["positions"];
}

export const listFormats: Handler<"listFormats"> = async () => ({
  formats: Object.values<Format>(formats).map(({ id, name, use, omits, extension, media, most }) => ({
    ...{ id, name, use, extension, media, most },
    omits: [...omits],
  })),
});

export const exportNetwork: Handler<"exportNetwork"> = async ({ params, query }, context) => {
  const { language, ...filter } = query;
  const { store, call } = context;
  const words = await wordsOf(filter, language, context);
  const selected: Selected = {
    records: recordsPassing(store, toBounds({ ...filter, agreements: filter.agreements ?? "both" }), call),
    words,
    title: exportWords[language].network,
    positions: new Map(),
  };
  return answerWith(params.format, selected, language, context);
};

export const exportSelection: Handler<"exportSelection"> = async ({ params, body }, context) =>
  answerWith(params.format, await selectedBy(body, context), body.language, context);

async function selectedBy(body: ExportBody, context: HandlerContext): Promise<Selected> {
  const { store, call } = context;
  const { ids, view, path, filter, language, positions } = body;
  const words = exportWords[language];
  const given = new Map(positions.map(([id, x, y]) => [id, { x, y }]));
  if (path !== undefined) {
    const { paths } = await answerPaths(path, context);
    const { entities, relations } = paths.graph;
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const title = connectionQuestion(path.from, path.to, { entity: (id) => byId.get(id) }, language);
    return { records: recordsOf(store, { entities, relations }, call), words: [title], title, positions: given };
  }
  if (view !== undefined) {
    const saved = await store.view(view, call);
    const { title, shown, entities } = found(saved ? [saved] : [], "saved view", view);
    const hidden = new Set(shown.hidden);
    const visible = entities.filter(({ id }) => !hidden.has(id));
    const replaced = await replacedAmong(
      store,
      visible.map(({ id }) => id),
      call,
    );
    const places = new Map(visible.map(({ id, x, y }) => [replaced.get(id) ?? id, { x, y }]));
    return {
      records: await recordsAmong(store, [...places.keys()], shown.filter, call),
      words: [words.view(title), ...(await wordsOf(shown.filter, language, context))],
      title,
      positions: given.size > 0 ? given : places,
    };
  }
  return {
    records: await recordsAmong(store, ids ?? [], filter, call),
    words: [words.chosen(ids?.length ?? 0), ...(await wordsOf(filter, language, context))],
    title: words.selection,
    positions: given,
  };
}

async function wordsOf(filter: Filter, language: Language, { store, call }: HandlerContext): Promise<string[]> {
  const asked = filter.source === undefined ? [] : await store.sourcesById([...new Set(filter.source)], call);
  const sources = new Map(asked.map((source) => [source.id, source]));
  return filterTexts(filter, { source: (id) => sources.get(id) }, language);
}

async function answerWith(
  id: ExportFormat,
  { records, words, title, positions }: Selected,
  language: Language,
  context: HandlerContext,
): Promise<FileAnswer> {
  const format: Format = formats[id];
  const exportedAt = new Date().toISOString();
  const { revision } = await context.store.summary(context.call);
  const heading: Heading = { language, exportedAt, revision, selection: words, positions };
  return {
    ...fileNames(title, language, exportedAt.slice(0, 10), format.extension),
    media: format.media,
    headers: {
      "Qianshou-Revision": String(revision),
      ...(format.omits.length > 0 && { "Qianshou-Omits": format.omits.map(({ en }) => en).join("; ") }),
    },
    chunks: writeFile(format, heading, records, context),
  };
}

/** The longest part of a file's name that a title takes, in characters. */
const longestTitle = 60;

/** `牵手-全部-2026-11-23.json`, and the same in ASCII as far as that goes. */
function fileNames(title: string, language: Language, day: string, extension: string) {
  const name = [language === "zh" ? "牵手" : "Qianshou", [...title].slice(0, longestTitle).join(""), day].join("-");
  const ascii = title
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, longestTitle)
    .toLowerCase();
  const asciiName = ["qianshou", ...(ascii === "" ? [] : [ascii]), day].join("-");
  return { name: `${name}.${extension}`, asciiName: `${asciiName}.${extension}` };
}
