import { openNote } from "../panels/open-note.ts";
import { placeOf } from "../state/explorer.ts";
import { firstPlace, isSamePicture } from "../state/place.ts";
import { isNothing, nothingSelected } from "../state/selection.ts";
import { type ActionGroups, always, type Target } from "./action.ts";
import { looksActions } from "./groups.ts";
import { tidyAction } from "./layouts.ts";
import { bringIn, toggleTable } from "./page.ts";

/** What can be done with the picture as a whole. */
export const groundActions: ActionGroups<Extract<Target, { what: "ground" }>> = [
  [
    {
      id: "fit",
      icon: "fit",
      key: "0",
      label: (words) => words.zoom.fit,
      isPossible: always,
      run: ({ view }) => view.value?.fit(),
    },
    tidyAction,
    {
      id: "unhide",
      icon: "show",
      label: (words) => words.menu.unhide,
      isPossible: ({ explorer }) => explorer.signals.state.value.picture.hidden.length > 0,
      run: ({ explorer }) => explorer.unhide(),
    },
    {
      id: "overview",
      icon: "home",
      label: (words) => words.status.overview,
      isPossible({ explorer }) {
        const { state } = explorer.signals;
        const { filter, picture } = state.value;
        return picture.hidden.length > 0 || !isSamePicture(placeOf(state.value), { ...firstPlace, filter });
      },
      run: ({ explorer }) => explorer.overview(),
    },
  ],
  ...looksActions,
  [
    {
      id: "note",
      icon: "note",
      key: "N",
      label: (words) => words.notes.addHere,
      isPossible: ({ explorer }) => explorer.signals.state.value.picture.entities.size > 0,
      run({ view }, { at }) {
        const place = at ?? view.value?.groundAt();
        if (place) openNote({ at: place });
      },
    },
    bringIn,
  ],
  [
    {
      id: "all",
      icon: "select",
      key: "Ctrl A",
      label: (words) => words.menu.all,
      isPossible: ({ explorer }) => explorer.signals.state.value.picture.entities.size > 0,
      run: ({ explorer }) => explorer.selectMore("all"),
    },
    {
      id: "lasso",
      icon: "lasso",
      label: (words) => words.menu.lasso,
      isPossible: ({ explorer }) => explorer.signals.state.value.picture.entities.size > 0,
      run(page) {
        const { explorer, narrow, view } = page;
        const { table, words } = explorer.signals;
        // There the table would cover what one draws around.
        if (narrow.value && table.value.open) toggleTable(page);
        explorer.notify(words.value.menu.said.drawing);
        view.value?.drawLasso();
      },
    },
    {
      id: "invert",
      icon: "invert",
      key: "I",
      label: (words) => words.menu.invert,
      isPossible: ({ explorer }) => explorer.signals.state.value.selection.entities.length > 0,
      run: ({ explorer }) => explorer.selectMore("invert"),
    },
    {
      id: "clear",
      icon: "x",
      key: "Esc",
      label: (words) => words.menu.clear,
      isPossible: ({ explorer }) => !isNothing(explorer.signals.state.value.selection),
      run: ({ explorer }) => explorer.select(nothingSelected),
    },
  ],
];
