import type { Entity } from "../../model/entity.ts";
import { nameIn } from "../../model/sentences/told.ts";
import type { Words } from "../i18n/index.ts";
import type { ExplorerState } from "./explorer.ts";
import { foremost } from "./selection.ts";

/** What a view could be called: by the path that is asked for, by what is selected, or by the day. */
export function nameFor(
  state: ExplorerState,
  named: ReadonlyMap<string, Entity>,
  words: Pick<Words, "views" | "language">,
  today: Date,
): string {
  const { from, to } = state.question;
  const nameOf = (id: string | null): string | null => {
    const entity = id === null ? undefined : (state.picture.entities.get(id) ?? named.get(id));
    return entity ? nameIn(entity, words.language) : null;
  };
  const [start, end] = [nameOf(from), nameOf(to)];
  const name =
    start !== null && end !== null && state.found
      ? words.views.nameOfPath(start, end)
      : (nameOf(foremost(state.selection)) ?? words.views.nameOfDay(today));
  return name.slice(0, 200).trim();
}
