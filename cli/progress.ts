import type { Language } from "../model/sentences/index.ts";
import type { FileProgress } from "./client.ts";
import type { Terminal } from "./terminal.ts";

/** Milliseconds between two pictures of progress. */
const often = 100;
const barWidth = 24;

/** Shows progress as often as somebody can follow it. `line` is asked for only when it is shown. */
export function createProgress(
  terminal: Pick<Terminal, "progress" | "interactive">,
  now: () => number = () => performance.now(),
) {
  let last = Number.NEGATIVE_INFINITY;
  return {
    show(line: () => string): void {
      if (!terminal.interactive || now() - last < often) return;
      last = now();
      terminal.progress(line());
    },
    end: () => terminal.progress(""),
  };
}

/** `[██████        ]  25 %`; a part of nothing is everything. */
export function bar(done: number, total: number): string {
  const part = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.floor(part * barWidth);
  return `[${"█".repeat(full)}${" ".repeat(barWidth - full)}] ${String(Math.floor(part * 100)).padStart(3)} %`;
}

const words = {
  zh: { entities: "实体", relations: "关系", evidence: "，正在写出处" },
  en: { entities: "entities", relations: "relations", evidence: ", now the evidence" },
};

/** How far a file is: records of all where they are known, and its size. Some formats have the evidence after all records. */
export function fileLine(records: FileProgress | null, bytes: number, language: Language): string {
  if (records === null) return sizeOf(bytes);
  const { done, total } = records;
  const told = words[language];
  const counts = (["entities", "relations"] as const).map((what) => `${told[what]} ${done[what]}/${total[what]}`);
  const [all, of] = [done.entities + done.relations, total.entities + total.relations];
  return `${bar(all, of)}  ${counts.join("  ")}  ${sizeOf(bytes)}${all === of ? told.evidence : ""}`;
}

/** `950 bytes`, `12.3 kB`, `4.0 MB`. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 999_950 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
