import { passing } from "../state/question.ts";
import { IconButton } from "./buttons.tsx";
import { KindGlyph } from "./glyphs.tsx";
import { useEntities, useNames } from "./naming.ts";
import { useExplorer, useWords } from "./page-context.ts";
import { focusAfter } from "./path-focus.ts";

/** The entities that are avoided. Letting one in again asks again where there is an answer. */
export function AvoidedChips() {
  const explorer = useExplorer();
  const words = useWords();
  const entity = useEntities();
  const name = useNames();
  const { question, found } = explorer.signals.state.value;
  if (question.avoid.length === 0) return null;
  const letIn = (id: string): void => {
    if (found === null) explorer.setQuestion((before) => passing(before, id, "free"));
    else focusAfter(explorer.askFor((before) => passing(before, id, "free")));
  };
  return (
    <div class="path-avoided">
      <span class="path-part-label">{words.paths.avoid}</span>
      <ul class="path-chips">
        {question.avoid.map((id) => {
          const kind = entity(id)?.kind;
          return (
            <li key={id}>
              {kind && <KindGlyph kind={kind} size={16} />}
              <span>{name(id)}</span>
              <IconButton icon="x" label={words.paths.remove(name(id))} onClick={() => letIn(id)} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
