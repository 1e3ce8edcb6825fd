import type { Entity } from "./entity.ts";
import { escapeMarkdown } from "./markdown.ts";
import { type Paths, passedOver, pathFields } from "./path-question.ts";
import { createReferences, type References } from "./references.ts";
import { standingClaims } from "./sentences/citations.ts";
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
import { reportWords, type Tried } from "./sentences/report-words.ts";
import type { Claim } from "./source.ts";

/** The most claims that are told of one relation; how many more there are is said. */
const mostClaims = 5;

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
 * A report on paths in Markdown: question, answer, picture, every path with its hops and what is claimed for them,
 * numbered sources. Texts from data are escaped, so nothing in them is markup; links lead to http and https only.
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
    `**${words.answer}** ${words.answerText(paths, triedBy(query, told))}`,
    picture === null ? "" : `![${escapeMarkdown(pictureTitle(query, names, language))}](${picture})`,
    ...told.flatMap((path, i) => {
      const { length, strength } = paths.paths[i] ?? { length: 0, strength: 0 };
      const lead = escapeMarkdown(leadOf(path, language));
      const hops = tellHops(path, language, (claims) => references.cite(claims, path.sources), escapeMarkdown);
      return [
        `## ${words.path(i + 1, chainOf(path, language))}`,
        words.measures(length, strength),
        lead,
        hops
          .flatMap(({ sentence, claims }) => [`- ${sentence}`, ...claimItems(claims, path, references, language)])
          .join("\n"),
      ];
    }),
    ...(references.list().length === 0 ? [] : [`## ${words.sources}`, references.list().join("\n")]),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** What a relation rests on, the surest first, as items of a list below its sentence. */
function claimItems(
  claims: readonly Claim[],
  { sources }: ToldPath,
  references: References,
  language: Language,
): string[] {
  const words = reportWords[language];
  const standing = standingClaims(claims, sources);
  const items = standing.slice(0, mostClaims).map((claim) => {
    const summary = withoutStop(language === "zh" ? claim.summary : claim.summaryEn);
    return words.claim(escapeMarkdown(summary), references.cite([claim], sources), claim);
  });
  const more = standing.length - items.length;
  return [...items, ...(more === 0 ? [] : [words.moreClaims(more)])].map((item) => `  - ${item}`);
}

/** A sentence that goes on: its full stop is left out, that of an abbreviation is not. */
function withoutStop(text: string): string {
  return text.trim().replace(/(?:。|(?<!\.|\b(?:Co|Corp|Inc|Ltd|etc))\.)$/u, "");
}

/** What was tried before the paths were found, or none was. */
function triedBy({ avoidKind, kind, maxLength, agreements }: SentPathQuery, told: readonly ToldPath[]): Tried {
  const longest = pathFields.maxLength.parse(maxLength);
  // A single step has no middle, and a question that names what to avoid is asked once.
  const relaxes = avoidKind === undefined && longest > 1;
  // Agreements that show as lines alone aren't walked through.
  const shown = agreements === "lines" ? passedOver.filter((one) => one !== "Agreement") : passedOver;
  const letIn = shown.filter((one) => kind?.includes(one) ?? true);
  const needed = told.some((path) => leadOf(path, "en") !== "");
  return { maxLength: longest, letIn: relaxes ? letIn : [], needed };
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
