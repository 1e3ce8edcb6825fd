import { toBounds } from "../../model/filter.ts";
import type { PathQuestion } from "../../model/paths.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import type { PathQuestions } from "./path-questions.ts";
import { at } from "./questions.ts";
import type { Race } from "./timing.ts";

/** As many as can be asked for; the most quoted ones come first. */
const sources = Array.from({ length: 100 }, (_, i) => `source.${i + 1}`);
const bounds = toBounds({ source: sources });

/** The same questions with a filter on sources and without it. */
export function sourceRaces(name: string, store: GraphStore, sorts: readonly PathQuestions[]): Race[] {
  const count = async (question: PathQuestion) => (await store.paths(question)).paths.length;
  return sorts.map(({ what, questions }) => ({
    what: `${name}: ${what}, of ${sources.length} sources`,
    known: "the same of all sources",
    ours: (round) =>
      count({ ...at(questions, round), bounds: { ...at(questions, round).bounds, evidence: bounds.evidence } }),
    theirs: (round) => count(at(questions, round)),
  }));
}
