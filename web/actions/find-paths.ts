import { batch } from "@preact/signals";
import type { Filter } from "../../model/filter.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { chosenIn, type Transition, withFound, withPicture, withQuestion } from "../state/explorer.ts";
import { choicesIn, entityIn, type Found, pathAt } from "../state/found.ts";
import { loading, notAsked, ready } from "../state/loadable.ts";
import { add } from "../state/picture.ts";
import { keyOf, problemOf, type Question, toConnecting, toQuery } from "../state/question.ts";
import { cancelled } from "../state/work.ts";
import { type ActionContext, failureOf } from "./context.ts";
import type { Recording } from "./history.ts";
import type { Loading } from "./load.ts";

/** Finding what the question in the panel asks for. */
export function createFindingPaths(
  { signals, call, work, say, fail, waitToRetry }: ActionContext,
  lines: Loading,
  { record }: Recording,
) {
  const ask = async (question: Question, filter: Filter, signal: AbortSignal): Promise<Found | null> => {
    const key = keyOf(question, filter);
    if (question.all) {
      const body = toConnecting(question, filter);
      return { what: "connection", key, answer: await call("connectEntities", { body }, { signal }) };
    }
    const query = toQuery(question, filter);
    return query && { what: "paths", key, answer: await call("findPaths", { query }, { signal }) };
  };

  let latest = 0;

  /** What a screen reader hears of an answer: how many paths, and the first of them. */
  const toldOf = (found: Found): string => {
    const { language, paths } = signals.words.value;
    const name = (id: string): string => {
      const entity = entityIn(found, id);
      return entity ? nameIn(entity, language) : id;
    };
    if (found.what === "connection") {
      const apart = found.answer.groups.length;
      const { entities, relations } = found.answer.graph;
      return apart > 1 ? paths.apart(apart) : paths.connected(entities.length, relations.length);
    }
    const first = pathAt(found, 0);
    if (!first) return paths.none;
    const chain = first.steps.map((step) => name(step.entity)).join(" – ");
    return paths.answered(found.answer.paths.length, `${paths.nth(1)}${chain}`);
  };

  /** Adds what was found to the picture and lays out one of it. */
  const takeIn = (found: Found, choose: number | null, ...first: readonly Transition[]): void => {
    const more = choicesIn(found) > 0 ? [withPicture(add(found.answer.graph))] : [];
    const { picture } = signals.state.value;
    const shown = (id: string): boolean => picture.entities.has(id) && !picture.hidden.includes(id);
    if (more.length > 0 && !found.answer.graph.entities.every(({ id }) => shown(id))) record("path");
    signals.update(...first, ...more, withFound(found, choose));
  };

  /**
   * Asks for as many as `k` paths where fewer are listed. Those stay listed meanwhile, and the one that is laid out stays
   * laid out: the longer list begins with the shorter one. Whether there was an answer to the question as it stands.
   */
  const findMore = async (k: number): Promise<boolean> => {
    const { question, filter } = signals.state.value;
    const longer = { ...question, k };
    try {
      const found = await work.run("paths", (signal) => ask(longer, filter, signal));
      const now = signals.state.value;
      if (found === cancelled || found === null || now.question !== question || now.filter !== filter) return false;
      takeIn(
        found,
        chosenIn(now),
        withQuestion(() => longer),
      );
      say(signals.words.value.paths.foundTitle(choicesIn(found)));
      void lines.completeLines(found.answer.graph.entities.map(({ id }) => id));
      return true;
    } catch (error) {
      fail(error, () => void findMore(k));
      return false;
    }
  };

  /** Asks, adds what was found to the picture and lays out one path (counted from 0). Whether there was an answer. */
  const find = async (choose: number | null = 0): Promise<boolean> => {
    const { question, filter } = signals.state.value;
    if (problemOf(question) !== null) return false;
    latest += 1;
    const turn = latest;
    // What was pointed at belongs to the list that goes.
    signals.pointed.value = null;
    signals.finding.value = loading;
    try {
      const found = await work.run("paths", (signal) => ask(question, filter, signal));
      if (found === cancelled || found === null) {
        // A newer question has its own say.
        if (turn === latest) signals.finding.value = notAsked;
        return false;
      }
      batch(() => {
        signals.finding.value = ready(null);
        takeIn(found, choose);
      });
      say(toldOf(found));
      void lines.completeLines(found.answer.graph.entities.map(({ id }) => id));
      return true;
    } catch (error) {
      const failure = failureOf(error);
      const retry = (): void => void find(choose);
      signals.finding.value = { state: "failed", failure, retry };
      waitToRetry(failure, retry);
      return false;
    }
  };
  return { find, findMore };
}
