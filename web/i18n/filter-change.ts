import { durationText } from "../../model/sentences/dates.ts";
import { kindLabel, typeLabel } from "../panels/labels.ts";
import { agreementView, isLimited, kindsIn, typesIn } from "../state/filter.ts";
import type { FilterChange, Limits } from "../state/history.ts";
import type { Words } from "./index.ts";

/** What a step did to filter and limits, in a few words: `隐去城市`, `时间：2023年`, `清除筛选`; null where that has no words. */
export function filterChangeText({ before, after, sources }: FilterChange, words: Words): string | null {
  const { changes } = words.history;
  const { language } = words;
  const isOther = (field: keyof Limits["filter"]): boolean =>
    JSON.stringify(before.filter[field]) !== JSON.stringify(after.filter[field]);
  const [view, wasView] = [agreementView(after.filter), agreementView(before.filter)];
  const wasLimited = isLimited(before.filter) || before.minDegree > 0;
  if (view !== wasView) return changes.agreements(view === "nodes");
  const parts = [
    isOther("kind") &&
      listText(kindsIn(view), before.filter.kind, after.filter.kind, {
        ...{ off: changes.off, on: changes.on, all: changes.allKinds },
        names: (kinds) => words.join(kinds.map((kind) => midSentence(kindLabel(kind, language, true), language))),
      }),
    isOther("type") &&
      listText(typesIn(view), before.filter.type, after.filter.type, {
        ...{ off: changes.off, on: changes.on, all: changes.allTypes },
        names: (types) => changes.types(types.map((type) => midSentence(typeLabel(type, language), language))),
      }),
    isOther("source") &&
      listText(
        sources.map(({ id }) => id),
        before.filter.source,
        after.filter.source,
        {
          ...{ off: changes.off, on: changes.on, all: changes.allSources },
          names: (ids) => changes.sources(ids.map((id) => titleOf(sources, id, language))),
        },
      ),
    (isOther("since") || isOther("until")) && timeText(after.filter, words),
    isOther("undated") && (after.filter.undated === "exclude" ? changes.dated : changes.undated),
    isOther("minConfidence") && changes.confidence(after.filter.minConfidence ?? 0),
    before.minDegree !== after.minDegree && changes.degree(after.minDegree),
    before.fade !== after.fade && changes.fade(after.fade),
  ].filter((part) => part !== false);
  const isCleared = wasLimited && !isLimited(after.filter) && after.minDegree === 0;
  if (parts.length > 1 && isCleared) return changes.cleared;
  return parts.length === 0 ? null : changes.join(parts);
}

/** What was taken out of a list, or put back into it. A list that isn't there holds everything. */
function listText<T>(
  all: readonly T[],
  before: readonly T[] = all,
  after: readonly T[] = all,
  say: {
    names: (some: readonly T[]) => string;
    off: (names: string) => string;
    on: (names: string) => string;
    all: string;
  },
): string {
  const off = before.filter((one) => !after.includes(one));
  const on = after.filter((one) => !before.includes(one));
  if (off.length > 0) return say.off(say.names(off));
  // Whoever puts back all of many has lifted a limit.
  return after.length === all.length && on.length !== 1 ? say.all : say.on(say.names(on));
}

const midSentence = (label: string, language: Words["language"]): string =>
  language === "zh" ? label : label.charAt(0).toLowerCase() + label.slice(1);

function titleOf(sources: FilterChange["sources"], id: string, language: Words["language"]): string {
  const source = sources.find((one) => one.id === id);
  return (language === "zh" ? source?.title : (source?.titleEn ?? source?.title)) ?? id;
}

function timeText({ since, until }: Limits["filter"], words: Words): string {
  const span = durationText({ ...(since && { from: since }), ...(until && { to: until }) }, words.language);
  return span === undefined ? words.history.changes.allTime : words.history.changes.time(span);
}
