import type { Entity } from "../../model/entity.ts";
import { nameIn } from "../../model/sentences/index.ts";
import {
  anyTime,
  type ExpansionChoice,
  mostBrought,
  plainTypes,
  type Range,
  typesOf,
  within,
} from "../state/expansion-choice.ts";
import { withPicture } from "../state/explorer.ts";
import { collapse, type Expansion, expand, heldIds, isExpanded, mostShown } from "../state/picture.ts";
import { cancelled } from "../state/work.ts";
import type { ActionContext } from "./context.ts";
import type { Recording } from "./history.ts";
import { askNeighbours, type Loading } from "./load.ts";

/** Expanding an entity, and taking back exactly what that brought. */
export function createExpanding(
  { signals, call, work, say, notify, fail }: ActionContext,
  loading: Loading,
  { record }: Recording,
) {
  const entityOf = (id: string): Entity[] => {
    const entity = signals.state.value.picture.entities.get(id);
    return entity ? [entity] : [];
  };
  const nameOf = (id: string): string => {
    const [entity] = entityOf(id);
    return entity ? nameIn(entity, signals.language.value) : id;
  };

  /** Brings the neighbours that were chosen, or all of them. */
  const bring = async (id: string, choice: ExpansionChoice | null): Promise<void> => {
    const plain = choice && plainTypes(choice, signals.asking.value?.counts ?? []);
    const expansion: Omit<Expansion, "brought"> = {
      id,
      types: plain ?? (choice ? typesOf(choice) : []),
      ...(choice && plain === null && { by: choice }),
    };
    const { words } = signals;
    signals.asking.value = null;
    try {
      const { filter } = signals.state.value;
      const answer = await work.run(`expand:${id}`, (signal) => askNeighbours(call, expansion, filter, { signal }));
      if (answer === cancelled) return;
      if (answer === null || answer.entities.every((entity) => entity.id === id)) {
        return notify(words.value.load.nothing);
      }
      const { picture } = signals.state.value;
      const held = new Set(heldIds(picture));
      const fresh = answer.entities.filter((entity) => !held.has(entity.id) || picture.hidden.includes(entity.id));
      if (fresh.length === 0) return notify(words.value.load.allShown(nameOf(id)));
      if (held.size + fresh.length > mostShown) return notify(words.value.load.full(mostShown));
      const isAll = choice === null || plain?.length === 0;
      record("expand", { entities: entityOf(id), ...(!isAll && { by: choice }) });
      signals.update(withPicture(expand(id, expansion.types, answer, expansion.by)));
      const brought = answer.entities.filter((entity) => entity.id !== id).length;
      if (answer.truncated && answer.total) notify(words.value.load.cut(brought, answer.total.entities));
      else if (answer.truncated) notify(words.value.expand.best(brought));
      else say(words.value.say.expanded(nameOf(id), fresh.length));
      await loading.completeLines(fresh.map((entity) => entity.id));
    } catch (error) {
      fail(error, () => void bring(id, choice));
    }
  };

  /** Asks first when there is more than one expansion brings, or `always`. */
  const ask = async (id: string, always = false, range = anyTime): Promise<void> => {
    const entity = signals.state.value.picture.entities.get(id);
    if (!entity || (entity.degree <= mostBrought && !always)) return bring(id, null);
    try {
      const query = within(signals.state.value.filter, range);
      // A range that lies beside the filter's holds nothing: that is known without asking.
      if (query === null) {
        signals.asking.value = { entity, counts: [], range };
        return;
      }
      const answer = await work.run(`expand:${id}`, (signal) =>
        call("readEntity", { params: { id }, query }, { signal }),
      );
      if (answer === cancelled) return;
      const total = answer.counts.reduce((sum, count) => sum + count.n, 0);
      if (total === 0 && range === anyTime) return notify(signals.words.value.load.nothing);
      if (total <= mostBrought && !always) return bring(id, null);
      signals.asking.value = { entity, counts: answer.counts, range };
      signals.panel.value = "details";
      if (signals.sheet.value === "peek") signals.sheet.value = "half";
    } catch (error) {
      fail(error, () => void ask(id, always, range));
    }
  };

  const takeBack = (id: string): void => {
    const { picture, pins, selection } = signals.state.value;
    const before = heldIds(picture).length;
    const keep = new Set([...pins.keys(), ...selection.entities]);
    const name = nameOf(id);
    record("collapse", { entities: entityOf(id) });
    signals.update(withPicture(collapse(id, keep)));
    say(signals.words.value.say.collapsed(name, before - heldIds(signals.state.value.picture).length));
  };

  return {
    bring,
    /** Asks which relations to expand; counts those of a time. */
    askWhich: (id: string, range: Range = anyTime): Promise<void> => ask(id, true, range),
    /** Expands or collapses; `toggle` collapses what is expanded. */
    turn(id: string, how: "expand" | "collapse" | "toggle"): void {
      const open = isExpanded(signals.state.value.picture, id);
      if (how === "collapse" || (how === "toggle" && open)) takeBack(id);
      else void ask(id);
    },
  };
}
