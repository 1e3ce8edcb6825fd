import type { Relation } from "../../model/relation.ts";
import { copyText } from "../panels/copy.ts";
import type { PageContext } from "../panels/page-context.ts";
import { copyLink } from "../panels/view-link.ts";
import { selectEntities, selectRelation } from "../state/selection.ts";
import { type ActionGroups, always, type RelationTarget } from "./action.ts";

const relationOf = ({ explorer }: PageContext, { id }: RelationTarget): Relation | undefined =>
  explorer.signals.graph.value.relations.find((relation) => relation.id === id);

/** What can be done with one line of the picture. */
export const relationActions: ActionGroups<RelationTarget> = [
  [
    {
      id: "evidence",
      icon: "evidence",
      label: (words) => words.menu.evidence,
      isPossible: always,
      run: ({ explorer }, { id }) => explorer.select(selectRelation(id)),
    },
    {
      id: "ends",
      icon: "select",
      label: (words) => words.menu.ends,
      isPossible: (page, target) => relationOf(page, target) !== undefined,
      run(page, target) {
        const relation = relationOf(page, target);
        if (relation) page.explorer.select(selectEntities([relation.target, relation.source]));
      },
    },
  ],
  [
    {
      id: "copy-sentence",
      icon: "copy",
      label: (words) => words.menu.copySentence,
      isPossible: always,
      run: ({ explorer }, { id }) => void explorer.sentence(id).then((text) => copySentence(explorer, text)),
    },
    {
      id: "copy-link",
      icon: "link",
      label: (words) => words.bar.share,
      isPossible: always,
      run: (page, { id }) => void copyLink(page, selectRelation(id)),
    },
  ],
];

async function copySentence(explorer: PageContext["explorer"], text: string | null): Promise<void> {
  if (text !== null) await copyText(explorer, text, explorer.signals.words.value.menu.said.sentenceCopied);
}
