import type { Ending, Heading, Told } from "./format.ts";

/** What a file says about itself in words: pairs of a label and its text. */
export function aboutFile(heading: Heading, ending: Ending): [string, string | number][] {
  const { language, exportedAt, revision, selection } = heading;
  const { entities, relations, claims, sources } = ending.counts;
  const labels = words[language];
  const lines: [string, string | number][] = [[labels.made, exportedAt]];
  for (const one of selection) lines.push([labels.selected, one]);
  if (selection.length === 0) lines.push([labels.selected, labels.everything]);
  lines.push(
    [labels.entities, entities],
    [labels.relations, relations],
    [labels.claims, claims],
    [labels.sources, sources],
  );
  if (ending.revision !== revision) lines.push([labels.note, changed[language]]);
  return lines;
}

/** A README.txt beside other files: what they are, then `lines`. Windows reads it too. */
export function readmeOf(heading: Heading, ending: Ending, lines: readonly string[]): string {
  const { language } = heading;
  const about = aboutFile(heading, ending).map((pair) => pair.join(colon[language]));
  return `\ufeff${[title[language], "", ...about, "", ...lines].join("\r\n")}\r\n`;
}

/** Between a label and what it stands for. */
export const colon: Told = { zh: "：", en: ": " };

export const title: Told = { zh: "取自牵手的合作网络", en: "A partnership network from Qianshou" };

export const changed: Told = {
  zh: "读取期间网络有改动：文件中可能既有改动前的内容，也有改动后的内容。",
  en: "The network was changed while it was read: the file may hold some records from before and some from after.",
};

const words = {
  zh: {
    made: "导出时间",
    selected: "范围",
    everything: "全部",
    entities: "实体",
    relations: "关系",
    claims: "依据",
    sources: "来源",
    note: "注意",
  },
  en: {
    made: "Made at",
    selected: "Selected",
    everything: "everything",
    entities: "Entities",
    relations: "Relations",
    claims: "Claims",
    sources: "Sources",
    note: "Note",
  },
};
