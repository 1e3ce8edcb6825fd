import { nameIn } from "../../model/sentences/told.ts";
import { kindLabel, typeLabel } from "../panels/labels.ts";
import { type ExpansionChoice, mostBrought } from "../state/expansion-choice.ts";
import type { Step } from "../state/history.ts";
import { filterChangeText } from "./filter-change.ts";
import type { Words } from "./index.ts";

/** What a step did, in a few words: `展开香港`, `展开香港：位于 · 高校`, `隐去城市`. */
export function stepName(
  step: Pick<Step, "act" | "entities" | "layout" | "label" | "by" | "note" | "change">,
  words: Words,
): string {
  const { act, entities, layout, label, by, note, change } = step;
  const changed = change ? filterChangeText(change, words) : null;
  if (changed !== null) return changed;
  if (note !== undefined) return words.history.acts[act](note);
  if (layout) return words.history.acts[act](words.layouts.names[layout]);
  if (label) return words.history.acts[act](label[words.language]);
  const [first] = entities;
  const name = first ? nameIn(first, words.language) : "";
  const done = words.history.acts[act](entities.length > 1 ? words.history.several(name, entities.length) : name);
  return by ? words.expand.by(done, choiceParts(by, words)) : done;
}

/** What was chosen: relations, other ends, time, how many. */
function choiceParts({ ways, kinds, since, until, undated, most }: ExpansionChoice, words: Words): string[] {
  const { expand, language } = words;
  const types = ways.map(({ type, direction }) => typeLabel(type, language, direction === "in"));
  return [
    expand.list([...new Set(types)]),
    ...(kinds.length > 0 ? [expand.list(kinds.map((kind) => kindLabel(kind, language, true)))] : []),
    ...(since === null ? [] : [expand.since(words.date(since))]),
    ...(until === null ? [] : [expand.until(words.date(until))]),
    ...(undated ? [] : [expand.dated]),
    ...(most === mostBrought ? [] : [expand.upTo(most)]),
  ];
}
