import { batch } from "@preact/signals";
import type { Answer } from "../../model/contract.ts";
import type { Filter } from "../../model/filter.ts";
import type { Graph } from "../../model/graph.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { ApiError, type Call } from "../api.ts";
import { bestOf, mostBrought, questionsFor } from "../state/expansion-choice.ts";
import { chosenIn, withPicture } from "../state/explorer.ts";
import { asked } from "../state/filter.ts";
import {
  add,
  emptyPicture,
  expand,
  type Held,
  heldAs,
  heldIds,
  hide,
  mostShown,
  type Picture,
  withMoreRelations,
  withRelations,
} from "../state/picture.ts";
import type { Place } from "../state/place.ts";
import type { Renaming } from "../state/renaming.ts";
import { cancelled } from "../state/work.ts";
import type { ActionContext } from "./context.ts";
import type { Signals } from "./signals.ts";

type Asked = { readonly signal: AbortSignal };

/** What an expansion brings under a filter: by a choice, by some types or (empty) by all; null where the filter leaves nothing. */
export async function askNeighbours(
  call: Call,
  { id, types, by }: Place["expanded"][number],
  filter: Filter,
  options: Asked,
): Promise<Graph | null> {
  if (by) {
    const questions = questionsFor(by, filter);
    const asking = questions.map((query) => call("listNeighbours", { params: { id }, query }, options));
    return questions.length === 0 ? null : bestOf(id, await Promise.all(asking), by.most);
  }
  const allowed = types.filter((type) => filter.type?.includes(type) ?? true);
  if (types.length > 0 && allowed.length === 0) return null;
  const query = { ...asked(filter), ...(allowed.length > 0 && { type: allowed }), limit: mostBrought };
  return call("listNeighbours", { params: { id }, query }, options);
}

/** Everything among the given entities; of that, only what is linked with those of `touching`. */
function askLines(
  call: Call,
  ids: readonly string[],
  filter: Filter,
  options: Asked,
  touching?: string[],
): Promise<Graph> {
  const most = ids.slice(0, mostShown);
  const body = { ids: most, hops: 0, filter: asked(filter), limit: most.length, ...(touching && { touching }) };
  return call("readGraph", { body }, options);
}

/** In larger pictures only what is new is asked for where something was added: all of it is some megabytes. */
const smallPicture = 1000;
const mostTouching = 1000;

/** An entity that was deleted since the link was made leaves a gap, not an error. */
async function unlessGone(asking: Promise<Graph | null>): Promise<Graph | null> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof ApiError && error.failure.code === "not-found") return null;
    throw error;
  }
}

/** Null where every id that was asked for is that of an entity, or of none. */
export async function renamingOf(graphs: readonly (Graph | null)[]): Promise<Renaming | null> {
  const found = graphs.flatMap((graph) => (graph?.replaced ? [graph.replaced] : []));
  if (found.length === 0) return null;
  return (await import("../state/renaming.ts")).renamingBy(Object.assign({}, ...found));
}

/** All that a place shows, how many of those that it names are gone, and which others stand for. */
interface Loaded {
  readonly picture: Picture;
  readonly gone: number;
  readonly renaming: Renaming | null;
}

export async function askPicture(call: Call, place: Place, options: Asked): Promise<Loaded> {
  const { filter } = place;
  const [overview, expansions] = await Promise.all([
    place.overview ? call("readOverview", { query: { ...asked(filter), limit: place.most } }, options) : null,
    Promise.all(place.expanded.map((expansion) => unlessGone(askNeighbours(call, expansion, filter, options)))),
  ]);
  let picture = overview ? fromOverview(overview, place.most) : emptyPicture;
  for (const [i, { id, types, by }] of place.expanded.entries()) {
    // Where the filter leaves nothing to bring, the expansion is still remembered.
    picture = expand(id, types, expansions[i] ?? { entities: [], relations: [] }, by)(picture);
  }
  const ids = [...new Set([...heldIds(picture), ...place.added])];
  if (place.added.length === 0 && place.expanded.length === 0) {
    return { picture: hide(place.hidden)(picture), gone: 0, renaming: null };
  }
  const whole = await askLines(call, ids, filter, options);
  const renaming = await renamingOf([whole, ...expansions]);
  if (renaming) return { ...(await askPicture(call, renaming.place(place), options)), renaming };
  const there = new Set(whole.entities.map((entity) => entity.id));
  picture = withRelations(whole.relations)(add({ entities: whole.entities, relations: [] })(picture));
  // As the link says it, also where an expansion brings the same.
  picture = {
    ...picture,
    added: place.added.filter((id) => there.has(id)),
    expanded: picture.expanded.filter(({ id }) => there.has(id)),
  };
  return { picture: hide(place.hidden)(picture), gone: whole.missing?.length ?? 0, renaming };
}

/** What a saved view held: all of it by its id, with the relations that there are now. */
async function askHeld(call: Call, held: Held, place: Place, options: Asked): Promise<Loaded> {
  const ids = heldIds(held);
  if (ids.length === 0) return { picture: heldAs(held, { entities: [], relations: [] }), gone: 0, renaming: null };
  const whole = await askLines(call, ids, place.filter, options);
  const renaming = await renamingOf([whole]);
  const { hidden } = renaming?.place(place) ?? place;
  // The view says itself what has gone.
  return {
    picture: hide(hidden)({ ...heldAs(renaming?.held(held) ?? held, whole), most: place.most }),
    gone: 0,
    renaming,
  };
}

function fromOverview(overview: Answer<"readOverview">, most: number): Picture {
  return {
    ...emptyPicture,
    most,
    overview: overview.entities.map((entity) => entity.id),
    entities: new Map(overview.entities.map((entity) => [entity.id, entity])),
    relations: new Map(overview.relations.map((relation) => [relation.id, relation])),
    cutFrom: overview.truncated ? (overview.total?.entities ?? "unknown") : null,
  };
}

/** How what was saved, or how it lay, comes back: held by what held it (null: as the place says), and told when it is about to show. */
export interface Exactly {
  readonly held: Held | null;
  readonly arrive: (picture: Picture) => void;
}

/** Says which entities went, as far as it is known how they were called, and which of the picture stand for them. */
export async function tellMerged(
  { state, language }: Pick<Signals, "state" | "language">,
  { ids }: Renaming,
  nameOf: (id: string) => string | undefined = () => undefined,
): Promise<string> {
  const { mergingWords } = await import("../i18n/merging-words.ts");
  const { entities } = state.value.picture;
  const pairs = [...ids].flatMap(([old, id]) => {
    const now = entities.get(id);
    return now ? { old: nameOf(old), now: nameIn(now, language.value) } : [];
  });
  return mergingWords[language.value].went(pairs);
}

/** Questions about what is in the picture. */
export function createLoading({ signals, call, work, notify, fail }: ActionContext) {
  /** Entities whose relations haven't come yet. */
  let waiting = new Set<string>();
  /** Loads the picture of a place anew; what is there stays until the answer has come. False when there was none. */
  const load = async (
    place: Place,
    retry: () => void = () => void load(place),
    exactly?: Exactly,
  ): Promise<boolean> => {
    const before = new Set([...signals.state.value.picture.added, ...place.added]);
    // Questions about the picture that was would come too late.
    work.end((lane) => lane === "lines" || lane.startsWith("expand:"));
    try {
      const answer = await work.run("picture", (signal) =>
        exactly?.held ? askHeld(call, exactly.held, place, { signal }) : askPicture(call, place, { signal }),
      );
      if (answer === cancelled) return false;
      const { state, restoring } = signals;
      const { added, entities } = state.value.picture;
      // A path that was found meanwhile, also of what the last picture held anyway, or an entity that was added.
      const lit = restoring.value || chosenIn(state.value) === null ? null : state.value.found;
      const since = [
        ...added.filter((id) => !before.has(id)).flatMap((id) => entities.get(id) ?? []),
        ...(lit?.answer.graph.entities ?? []),
      ];
      const { renaming } = answer;
      batch(() => {
        signals.renaming.value = renaming;
        exactly?.arrive(answer.picture);
        signals.loaded.value = true;
        signals.trouble.value = null;
        signals.interrupted.value = false;
        signals.update(withPicture(() => add({ entities: since, relations: [] })(answer.picture)));
        if (renaming) signals.update(renaming.state);
      });
      waiting = new Set();
      if (since.length > 0) void completeLines(since.map(({ id }) => id));
      const told = [
        answer.gone > 0 ? signals.words.value.status.gone(answer.gone) : "",
        exactly?.held || !renaming ? "" : await tellMerged(signals, renaming),
      ].filter(Boolean);
      if (told.length > 0) notify(told.join(" "));
      return true;
    } catch (error) {
      fail(error, retry);
      return false;
    }
  };
  /** Asks for the relations among what is shown, after `fresh` was added. */
  async function completeLines(fresh: readonly string[]): Promise<void> {
    const { picture, filter } = signals.state.value;
    const ids = heldIds(picture);
    if (ids.length === 0) return;
    waiting = new Set([...waiting, ...fresh]);
    const touching = ids.filter((id) => waiting.has(id));
    const isPart = ids.length > smallPicture && touching.length <= mostTouching;
    try {
      const answer = await work.run("lines", (signal) =>
        askLines(call, ids, filter, { signal }, ...(isPart ? [touching] : [])),
      );
      if (answer === cancelled) return;
      waiting = new Set();
      signals.update(withPicture((isPart ? withMoreRelations : withRelations)(answer.relations)));
    } catch (error) {
      fail(error, () => void completeLines(fresh));
    }
  }
  return { load, completeLines };
}

export type Loading = ReturnType<typeof createLoading>;
