import { stepName } from "../i18n/step-name.ts";
import { openImports } from "../imports/open.ts";
import type { IconName } from "../panels/icon.tsx";
import type { PageContext } from "../panels/page-context.ts";
import { focusQuestion } from "../panels/path-focus.ts";
import { openSaving } from "../panels/view-changed.ts";
import { copyLink } from "../panels/view-link.ts";
import { nextTheme } from "../state/preferences.ts";
import { toggleTakeAway } from "../take-away/open.ts";
import { type Action, type ActionGroups, always, type Target } from "./action.ts";
import { layoutActions, tidyAction } from "./layouts.ts";

/** Opens the panel of paths, or goes back to the details. */
export function togglePaths({ explorer }: PageContext): void {
  const { panel, sheet } = explorer.signals;
  const isOpen = panel.value === "paths";
  panel.value = isOpen ? "details" : "paths";
  sheet.value = isOpen ? "peek" : "half";
  if (!isOpen) focusQuestion();
}

/** Opens the palette; on a phone the search box is the palette. */
export function openPalette({ explorer, narrow, searchBox }: PageContext): void {
  if (narrow.value) searchBox.value?.focus();
  else explorer.signals.palette.value = true;
}

/** Opens legend and filters, or puts them away. */
function toggleFilters({ explorer, narrow }: PageContext): void {
  const { panel, sheet, preferences } = explorer.signals;
  if (narrow.value) {
    panel.value = "filters";
    sheet.value = "half";
  } else preferences.value = { ...preferences.value, filters: !preferences.value.filters };
}

export function toggleHelp({ explorer }: PageContext): void {
  const { help } = explorer.signals;
  help.value = !help.value;
}

/** Opens the table over the network, or puts it away. On a phone it takes the whole screen, so that the sheet waits below. */
export function toggleTable({ explorer, narrow }: PageContext): void {
  const { table, panel, sheet } = explorer.signals;
  const open = !table.value.open;
  table.value = { ...table.value, open };
  if (open && narrow.value) {
    panel.value = "details";
    sheet.value = "peek";
  }
}

export function switchLanguage({ explorer }: PageContext): void {
  void explorer.switchLanguage();
}

export function switchTheme({ explorer }: PageContext): void {
  const { preferences } = explorer.signals;
  preferences.value = { ...preferences.value, theme: nextTheme(preferences.value.theme) };
}

function toggleViews({ explorer }: PageContext): void {
  explorer.showViews(!explorer.signals.views.value.open);
}

export function copyAddress(page: PageContext): void {
  void copyLink(page);
}

/** What the zoom's buttons magnify by. */
export const zoomStep = 1.4;

export const themeIcons = { system: "system", light: "sun", dark: "moon" } as const;

type PageTarget = Extract<Target, { what: "page" }>;

/** Undo or redo: its name says of which step, the latest on that side of the history. */
function turning(id: "undo" | "redo", icon: IconName, key: string, side: "past" | "future"): Action<PageTarget> {
  const stepIn = ({ explorer }: PageContext) => explorer.signals.history.value[side].at(-1);
  return {
    id,
    icon,
    key,
    label(words, page) {
      const step = stepIn(page);
      return step ? words.history.to(words.history[id], stepName(step, words)) : words.history[id];
    },
    isPossible: (page) => stepIn(page) !== undefined,
    run: ({ explorer }) => explorer[id](),
  };
}

export const bringIn: Action<Target> = {
  id: "bring-in",
  icon: "import",
  label: (words) => words.bringIn,
  isPossible: always,
  run: openImports,
};

/** What can be done from everywhere on the page. */
export const pageActions: ActionGroups<PageTarget> = [
  [turning("undo", "back", "Ctrl Z", "past"), turning("redo", "redo", "Ctrl Shift Z", "future")],
  [
    {
      id: "search",
      icon: "search",
      key: "/",
      label: (words) => words.search.label,
      isPossible: always,
      run: ({ searchBox }) => searchBox.value?.focus(),
    },
    {
      id: "palette",
      icon: "command",
      key: "Ctrl K",
      label: (words) => words.palette.title,
      isPossible: always,
      run: openPalette,
    },
    {
      id: "paths",
      icon: "route",
      label: (words) => words.paths.title,
      isPossible: always,
      run: togglePaths,
    },
    {
      id: "table",
      icon: "table",
      key: "T",
      label: (words) => words.table.title,
      isPossible: always,
      run: toggleTable,
    },
    {
      id: "filters",
      icon: "filter",
      label: (words) => words.filters.title,
      isPossible: always,
      run: toggleFilters,
    },
  ],
  [...layoutActions, tidyAction],
  [
    {
      id: "views",
      icon: "bookmark",
      label: (words) => words.views.title,
      isPossible: always,
      run: toggleViews,
    },
    {
      id: "save-view",
      icon: "save",
      key: "Ctrl S",
      label: (words) => words.views.saving,
      isPossible: always,
      run: openSaving,
    },
  ],
  [
    {
      id: "zoom-in",
      icon: "plus",
      key: "+",
      label: (words) => words.zoom.in,
      isPossible: always,
      run: ({ view }) => view.value?.zoomBy(zoomStep),
    },
    {
      id: "zoom-out",
      icon: "minus",
      key: "−",
      label: (words) => words.zoom.out,
      isPossible: always,
      run: ({ view }) => view.value?.zoomBy(1 / zoomStep),
    },
  ],
  [
    {
      id: "take-away",
      icon: "download",
      label: (words) => words.takeAway.picture,
      isPossible: always,
      run: toggleTakeAway,
    },
    bringIn,
    {
      id: "copy-link",
      icon: "link",
      label: (words) => words.bar.share,
      isPossible: always,
      run: copyAddress,
    },
    {
      id: "language",
      icon: "language",
      label: (words) => words.bar.language,
      isPossible: always,
      run: switchLanguage,
    },
    {
      id: "theme",
      icon: ({ explorer }) => themeIcons[explorer.signals.preferences.value.theme],
      label: (words, { explorer }) => words.bar.themes[explorer.signals.preferences.value.theme],
      isPossible: always,
      run: switchTheme,
    },
    {
      id: "help",
      icon: "keyboard",
      key: "?",
      label: (words) => words.bar.help,
      isPossible: always,
      run: toggleHelp,
    },
  ],
];
