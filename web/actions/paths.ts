import { batch } from "@preact/signals";
import type { Entity } from "../../model/entity.ts";
import type { Filter } from "../../model/filter.ts";
import { chosenIn, withFound, withQuestion, withSelection } from "../state/explorer.ts";
import { notAsked } from "../state/loadable.ts";
import type { Limited } from "../state/loosening.ts";
import { aboutMembers, firstQuestion, membersOf, passing, type Question } from "../state/question.ts";
import { nothingSelected } from "../state/selection.ts";
import type { ActionContext } from "./context.ts";
import { createFindingPaths } from "./find-paths.ts";
import type { Recording } from "./history.ts";
import type { Loading } from "./load.ts";

/** What of the question is to be picked in the picture. */
export type PickTarget = "from" | "to" | "stop" | "avoid";

/** Everything that the panel of paths does. */
export function createPathActions(
  context: ActionContext,
  lines: Loading,
  setFilter: (filter: Filter) => unknown,
  recording: Recording,
) {
  const { signals, say } = context;
  const { find, findMore } = createFindingPaths(context, lines, recording);

  const ask = (change: (question: Question) => Question): void =>
    batch(() => {
      signals.pointed.value = null;
      signals.update(withQuestion(change));
      // What failed was another question.
      if (signals.finding.value.state === "failed") signals.finding.value = notAsked;
    });
  /** Asks for what stands in the panel. A selection would be all that one sees of the answer. */
  const findPaths = (): Promise<boolean> => {
    signals.update(withSelection(nothingSelected));
    return find(0);
  };
  const name = (entity: Entity): void => {
    signals.named.value = new Map([...signals.named.value, [entity.id, entity]]);
  };
  const take = (target: PickTarget, id: string): void =>
    ask((question) => {
      if (question.all && target !== "avoid") return aboutMembers(question, [...membersOf(question), id]);
      if (target === "from" || target === "to") return { ...question, [target]: id };
      return passing(question, id, target === "avoid" ? "avoid" : "through");
    });
  /** Once the end that is waited for is picked, the question is asked. */
  let isAskedThen = false;
  const show = (): void => {
    signals.panel.value = "paths";
    signals.sheet.value = "half";
  };

  return {
    restorePaths: find,
    findPaths,
    findMore,
    setQuestion: ask,
    /** Asks another question at once. */
    askFor(change: (question: Question) => Question): Promise<boolean> {
      ask(change);
      return findPaths();
    },
    /** Asks with other limits at once: those of the question, and those of the page's filter. */
    loosen(change: (asked: Limited) => Limited): Promise<boolean> {
      const { question, filter } = signals.state.value;
      const loosened = change({ question, filter });
      ask(() => loosened.question);
      if (loosened.filter !== filter) setFilter(loosened.filter);
      return findPaths();
    },
    /** Takes an entity into the question: as an end, as a stop, or to be avoided. */
    takeIntoQuestion(target: PickTarget, entity: Entity): void {
      batch(() => {
        name(entity);
        take(target, entity.id);
      });
    },
    /** Lays out a path (counted from 0), and nothing else; null puts everything back. */
    choosePath(chosen: number | null): void {
      const before = chosenIn(signals.state.value);
      batch(() => {
        signals.update((state) => withFound(state.found, chosen)(state), withSelection(nothingSelected));
        if (chosen !== null && signals.sheet.value === "full") signals.sheet.value = "half";
      });
      if (before !== null && chosen === null) say(signals.words.value.paths.putBack);
    },
    pathFrom(id: string): void {
      batch(() => {
        ask((question) => ({ ...firstQuestion, avoidKind: question.avoidKind, from: id }));
        show();
      });
    },
    /** Asks what connects all of these, or, for two, how one leads to the other. */
    connect(ids: readonly string[]): Promise<boolean> {
      batch(() => {
        ask(() => ({ ...aboutMembers(firstQuestion, ids), all: ids.length > 2 }));
        show();
      });
      return findPaths();
    },
    /** Waits for a click on an entity; null waits no longer. `then`: asks the question with it at once. */
    pickFor(target: PickTarget | null, then = false): void {
      isAskedThen = then;
      batch(() => {
        signals.picking.value = target;
        signals.sheet.value = target === null ? "half" : "peek";
      });
      say(target === null ? signals.words.value.paths.pickingLeft : signals.words.value.paths.picking[target]);
    },
    /** The entity that was clicked while one was waited for. */
    picked(id: string): void {
      const target = signals.picking.value;
      if (target === null) return;
      batch(() => {
        take(target, id);
        signals.picking.value = null;
        show();
      });
      if (isAskedThen) void findPaths();
    },
  };
}
