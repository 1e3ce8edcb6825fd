import type { Entity } from "./entity.ts";
import { escapeMarkdown } from "./markdown.ts";
import type { Paths } from "./path-question.ts";
import { createReferences } from "./references.ts";
import {
  connectionQuestion,
  dateText,
  type Language,
  leadOf,
  nameIn,
  type QuestionNames,
  questionText,
  type SentPathQuery,
  type ToldPath,
  tellHops,
} from "./sentences/index.ts";
import { reportWords } from "./sentences/report-words.ts";

/** An answer to a question for paths with all that its report tells. */
export interface ReportedPaths {
  readonly query: SentPathQuery;
  readonly names: QuestionNames;
  readonly paths: Paths;
  /** Each path with what its sentences need, in the same order. */
  readonly told: readonly ToldPath[];
  /** The paths as a picture: the address of an image. Null when there is none. */
  readonly picture: string | null;
  /** The day of the question: `2026-11-23`. */
  readonly askedOn: string;
}

/**
 * A report on paths in Markdown: question, answer, picture, every path with its hops, numbered sources. Texts from data
 * are escaped, so nothing in them is markup; links lead to http and https only.
 */
export function toPathReport(report: ReportedPaths, language: Language): string {
  const { query, names, paths, told, picture, askedOn } = report;
  const words = reportWords[language];
  const references = createReferences(language);
  const title = escapeMarkdown(connectionQuestion(query.from, query.to, names, language));
  const blocks = [
    `# ${title}`,
    words.askedOn(dateText(askedOn, language)),
    `**${words.question}** ${escapeMarkdown(questionText(query, names, language))}`,
    `**${words.answer}** ${words.answerText(paths)}`,
    picture === null ? "" : `![${escapeMarkdown(pictureTitle(query, names, language))}](${picture})`,
    ...told.flatMap((path, i) => {
      const { length, strength } = paths.paths[i] ?? { length: 0, strength: 0 };
      const lead = escapeMarkdown(leadOf(path, language));
      const sentences = tellHops(path, language, (claims) => references.cite(claims, path.sources), escapeMarkdown);
      return [
        `## ${words.path(i + 1, chainOf(path, language))}`,
        words.measures(length, strength),
        lead,
        sentences.map((sentence) => `- ${sentence}`).join("\n"),
      ];
    }),
    ...(references.list().length === 0 ? [] : [`## ${words.sources}`, references.list().join("\n")]),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** What the picture of paths shows, in plain text. */
export function pictureTitle(
  query: Pick<SentPathQuery, "from" | "to">,
  names: QuestionNames,
  language: Language,
): string {
  const [from, to] = [query.from, query.to].map((id) => {
    const entity = names.entity(id);
    return entity ? nameIn(entity, language) : id;
  });
  return reportWords[language].picture(from ?? "", to ?? "");
}

/** The entities of a path in their order, in plain text. */
export function stopsOf(entities: readonly Entity[], language: Language): string {
  return entities.map((entity) => nameIn(entity, language)).join(" → ");
}

function chainOf({ steps }: ToldPath, language: Language): string {
  return steps.map(({ entity }) => escapeMarkdown(nameIn(entity, language))).join(" → ");
}
