import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Kind } from "../../model/kinds.ts";
import { nameIn } from "../../model/sentences/index.ts";
import type { ExpansionQuestion } from "../actions/signals.ts";
import {
  chosenCount,
  countedKinds,
  countedWays,
  type ExpansionChoice,
  mostBrought,
  portions,
  wayKey,
} from "../state/expansion-choice.ts";
import { ActionButton } from "./buttons.tsx";
import { ExpansionTime } from "./expansion-time.tsx";
import { KindGlyph, LineSample } from "./glyphs.tsx";
import { kindLabel, typeLabel } from "./labels.ts";
import { useExplorer, useWords } from "./page-context.ts";

/** Counts before loading: which of an entity's relations to expand, to what, of when, and how many at most. */
export function ExpansionQuestionCard() {
  const question = useExplorer().signals.asking.value;
  // Another time is another count of the same question: what was chosen stays. Another entity begins anew.
  return question && <Card key={question.entity.id} question={question} />;
}

function Card({ question }: { readonly question: ExpansionQuestion }) {
  const explorer = useExplorer();
  const words = useWords();
  const { entity, counts, range } = question;
  /** Ways that were chosen, kinds that were left out. */
  const rows = countedWays(counts);
  const chosen = useSignal<ReadonlySet<string>>(new Set(rows.length === 1 ? rows.map(wayKey) : []));
  const without = useSignal<ReadonlySet<Kind>>(new Set());
  const most = useSignal(mostBrought);

  const total = counts.reduce((sum, count) => sum + count.n, 0);
  const ways = rows.filter((way) => chosen.value.has(wayKey(way)));
  const ends = countedKinds(counts, ways);
  const kinds = ends.map(({ kind }) => kind).filter((kind) => !without.value.has(kind));
  const choice: ExpansionChoice = {
    ...range,
    ways: ways.map(({ type, direction }) => ({ type, direction })),
    kinds: kinds.length === ends.length ? [] : kinds,
    most: most.value,
  };
  const count = kinds.length === 0 ? 0 : chosenCount(counts, choice);
  const isAll = ways.length === rows.length;
  // What it stood above is seen from its beginning again.
  useEffect(
    () => () => document.querySelector(".panel.right .panel-body, .sheet .panel-body")?.scrollTo({ top: 0 }),
    [],
  );
  return (
    <section class="expansion-question" aria-label={words.inspector.expand}>
      <h3>{words.load.question(nameIn(entity, words.language), total)}</h3>
      <p class="muted">{total > mostBrought ? words.expand.hub : words.expand.lead}</p>
      <fieldset>
        <legend>{words.expand.ways}</legend>
        {rows.length > 1 && (
          <button
            type="button"
            class="text-button expansion-all"
            onClick={() => {
              chosen.value = new Set(isAll ? [] : rows.map(wayKey));
            }}
          >
            {isAll ? words.expand.none : words.expand.all}
          </button>
        )}
        <ul class="legend single">
          {rows.map((way) => (
            <Choosable
              key={wayKey(way)}
              on={chosen.value.has(wayKey(way))}
              label={typeLabel(way.type, words.language, way.direction === "in")}
              n={way.n}
              onTurn={() => {
                chosen.value = turned(chosen.value, wayKey(way));
              }}
            >
              <LineSample type={way.type} />
            </Choosable>
          ))}
        </ul>
        {rows.length === 0 && <p class="muted">{words.expand.nothing}</p>}
      </fieldset>
      {ends.length > 1 && (
        <fieldset>
          <legend>{words.expand.kinds}</legend>
          <ul class="legend single">
            {ends.map(({ kind, n }) => (
              <Choosable
                key={kind}
                on={!without.value.has(kind)}
                label={kindLabel(kind, words.language, true)}
                n={n}
                onTurn={() => {
                  without.value = turned(without.value, kind);
                }}
              >
                <KindGlyph kind={kind} size={16} />
              </Choosable>
            ))}
          </ul>
        </fieldset>
      )}
      <ExpansionTime range={range} onChange={(changed) => void explorer.askWhich(entity.id, changed)} />
      <label class="expansion-most">
        <span>{words.expand.most}</span>
        <select
          value={most.value}
          onChange={(event) => {
            most.value = Number(event.currentTarget.value);
          }}
        >
          {portions.map((portion) => (
            <option key={portion} value={portion}>
              {words.expand.portion(portion)}
            </option>
          ))}
        </select>
      </label>
      <div class="actions">
        <ActionButton primary disabled={count === 0} onClick={() => void explorer.bring(entity.id, choice)}>
          {count === 0
            ? words.expand.chooseFirst
            : count > most.value
              ? words.expand.actionBest(most.value)
              : words.expand.action(count)}
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

interface ChoosableProps {
  readonly on: boolean;
  readonly label: string;
  readonly n: number;
  readonly onTurn: () => void;
  readonly children: ComponentChildren;
}

function Choosable({ on, label, n, onTurn, children }: ChoosableProps) {
  const words = useWords();
  return (
    <li>
      <label class="legend-item">
        <input type="checkbox" checked={on} onChange={onTurn} />
        {children}
        <span class="legend-label">{label}</span>
        <span class="legend-count">{words.number(n)}</span>
      </label>
    </li>
  );
}

function turned<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
