import { type ReadonlySignal, untracked, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Findable, type Finding, findableOf } from "../../model/findable.ts";
import type { Match } from "../../model/match.ts";
import { noMarks } from "../../picture/view.ts";
import { findableOffer, offersFor } from "../catalogue/offers.ts";
import { createFindWorker, type Finder } from "../find-client.ts";
import { type Loadable, valueIn } from "../state/loadable.ts";
import { findPlainly, foundIn, type Listed, listedAtFirst, listedFor } from "../state/palette.ts";
import { usePage } from "./page-context.ts";
import {
  choiceOfOffer,
  choiceOfRecent,
  choiceOfShown,
  choiceOfStored,
  entityKey,
  type PaletteChoice,
} from "./palette-choices.ts";
import type { EntityHit } from "./suggestions.ts";
import { useEntitySearch } from "./use-entity-search.ts";

interface Palette {
  readonly q: ReadonlySignal<string>;
  readonly listed: ReadonlySignal<Listed<PaletteChoice>>;
  /** Whether everything that was asked has answered. */
  readonly settled: ReadonlySignal<boolean>;
  readonly asked: ReadonlySignal<Loadable<readonly EntityHit[]>>;
  /** Why a choice was found, by its key. */
  readonly matches: ReadonlySignal<ReadonlyMap<string, Match>>;
  readonly type: (text: string) => void;
}

/** Loaded when a palette is first opened; then it stays. */
let finder: Finder | null = null;

/**
 * What a palette lists for what is typed. While it is `open`, what it finds in the picture is ringed there; `at` is the
 * choice that somebody has gone to.
 */
export function usePalette(open: ReadonlySignal<boolean>, at: ReadonlySignal<string | null>): Palette {
  const page = usePage();
  const { signals } = page.explorer;
  const q = useSignal("");
  const text = useComputed(() => q.value.trim());
  const found = useSignal<{ readonly q: string; readonly findings: readonly Finding[] }>({ q: "", findings: [] });
  const answered = useSignal("");
  const asked = useEntitySearch(q, () => {
    answered.value = text.peek();
  });
  const offers = useComputed(() => (open.value ? offersFor(page) : []));
  const shown = useComputed(() => {
    if (!open.value) return [];
    const { entities, hidden } = signals.state.value.picture;
    const away = new Set(hidden);
    return [...entities.values()].filter(({ id }) => !away.has(id));
  });
  const things = useComputed((): readonly Findable[] => [
    ...shown.value.map((entity) => findableOf(entityKey(entity.id), entity)),
    ...offers.value.map(findableOffer),
  ]);

  useSignalEffect(() => {
    if (open.value) untracked(() => void page.explorer.listViews());
  });
  useSignalEffect(() => {
    if (!open.value) return;
    finder ??= createFindWorker();
    finder.tell(things.value);
  });
  useSignalEffect(() => {
    const [wanted, all] = [text.value, things.value];
    if (!open.value || wanted === "") return;
    finder?.find(wanted).then(
      (findings) => {
        if (findings && text.peek() === wanted) found.value = { q: wanted, findings };
      },
      () => {
        found.value = { q: wanted, findings: findPlainly(all, wanted) };
      },
    );
  });

  const isStoreAwaited = useComputed(() => asked.value.state !== "failed" && answered.value !== text.value);
  const settled = useComputed(() => text.value === "" || (found.value.q === text.value && !isStoreAwaited.value));
  const local = useComputed(() => [
    ...shown.value.map((entity) => choiceOfShown(page, entity)),
    ...offers.value.map(choiceOfOffer),
  ]);
  const listed = useComputed((): Listed<PaletteChoice> => {
    if (text.value === "") {
      const { recent } = signals.preferences.value;
      const known = new Set(local.value.map(({ key }) => key));
      const away = recent.flatMap(({ key, entity }) =>
        entity && !known.has(key) ? [choiceOfRecent(page, entity)] : [],
      );
      const keys = recent.map(({ key }) => key);
      const groups = listedAtFirst([...local.value, ...away], keys);
      return { groups, first: groups[0]?.choices[0]?.key ?? null };
    }
    const stored = (valueIn(asked.value) ?? []).map((hit) => choiceOfHit(page, hit));
    const answer = listedFor(local.value, found.value.findings, stored, isStoreAwaited.value);
    // What answered the letters before isn't what Enter means.
    return found.value.q === text.value ? answer : { ...answer, first: null };
  });
  const matches = useComputed(() => {
    const stored = (valueIn(asked.value) ?? []).flatMap(({ id, match }) =>
      match ? [[entityKey(id), match] as const] : [],
    );
    return new Map([...stored, ...found.value.findings.map(({ key, match }) => [key, match] as const)]);
  });

  useSignalEffect(() => {
    if (!open.value || text.value === "") {
      signals.marks.value = noMarks;
      return;
    }
    const here = shown.value.map(({ id }) => ({ key: entityKey(id), group: "here" as const, id }));
    const ids = foundIn(here, found.value.findings, "here").map(({ choice }) => choice.id);
    const pointed = at.value ?? listed.value.first;
    signals.marks.value = { ids: new Set(ids), at: ids.find((id) => entityKey(id) === pointed) ?? null };
  });
  useEffect(
    () => () => {
      signals.marks.value = noMarks;
    },
    [signals],
  );

  return {
    q,
    listed,
    settled,
    asked,
    matches,
    type: (typed) => {
      if (typed.trim() === "") found.value = { q: "", findings: [] };
      q.value = typed;
    },
  };
}

/** The store's answer without what belongs to the search alone. */
function choiceOfHit(
  page: Parameters<typeof choiceOfStored>[0],
  { match: _match, ...entity }: EntityHit,
): PaletteChoice {
  return choiceOfStored(page, entity);
}
