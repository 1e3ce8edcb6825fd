import type { ComponentChildren } from "preact";
import { agreementView, kindsIn, toggleKind, toggleSource, toggleType, typesIn } from "../state/filter.ts";
import { IconButton } from "./buttons.tsx";
import { legendOf } from "./counts.ts";
import { KindGlyph, LineSample } from "./glyphs.tsx";
import { Icon } from "./icon.tsx";
import { kindLabel, typeLabel } from "./labels.ts";
import { useExplorer, useWords } from "./page-context.ts";

interface LegendItemProps {
  readonly on: boolean;
  readonly label: string;
  readonly count: string;
  readonly onToggle: () => void;
  /** Selects all of it in the picture; its label says so. */
  readonly selecting?: { readonly label: string; readonly onSelect: () => void };
  readonly children?: ComponentChildren;
}

/** A line of the legend: a switch that takes its kind, type or source out of the picture and puts it back. */
function LegendItem({ on, label, count, onToggle, selecting, children }: LegendItemProps) {
  return (
    <li class={selecting && on ? "legend-row" : undefined}>
      <button type="button" class="legend-item" aria-pressed={on} title={label} onClick={onToggle}>
        {children}
        <span class="legend-label">{label}</span>
        <span class="legend-count">{on ? count : <Icon name="hide" size={14} />}</span>
      </button>
      {selecting && on && <IconButton icon="select" label={selecting.label} onClick={selecting.onSelect} />}
    </li>
  );
}

export function KindFilter() {
  const explorer = useExplorer();
  const words = useWords();
  const { filter } = explorer.signals.state.value;
  const counts = legendOf(explorer.signals).kinds;
  const listed = kindsIn(agreementView(filter)).filter((kind) => counts.has(kind) || filter.kind !== undefined);
  return (
    <section aria-labelledby="legend-kinds">
      <h3 id="legend-kinds">{words.filters.kinds}</h3>
      <ul class="legend">
        {listed.map((kind) => (
          <LegendItem
            key={kind}
            on={filter.kind?.includes(kind) ?? true}
            label={kindLabel(kind, words.language, true)}
            count={words.number(counts.get(kind) ?? 0)}
            onToggle={() => explorer.setFilter(toggleKind(kind))}
            selecting={{
              label: words.menu.kind(kindLabel(kind, words.language, true)),
              onSelect: () => explorer.selectKind(kind),
            }}
          >
            <KindGlyph kind={kind} />
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
      <h3 id="legend-types">{words.filters.types}</h3>
      <ul class="legend">
        {listed.map((type) => (
          <LegendItem
            key={type}
            on={filter.type?.includes(type) ?? true}
            label={typeLabel(type, words.language)}
            count={words.number(counts.get(type) ?? 0)}
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
  return (
    <ul class="legend single">
      {sources.map((source) => (
        <LegendItem
          key={source.id}
          on={filter.source?.includes(source.id) ?? true}
          label={words.language === "zh" ? source.title : (source.titleEn ?? source.title)}
          count={words.number(counts.get(source.id) ?? 0)}
          onToggle={() => explorer.setFilter(toggleSource(all, source.id))}
        />
      ))}
    </ul>
  );
}
