import { nameIn } from "../../model/sentences/index.ts";
import type { Point } from "../../picture/point.ts";
import type { Words } from "../i18n/index.ts";
import { openMerging } from "../merging/open.ts";
import { copyText } from "../panels/copy.ts";
import type { PageContext } from "../panels/page-context.ts";
import { focusAfter, focusCommon } from "../panels/path-focus.ts";
import { mostConnected } from "../state/question.ts";
import { nothingSelected } from "../state/selection.ts";
import { type ActionGroups, always, type EntitiesTarget } from "./action.ts";

const isMany = (_page: PageContext, { ids }: EntitiesTarget): boolean => ids.length > 1;
/** More than can be asked for in one question: said where it is offered, and again when somebody tries. */
const limited = (label: string, { ids }: EntitiesTarget, words: Words): string =>
  ids.length > mostConnected ? words.menu.atMost(label, mostConnected) : label;
const unlessTooMany =
  (run: (page: PageContext, ids: readonly string[]) => void) =>
  (page: PageContext, { ids }: EntitiesTarget): void => {
    const { notify, signals } = page.explorer;
    if (ids.length <= mostConnected) run(page, ids);
    else notify(signals.words.value.menu.said.tooMany(mostConnected, ids.length));
  };
const isPair = (_page: PageContext, { ids }: EntitiesTarget): boolean => ids.length === 2;
function isPairOfAKind({ explorer }: PageContext, { ids }: EntitiesTarget): boolean {
  const { entities } = explorer.signals.state.value.picture;
  return ids.length === 2 && new Set(ids.map((id) => entities.get(id)?.kind)).size === 1;
}
const pinsOf = ({ explorer }: PageContext) => explorer.signals.state.value.pins;

/** What can be done with several entities of the picture at once. */
export const entitiesActions: ActionGroups<EntitiesTarget> = [
  [
    {
      id: "connect",
      icon: "connect",
      label: (words, _page, target) =>
        target.ids.length === 2 ? words.paths.find : limited(words.menu.connect, target, words),
      isPossible: isMany,
      run: unlessTooMany(({ explorer }, ids) => focusAfter(explorer.connect(ids))),
    },
    {
      id: "common",
      icon: "common",
      label: (words) => words.menu.common,
      isPossible: isPair,
      run: ({ explorer }, { ids }) => focusCommon(explorer.connect(ids)),
    },
    {
      id: "between",
      icon: "between",
      label: (words, _page, target) => limited(words.menu.between, target, words),
      isPossible: isMany,
      run: unlessTooMany(({ explorer }, ids) => void explorer.showBetween(ids)),
    },
  ],
  [
    {
      id: "keep",
      icon: "keep",
      key: "K",
      label: (words) => words.menu.keepThese,
      isPossible: always,
      run: ({ explorer }, { ids }) => explorer.keep(ids),
    },
    {
      id: "hide",
      icon: "hide",
      key: "H",
      label: (words) => words.menu.hideThese,
      isPossible: always,
      run: ({ explorer }, { ids }) => explorer.hide(ids),
    },
    {
      id: "pin",
      icon: "pin",
      label: (words) => words.menu.pinThese,
      isPossible: (page, { ids }) => ids.some((id) => !pinsOf(page).has(id)),
      run({ explorer, view }, { ids }) {
        const places = view.value?.positions();
        explorer.pinAll(new Map(ids.flatMap((id): [string, Point][] => withPlace(id, places?.get(id)))));
      },
    },
    {
      id: "unpin",
      icon: "unpin",
      label: (words) => words.menu.unpinThese,
      isPossible: (page, { ids }) => ids.some((id) => pinsOf(page).has(id)),
      run: ({ explorer }, { ids }) => explorer.unpinAll(ids),
    },
  ],
  [
    {
      id: "fit-these",
      icon: "fit",
      key: "Z",
      label: (words) => words.menu.fitThese,
      isPossible: always,
      run: ({ view }, { ids }) => view.value?.fitTo(ids),
    },
    {
      id: "grow",
      icon: "grow",
      key: "G",
      label: (words) => words.menu.grow,
      isPossible: always,
      run: ({ explorer }) => explorer.selectMore("grow"),
    },
    {
      id: "invert",
      icon: "invert",
      key: "I",
      label: (words) => words.menu.invert,
      isPossible: always,
      run: ({ explorer }) => explorer.selectMore("invert"),
    },
    {
      id: "clear",
      icon: "x",
      key: "Esc",
      label: (words) => words.menu.clear,
      isPossible: always,
      run: ({ explorer }) => explorer.select(nothingSelected),
    },
  ],
  [
    {
      id: "merge",
      icon: "merge",
      label: (words) => words.menu.mergeThese,
      isPossible: isPairOfAKind,
      run: (_page, { ids }) => openMerging(ids),
    },
  ],
  [
    {
      id: "copy-names",
      icon: "copy",
      label: (words) => words.menu.copyNames,
      isPossible: always,
      run({ explorer }, { ids }) {
        const { state, words, language } = explorer.signals;
        const { entities } = state.value.picture;
        const names = ids.flatMap((id) => entities.get(id) ?? []).map((entity) => nameIn(entity, language.value));
        void copyText(explorer, names.join("\n"), words.value.menu.said.nameCopied);
      },
    },
  ],
];

const withPlace = (id: string, at: Point | undefined): [string, Point][] => (at ? [[id, at]] : []);
