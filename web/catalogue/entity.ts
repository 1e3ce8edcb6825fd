import type { Entity } from "../../model/entity.ts";
import type { Note } from "../../model/note.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { openMerging } from "../merging/open.ts";
import { copyText } from "../panels/copy.ts";
import { kindLabel } from "../panels/labels.ts";
import { openNote } from "../panels/open-note.ts";
import type { PageContext } from "../panels/page-context.ts";
import { focusAfter, focusExpansion, focusOtherEnd } from "../panels/path-focus.ts";
import { copyLink } from "../panels/view-link.ts";
import { isLimited } from "../state/filter.ts";
import { noteAt } from "../state/notes.ts";
import { isExpanded } from "../state/picture.ts";
import { passing } from "../state/question.ts";
import { selectEntities, selectEntity } from "../state/selection.ts";
import { type ActionGroups, always, type EntityTarget } from "./action.ts";
import { closeGroupAction } from "./groups.ts";

const entityOf = ({ explorer }: PageContext, { id }: EntityTarget): Entity | undefined =>
  explorer.signals.state.value.picture.entities.get(id);

const isOpen = ({ explorer }: PageContext, { id }: EntityTarget): boolean =>
  isExpanded(explorer.signals.state.value.picture, id);

const noteOf = ({ explorer }: PageContext, { id }: EntityTarget): Note | undefined =>
  noteAt(explorer.signals.state.value.notes, { on: id });

const isPinned = ({ explorer }: PageContext, { id }: EntityTarget): boolean =>
  explorer.signals.state.value.pins.has(id);

/** With how many it is linked under the filter, where that is known without asking. */
function linksOf(page: PageContext, target: EntityTarget): number | null {
  const { inspected, state } = page.explorer.signals;
  const shown = inspected.value.state === "ready" && inspected.value.value;
  if (shown && shown.what === "entity" && shown.entity.entity.id === target.id) return shown.entity.degree;
  const { filter } = state.value;
  // What is stored counts the view with agreements as lines.
  return isLimited(filter) || filter.agreements === "nodes" ? null : (entityOf(page, target)?.degree ?? null);
}

/** Whether all that it is linked with under the filter can be seen already: expanding it would bring nothing. */
function isComplete(page: PageContext, target: EntityTarget): boolean {
  const links = linksOf(page, target);
  if (links === null) return false;
  const { relations, hidden } = page.explorer.signals.state.value.picture;
  const seen = new Set<string>();
  for (const { source, target: end } of relations.values()) {
    if (source === target.id) seen.add(end);
    else if (end === target.id) seen.add(source);
  }
  for (const id of hidden) seen.delete(id);
  return seen.size >= links;
}

/** What can be done with one entity of the picture. */
export const entityActions: ActionGroups<EntityTarget> = [
  [
    {
      id: "expand",
      icon: "expand",
      key: "E",
      label: (words) => words.inspector.expand,
      count: linksOf,
      isPossible: (page, target) => !isOpen(page, target) && !isComplete(page, target),
      run: ({ explorer }, { id }) => explorer.turn(id, "expand"),
    },
    {
      id: "expand-by",
      icon: "types",
      key: "Alt E",
      label: (words) => words.menu.expandBy,
      isPossible: (page, target) => linksOf(page, target) !== 0,
      run: ({ explorer }, { id }) => focusExpansion(explorer.askWhich(id)),
    },
    {
      id: "collapse",
      icon: "collapse",
      key: "Shift E",
      label: (words) => words.inspector.collapse,
      isPossible: isOpen,
      run: ({ explorer }, { id }) => explorer.turn(id, "collapse"),
    },
    closeGroupAction,
  ],
  [
    {
      id: "path-from",
      icon: "route",
      key: "F",
      label: (words) => words.inspector.pathFrom,
      isPossible: always,
      run({ explorer, narrow }, { id }) {
        explorer.pathFrom(id);
        if (!narrow.value) focusOtherEnd();
      },
    },
    {
      id: "path-to",
      icon: "pick",
      label: (words) => words.menu.pathTo,
      isPossible: ({ explorer }) => explorer.signals.state.value.picture.entities.size > 1,
      run({ explorer }, { id }) {
        explorer.pathFrom(id);
        explorer.pickFor("to", true);
      },
    },
    {
      id: "avoid",
      icon: "avoid",
      label: (words) => words.menu.avoid,
      isPossible({ explorer }, { id }) {
        const { avoid, from, to } = explorer.signals.state.value.question;
        return ![...avoid, from, to].includes(id);
      },
      run(page, target) {
        const { explorer } = page;
        const { state, words, language } = explorer.signals;
        const entity = entityOf(page, target);
        if (!entity) return;
        if (state.value.found) focusAfter(explorer.askFor((before) => passing(before, entity.id, "avoid")));
        else explorer.takeIntoQuestion("avoid", entity);
        explorer.notify(words.value.menu.said.avoiding(nameIn(entity, language.value)));
      },
    },
  ],
  [
    {
      id: "add",
      icon: "plus",
      label: (words) => words.menu.add,
      isPossible: ({ explorer }, { id }) => {
        const { entities } = explorer.signals.state.value.selection;
        return entities.length > 0 && !entities.includes(id);
      },
      run({ explorer }, { id }) {
        explorer.select(selectEntities([...explorer.signals.state.value.selection.entities, id]));
      },
    },
    {
      id: "neighbours",
      icon: "grow",
      key: "G",
      label: (words) => words.menu.neighbours,
      isPossible: always,
      run: ({ explorer }, { id }) => explorer.selectMore("grow", id),
    },
    {
      id: "kind",
      icon: "select",
      label(words, page, target) {
        const kind = entityOf(page, target)?.kind ?? "Company";
        return words.menu.kind(kindLabel(kind, words.language, true));
      },
      isPossible: (page, target) => entityOf(page, target) !== undefined,
      run(page, target) {
        const entity = entityOf(page, target);
        if (entity) page.explorer.selectKind(entity.kind);
      },
    },
  ],
  [
    {
      id: "pin",
      icon: "pin",
      key: "P",
      label: (words) => words.inspector.pin,
      isPossible: (page, target) => !isPinned(page, target),
      run: ({ explorer, view }, { id }) => explorer.pin(id, view.value?.positions().get(id) ?? null),
    },
    {
      id: "unpin",
      icon: "unpin",
      key: "P",
      label: (words) => words.inspector.unpin,
      isPossible: isPinned,
      run: ({ explorer }, { id }) => explorer.pin(id, null),
    },
    {
      id: "hide",
      icon: "hide",
      key: "H",
      label: (words) => words.inspector.hide,
      isPossible: always,
      run: ({ explorer }, { id }) => explorer.hide([id]),
    },
    {
      id: "keep",
      icon: "keep",
      key: "K",
      label: (words) => words.menu.keepOne,
      isPossible: ({ explorer }) => explorer.signals.state.value.picture.entities.size > 1,
      run: ({ explorer }, { id }) => explorer.keep([id]),
    },
  ],
  [
    {
      id: "note",
      icon: "note",
      key: "N",
      label: (words, page, target) => (noteOf(page, target) ? words.notes.edit : words.notes.add),
      isPossible: always,
      run: (_page, { id }) => openNote({ on: id }),
    },
    {
      id: "note-remove",
      icon: "trash",
      label: (words) => words.notes.remove,
      isPossible: (page, target) => noteOf(page, target) !== undefined,
      run(page, target) {
        const note = noteOf(page, target);
        if (note) page.explorer.removeNote(note.id);
      },
    },
  ],
  [
    {
      id: "same-as",
      icon: "merge",
      label: (words) => words.menu.sameAs,
      isPossible: always,
      run: (_page, { id }) => openMerging([id]),
    },
  ],
  [
    {
      id: "copy-name",
      icon: "copy",
      label: (words) => words.menu.copyName,
      isPossible: (page, target) => entityOf(page, target) !== undefined,
      run(page, target) {
        const { words, language } = page.explorer.signals;
        const entity = entityOf(page, target);
        if (entity) void copyText(page.explorer, nameIn(entity, language.value), words.value.menu.said.nameCopied);
      },
    },
    {
      id: "copy-link",
      icon: "link",
      label: (words) => words.bar.share,
      isPossible: always,
      run: (page, { id }) => void copyLink(page, selectEntity(id)),
    },
  ],
];
