import { nameIn } from "../../model/sentences/index.ts";
import type { Point } from "../../picture/point.ts";
import { copyText } from "../panels/copy.ts";
import type { PageContext } from "../panels/page-context.ts";
import { focusAfter, focusCommon } from "../panels/path-focus.ts";
import { mostConnected } from "../state/question.ts";
import { nothingSelected } from "../state/selection.ts";
import { type ActionGroups, always, type EntitiesTarget } from "./action.ts";

const isFew = (_page: PageContext, { ids }: EntitiesTarget): boolean => ids.length > 1 && ids.length <= mostConnected;
const isPair = (_page: PageContext, { ids }: EntitiesTarget): boolean => ids.length === 2;
const pinsOf = ({ explorer }: PageContext) => explorer.signals.state.value.pins;

/** What can be done with several entities of the picture at once. */
export const entitiesActions: ActionGroups<EntitiesTarget> = [
  [
    {
      id: "connect",
      icon: "connect",
      label: (words, _page, { ids }) => (ids.length === 2 ? words.paths.find : words.paths.connectAll),
      isPossible: isFew,
      run: ({ explorer }, { ids }) => focusAfter(explorer.connect(ids)),
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
      label: (words) => words.menu.between,
      isPossible: isFew,
      run: ({ explorer }, { ids }) => void explorer.showBetween(ids),
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
