import { colourBy, groupBy, groupWith, growFrom, isClosed, sizeBy, turnGroup } from "../grouping/act.ts";
import { groupWords } from "../i18n/group-words.ts";
import type { IconName } from "../panels/icon.tsx";
import type { PageContext } from "../panels/page-context.ts";
import type { Group } from "../state/grouping.ts";
import { colourings, type Grouping, groupings, type Looks, sizings } from "../state/looks.ts";
import { selectEntities } from "../state/selection.ts";
import {
  type Action,
  type ActionGroups,
  always,
  type Doable,
  doable,
  type EntityTarget,
  type GroupTarget,
  type Target,
} from "./action.ts";
import { entitiesActions } from "./entities.ts";

const looksOf = ({ explorer }: PageContext): Looks => explorer.signals.state.value.looks;

const hasEntities = ({ explorer }: PageContext): boolean => explorer.signals.state.value.picture.entities.size > 0;

const groupingIcons = { kind: "clusters", city: "place", community: "connect" } as const satisfies Record<
  Grouping,
  IconName
>;

/** What colours and sizes say, and what is drawn as one: for the picture as a whole. */
export const looksActions: ActionGroups<Target> = [
  [
    ...groupings.map(
      (by): Action<Target> => ({
        id: `group-${by}`,
        icon: groupingIcons[by],
        label: ({ language }) => groupWords[language].groupBy(groupWords[language].by[by].toLowerCase()),
        isPossible: (page) => hasEntities(page) && looksOf(page).grouping !== by,
        run: ({ explorer }) => groupBy(explorer, by),
      }),
    ),
    {
      id: "close-groups",
      icon: "close-group",
      label: ({ language }) => groupWords[language].closeAll,
      isPossible: (page) => looksOf(page).open.length > 0,
      run: (page) => groupBy(page.explorer, looksOf(page).grouping),
    },
    {
      id: "ungroup",
      icon: "ungroup",
      label: ({ language }) => groupWords[language].ungroup,
      isPossible: (page) => looksOf(page).grouping !== null,
      run: ({ explorer }) => groupBy(explorer, null),
    },
  ],
  [
    ...colourings.map(
      (by): Action<Target> => ({
        id: `colour-${by}`,
        icon: "colours",
        label: ({ language }) => groupWords[language].act.colour(groupWords[language].colours[by]),
        isPossible: (page) => looksOf(page).colour !== by,
        run: ({ explorer }) => colourBy(explorer, by),
      }),
    ),
    ...sizings.map(
      (by): Action<Target> => ({
        id: `size-${by}`,
        icon: "sizes",
        label: ({ language }) => groupWords[language].act.size(groupWords[language].sizes[by]),
        isPossible: (page) => looksOf(page).size !== by,
        run: ({ explorer }) => sizeBy(explorer, by),
      }),
    ),
  ],
];

const groupOf = ({ explorer }: PageContext, { key }: GroupTarget): Group | undefined => groupWith(explorer, key);

const nameOf = (page: PageContext, target: GroupTarget, language: "zh" | "en"): string =>
  groupOf(page, target)?.name[language] ?? "";

const groupActions: ActionGroups<GroupTarget> = [
  [
    {
      id: "open-group",
      icon: "open-group",
      key: "O",
      label: ({ language }) => groupWords[language].open,
      count: (page, target) => groupOf(page, target)?.members.length ?? null,
      isPossible: always,
      run(page, target) {
        const group = groupOf(page, target);
        if (group) turnGroup(page.explorer, group, !isOpen(page, group));
      },
    },
    {
      id: "select-group",
      icon: "select",
      label: ({ language }, page, target) => groupWords[language].selectAll(nameOf(page, target, language)),
      isPossible: always,
      run: (page, target) => page.explorer.select(selectEntities(groupOf(page, target)?.members ?? [])),
    },
    {
      id: "grow",
      icon: "grow",
      key: "G",
      label: (words) => words.menu.grow,
      isPossible: always,
      run: (page, target) => growFrom(page.explorer, groupOf(page, target)?.members ?? []),
    },
  ],
];

const isOpen = ({ explorer }: PageContext, group: Group): boolean => !isClosed(explorer, group);

/** What of all that can be done with several entities a group's menu offers. */
const ofMany: readonly string[] = ["between", "keep", "hide", "pin", "unpin", "copy-names"];

/** What can be done with a group that is drawn as one, and with its members. */
export function doableWithGroup(page: PageContext, target: GroupTarget): Doable[][] {
  const ids = groupOf(page, target)?.members ?? [];
  const many = doable(entitiesActions, page, { what: "entities", ids })
    .map((group) => group.filter(({ id }) => ofMany.includes(id)))
    .filter((group) => group.length > 0);
  const [whole = []] = doable(looksActions, page, { what: "ground" });
  const ending = whole.filter(({ id }) => id === "ungroup");
  return [...doable(groupActions, page, target), ...many, ending];
}

/** Closes the group that an entity belongs to. */
export const closeGroupAction: Action<EntityTarget> = {
  id: "close-group",
  icon: "close-group",
  key: "O",
  label: ({ language }, { explorer }, { id }) =>
    groupWords[language].closeNamed(explorer.signals.grouped.value?.groupOf.get(id)?.name[language] ?? ""),
  isPossible({ explorer }, { id }) {
    const group = explorer.signals.grouped.value?.groupOf.get(id);
    return group !== undefined && !isClosed(explorer, group);
  },
  run({ explorer }, { id }) {
    const group = explorer.signals.grouped.value?.groupOf.get(id);
    if (group) turnGroup(explorer, group, false);
  },
};
