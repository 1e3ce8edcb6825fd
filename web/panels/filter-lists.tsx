import type { ComponentChildren } from "preact";
import { agreementView, kindsIn, toggleKind, toggleSource, toggleType, typesIn } from "../state/filter.ts";
import { IconButton } from "./buttons.tsx";
import { type Amount, countsOf, isPart, legendOf } from "./counts.ts";
import { KindGlyph, LineSample } from "./glyphs.tsx";
import { Icon } from "./icon.tsx";
import { kindLabel, typeLabel } from "./labels.ts";
import { useExplorer, useWords } from "./page-context.ts";

interface LegendItemProps {
  readonly on: boolean;
  readonly label: string;
  /** How much of it there is: in the picture and in all. */
  readonly amount: Amount<number>;
  readonly onToggle: () => void;
  /** Selects all of it in the picture; its label says so. */
  readonly selecting?: { readonly label: string; readonly onSelect: () => void };
  readonly children?: ComponentChildren;
}

const none = { shown: 0, all: 0 };

/** A line of the legend: a switch that takes its kind, type or source out of the picture and puts it back. */
export function LegendItem({ on, label, amount, onToggle, selecting, children }: LegendItemProps) {
  const words = useWords();
  const { shown } = amount;
  const all = amount.all ?? shown;
  const isSome = shown < all;
  return (
    <li class={selecting && on ? "legend-row" : undefined}>
      <button
        type="button"
        class="legend-item"
        aria-pressed={on}
        title={isSome ? `${label}${words.colon}${words.filters.amount(shown, all)}` : label}
        onClick={onToggle}
      >
        {children}
        <span class="legend-label">{label}</span>
        <span class="legend-count">
          {!on ? <Icon name="hide" size={14} /> : words.number(shown)}
          {on && isSome && <span class="legend-all"> / {words.number(all)}</span>}
        </span>
      </button>
      {selecting && on && <IconButton icon="select" label={selecting.label} onClick={selecting.onSelect} />}
    </li>
  );
}

/** From here on two numbers leave no room for a word in half of the panel's width. */
const wide = 1000;

function classOf(amounts: ReadonlyMap<unknown, Amount<number>>): string {
  const isWide = [...amounts.values()].some(({ shown, all }) => shown < (all ?? 0) && (all ?? 0) >= wide);
  return isWide ? "legend single" : "legend";
}

/** What its list is about, and what its numbers are where they are two. */
function Heading({ id, text, amounts }: { id: string; text: string; amounts: ReadonlyMap<unknown, Amount<number>> }) {
  const words = useWords();
  const isSome = [...amounts.values()].some(({ shown, all }) => shown < (all ?? 0));
  return (
    <div class="legend-head">
      <h3 id={id}>{text}</h3>
      {isSome && <span class="legend-of">{words.filters.ofWhat}</span>}
    </div>
  );
}

export function KindFilter() {
  const explorer = useExplorer();
  const words = useWords();
  const { filter } = explorer.signals.state.value;
  const counts = legendOf(explorer.signals).kinds;
  // Where colours say something else, shape and icon are what tells kinds apart.
  const plain = explorer.signals.state.value.looks.colour !== "kind";
  const listed = kindsIn(agreementView(filter)).filter((kind) => counts.has(kind) || filter.kind !== undefined);
  return (
    <section aria-labelledby="legend-kinds">
      <Heading id="legend-kinds" text={words.filters.kinds} amounts={counts} />
      <ul class={classOf(counts)}>
        {listed.map((kind) => (
          <LegendItem
            key={kind}
            on={filter.kind?.includes(kind) ?? true}
            label={kindLabel(kind, words.language, true)}
            amount={counts.get(kind) ?? none}
            onToggle={() => explorer.setFilter(toggleKind(kind))}
            selecting={{
              label: words.menu.kind(kindLabel(kind, words.language, true)),
              onSelect: () => explorer.selectKind(kind),
            }}
          >
            <KindGlyph kind={kind} plain={plain} />
          </LegendItem>
        ))}
      </ul>
    </section>
  );
}

export function TypeFilter() {
  const explorer = useExplorer();
  const words = useWords();
  const { filter } = explorer.signals.state.value;
  const counts = legendOf(explorer.signals).types;
  const listed = typesIn(agreementView(filter)).filter((type) => counts.has(type) || filter.type !== undefined);
  return (
    <section aria-labelledby="legend-types">
      <Heading id="legend-types" text={words.filters.types} amounts={counts} />
      <ul class={classOf(counts)}>
        {listed.map((type) => (
          <LegendItem
            key={type}
            on={filter.type?.includes(type) ?? true}
            label={typeLabel(type, words.language)}
            amount={counts.get(type) ?? none}
            onToggle={() => explorer.setFilter(toggleType(type))}
          >
            <LineSample type={type} />
          </LegendItem>
        ))}
      </ul>
    </section>
  );
}

export function SourceFilter() {
  const explorer = useExplorer();
  const words = useWords();
  const { filter } = explorer.signals.state.value;
  const sources = explorer.signals.sources.value;
  const all = sources.map((source) => source.id);
  const counts = new Map(explorer.signals.legend.value?.sources.map(({ source, n }) => [source, n]));
  const amountOf = (id: string) => ({ shown: counts.get(id) ?? 0, all: counts.get(id) ?? 0 });
  return (
    <>
      {isPart(countsOf(explorer.signals)) && <p class="note">{words.filters.ofAll}</p>}
      <ul class="legend single">
        {sources.map((source) => (
          <LegendItem
            key={source.id}
            on={filter.source?.includes(source.id) ?? true}
            label={words.language === "zh" ? source.title : (source.titleEn ?? source.title)}
            amount={amountOf(source.id)}
            onToggle={() => explorer.setFilter(toggleSource(all, source.id))}
          />
        ))}
      </ul>
    </>
  );
}
