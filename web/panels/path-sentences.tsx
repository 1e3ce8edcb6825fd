import type { Graph } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";
import { sentenceOf } from "../../model/sentences/index.ts";
import { selectRelation } from "../state/selection.ts";
import { LineSample } from "./glyphs.tsx";
import { typeLabel } from "./labels.ts";
import { useExplorer, useWords } from "./page-context.ts";

interface PathSentencesProps {
  /** Relations, each with the end of it that its sentence is about. */
  readonly told: readonly { readonly from: string; readonly relation: Relation }[];
  readonly graph: Pick<Graph, "entities">;
}

/** Relations as whole sentences; each leads to its evidence. */
export function PathSentences({ told, graph }: PathSentencesProps) {
  const explorer = useExplorer();
  const { language } = useWords();
  const entity = (id: string) => graph.entities.find((one) => one.id === id);
  return (
    <ul class="path-sentences">
      {told.map(({ from, relation }) => {
        const [source, target] = [entity(relation.source), entity(relation.target)];
        return (
          <li key={relation.id}>
            <button type="button" class="hop-sentence" onClick={() => explorer.select(selectRelation(relation.id))}>
              <LineSample type={relation.type} />
              <span>
                {source && target
                  ? sentenceOf({ relation, source, target }, language, from)
                  : typeLabel(relation.type, language)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
