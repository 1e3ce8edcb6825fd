import { useSignal } from "@preact/signals";
import type { RelationType } from "../../model/relation-types.ts";
import { relationTypes } from "../../model/relation-types.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { mostBrought } from "../actions/load.ts";
import type { ExpansionQuestion } from "../actions/signals.ts";
import { ActionButton } from "./buttons.tsx";
import { LineSample } from "./glyphs.tsx";
import { typeLabel } from "./labels.ts";
import { useExplorer, useWords } from "./page-context.ts";

/** Counts before loading: which of many relations to expand. */
export function ExpansionQuestionCard({ question }: { readonly question: ExpansionQuestion }) {
  const explorer = useExplorer();
  const words = useWords();
  const chosen = useSignal<readonly RelationType[]>([]);
  const { entity, counts } = question;
  const total = counts.reduce((sum, count) => sum + count.n, 0);
  const byType = relationTypes
    .map(({ id }) => ({ type: id, n: counts.reduce((sum, count) => sum + (count.type === id ? count.n : 0), 0) }))
    .filter(({ n }) => n > 0);
  const toggle = (type: RelationType): void => {
    const { value } = chosen;
    chosen.value = value.includes(type) ? value.filter((other) => other !== type) : [...value, type];
  };
  return (
    <section class="expansion-question" aria-label={words.inspector.expand}>
      <h3>{words.load.question(nameIn(entity, words.language), total)}</h3>
      <p class="muted">{total > mostBrought ? words.load.hint : words.load.choose}</p>
      <ul class="legend single">
        {byType.map(({ type, n }) => (
          <li key={type}>
            <label class="legend-item">
              <input type="checkbox" checked={chosen.value.includes(type)} onChange={() => toggle(type)} />
              <LineSample type={type} />
              <span class="legend-label">{typeLabel(type, words.language)}</span>
              <span class="legend-count">{words.number(n)}</span>
            </label>
          </li>
        ))}
      </ul>
      <p class="muted">{words.load.limit(mostBrought)}</p>
      <div class="actions">
        <ActionButton
          primary
          disabled={chosen.value.length === 0}
          onClick={() => void explorer.bring(entity.id, chosen.value)}
        >
          {words.load.action}
        </ActionButton>
        <ActionButton
          onClick={() => {
            explorer.signals.asking.value = null;
          }}
        >
          {words.cancel}
        </ActionButton>
      </div>
    </section>
  );
}
