import { escapeMarkdown } from "../model/markdown.ts";
import { dateText } from "../model/sentences/index.ts";
import { aboutFile, title } from "./about.ts";
import { dossierOf } from "./dossier.ts";
import type { Ending, Format, Heading, Part } from "./format.ts";

/** A dossier to be read: every entity with what is known of it and its relations as sentences, and numbered sources. */
export const markdown = {
  id: "markdown",
  name: { zh: "Markdown 档案", en: "Markdown dossier" },
  use: { zh: "阅读、打印、放进报告", en: "to read, to print, to put into a report" },
  omits: [
    { zh: "只用一种语言", en: "it is in one language" },
    { zh: "不含编号和版本号", en: "ids and versions are left out" },
    { zh: "每句最多注明五处来源", en: "a sentence names at most five places in sources" },
  ],
  extension: "md",
  media: "text/markdown",
  evidence: "beside",
  most: 2000,
  open(heading) {
    const parts: Part[] = [];
    return {
      head: () => headOf(heading),
      write(more) {
        parts.push(...more);
        return "";
      },
      end: (ending) => `${[aboutOf(heading, ending, parts), ...dossierOf(parts, heading.language)].join("\n\n")}\n`,
    };
  },
} satisfies Format;

const headOf = ({ language }: Heading): string => `# ${title[language]}\n\n`;

/** The claims and sources of a file that has them beside what they are about. */
function aboutOf(heading: Heading, { counts, revision }: Ending, parts: readonly Part[]): string {
  const cited = parts.flatMap((part) => ("cited" in part ? part.cited : []));
  const claims = new Set(cited.map(({ claim }) => claim.id)).size;
  const sources = new Set(cited.map(({ source }) => source.id)).size;
  const { language } = heading;
  const exportedAt = dateText(heading.exportedAt.slice(0, 10), language);
  return aboutFile({ ...heading, exportedAt }, { counts: { ...counts, claims, sources }, revision })
    .map(([label, text]) => `- ${label}${language === "zh" ? "：" : ": "}${escapeMarkdown(String(text))}`)
    .join("\n");
}
