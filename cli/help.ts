import type { Language } from "../model/sentences/index.ts";
import type { Command } from "./command.ts";
import type { Option } from "./option.ts";
import { optionWords } from "./option-words.ts";
import type { Terminal } from "./terminal.ts";
import { pad, widthOf, wrap } from "./text-width.ts";

type Looks = Pick<Terminal, "width" | "style">;

const words = {
  zh: {
    usage: "用法",
    commands: "命令",
    examples: "例",
    repeats: "可重复",
    usual: (value: string) => `默认 ${value}`,
    more: "qianshou 命令 --help 列出该命令的选项；qianshou --version 显示版本。",
    about: "牵手：谁与谁合作，怎样相连，出自哪里。",
    codes: "退出码：0 正常；1 未能完成，或检查发现问题；2 命令有误；130 按 Ctrl-C 中断。",
  },
  en: {
    usage: "Usage",
    commands: "Commands",
    examples: "Examples",
    repeats: "may repeat",
    usual: (value: string) => `default ${value}`,
    more: "qianshou COMMAND --help lists a command's options; qianshou --version says which this is.",
    about: "Qianshou: who works with whom, how two are connected, and who says so.",
    codes: "Exit codes: 0 fine; 1 failed, or check found something; 2 a wrong command line; 130 stopped by Ctrl-C.",
  },
};

const usualWidth = 100;

/** What can be done, with one line for each command. */
export function overviewHelp(commands: readonly Command[], language: Language, looks: Looks): string {
  const told = words[language];
  const rows = commands.map(({ name, usage, summary }): [string, string] => [
    `${name} ${usage}`.trim(),
    summary[language],
  ]);
  return [
    `${told.about}\n`,
    heading(`${told.usage}`, looks, ["  qianshou COMMAND …"]),
    heading(told.commands, looks, inColumns(rows, looks)),
    `${told.more}\n${told.codes}\n`,
  ].join("\n");
}

/** All that a command takes, with examples. */
export function commandHelp(command: Command, language: Language, looks: Looks): string {
  const told = words[language];
  const { name, usage, summary, groups, lists, examples } = command;
  const groupTexts = groups.map(({ title, options }) =>
    heading(
      title[language],
      looks,
      inColumns(
        options.map((option) => rowOf(option, language)),
        looks,
      ),
    ),
  );
  const listed = lists?.items.map((item): [string, string] => [item.name, item.about[language]]) ?? [];
  const shown = examples.map(({ typed, about }): [string, string] => [`qianshou ${typed}`, about[language]]);
  return [
    `${summary[language]}\n`,
    heading(told.usage, looks, [`  qianshou ${[name, usage].filter(Boolean).join(" ")} [--…]`]),
    ...(lists ? [heading(lists.title[language], looks, inColumns(listed, looks))] : []),
    ...groupTexts,
    heading(
      told.examples,
      looks,
      shown.flatMap(([typed, about]) => [`  ${typed}`, `      ${about}`]),
    ),
  ].join("\n");
}

function rowOf({ name, short, value, repeats, choices, usual }: Option, language: Language): [string, string] {
  const told = words[language];
  const typed = `${short ? `-${short}, ` : ""}--${name}${value === null ? "" : ` ${value}`}`;
  const remarks = [usual === null ? "" : told.usual(usual), repeats ? told.repeats : ""].filter(Boolean);
  const [open, close, comma] = language === "zh" ? ["（", "）", "，"] : [" (", ")", ", "];
  const remark = remarks.length === 0 ? "" : `${open}${remarks.join(comma)}${close}`;
  const about = `${optionWords[name]?.[language] ?? ""}${remark}`;
  return [typed, choices.length === 0 ? about : `${about}${language === "zh" ? "：" : ": "}${choices.join(", ")}`];
}

const heading = (title: string, { style }: Looks, lines: readonly string[]): string =>
  `${style("bold", title)}\n${lines.join("\n")}\n`;

const longestName = 30;

/** Names on the left, what they are on the right, broken into lines where the terminal ends. */
function inColumns(rows: readonly [string, string][], { width }: Looks): string[] {
  const left = Math.min(longestName, Math.max(...rows.map(([name]) => widthOf(name))));
  const right = Math.max(30, Math.min(width ?? usualWidth, usualWidth) - left - 4);
  return rows.flatMap(([name, about]) => {
    const [first = "", ...others] = wrap(about, right);
    const fits = widthOf(name) <= left;
    const blank = " ".repeat(left + 4);
    const begin = fits ? [`  ${pad(name, left)}  ${first}`] : [`  ${name}`, `${blank}${first}`];
    return [...begin, ...others.map((line) => `${blank}${line}`)];
  });
}
