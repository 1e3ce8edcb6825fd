import type { Signal } from "@preact/signals";
import type { Words } from "../i18n/index.ts";
import { useWords } from "../panels/page-context.ts";
import { type Brush, isWhole } from "../state/brush.ts";
import type { Histogram } from "../state/time-buckets.ts";
import { ticksOf } from "../state/time-ticks.ts";
import { type Brushing, useBrush } from "./use-brush.ts";

export interface TimelineChartProps {
  readonly histogram: Histogram;
  /** Width in CSS pixels. */
  readonly room: number;
  /** The bar under the pointer, or the brush that is being drawn. */
  readonly pointed: Signal<Brush | null>;
}

const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;

/** Bars, axis and the brush over them: for mouse and touch as a whole, for the keyboard as two sliders. */
export function TimelineChart({ histogram, room, pointed }: TimelineChartProps) {
  const words = useWords();
  const brushing = useBrush(histogram, pointed);
  const { shown } = brushing;
  const { buckets } = histogram;
  const count = buckets.length;
  const limited = !isWhole(shown, count);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the sliders within do the same by keyboard */}
      <div
        class={limited ? "timeline-plot limited" : "timeline-plot"}
        onPointerDown={brushing.onPointerDown}
        onPointerMove={brushing.onPointerMove}
        onPointerUp={brushing.onPointerUp}
        onPointerCancel={brushing.abandon}
        onPointerLeave={() => {
          pointed.value = null;
        }}
        onDblClick={brushing.clear}
      >
        <Bars histogram={histogram} shown={shown} />
        <span
          class="timeline-window"
          style={{ left: percent(shown.first / count), right: percent(1 - (shown.last + 1) / count) }}
        />
        <Edge end="first" histogram={histogram} brushing={brushing} words={words} />
        <Edge end="last" histogram={histogram} brushing={brushing} words={words} />
      </div>
      <div class="timeline-axis" aria-hidden="true">
        {ticksOf(histogram, room).map(({ at, date, long }) => (
          <span key={date} style={{ left: percent(at) }}>
            {words.timeline.tick(date, long)}
          </span>
        ))}
      </div>
    </>
  );
}

/** Between two bars, as a share of one; and the lowest bar that isn't empty, as a share of the highest. */
const gap = 0.14;
const lowest = 0.05;

function Bars({ histogram: { buckets }, shown }: { readonly histogram: Histogram; readonly shown: Brush }) {
  const most = Math.max(1, ...buckets.map(({ n }) => n));
  const bars = (isIn: boolean): string =>
    buckets
      .map(({ n }, i) => {
        if (n === 0 || (i >= shown.first && i <= shown.last) !== isIn) return "";
        const height = Math.max(lowest, n / most);
        return `M${i + gap / 2} 1v${-height}h${1 - gap}v${height}z`;
      })
      .join("");
  return (
    <svg viewBox={`0 0 ${buckets.length} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="outside" d={bars(false)} />
      <path class="inside" d={bars(true)} />
    </svg>
  );
}

interface EdgeProps {
  readonly end: "first" | "last";
  readonly histogram: Histogram;
  readonly brushing: Brushing;
  readonly words: Words;
}

/** One end of the brush: a slider over the bars. */
function Edge({ end, histogram: { buckets }, brushing, words }: EdgeProps) {
  const { shown } = brushing;
  const bucket = buckets[shown[end]];
  const at = end === "first" ? shown.first : shown.last + 1;
  return (
    <span
      class={`timeline-edge ${end}`}
      role="slider"
      tabIndex={0}
      title={words.timeline.keys}
      aria-label={words.timeline[end]}
      aria-valuemin={end === "first" ? 0 : shown.first}
      aria-valuemax={end === "first" ? shown.last : buckets.length - 1}
      aria-valuenow={shown[end]}
      aria-valuetext={bucket && words.date(end === "first" ? bucket.from : bucket.to)}
      style={{ left: percent(at / buckets.length) }}
      onKeyDown={(event) => brushing.onKeyDown(event, end)}
      onKeyUp={brushing.commit}
      onBlur={brushing.commit}
    />
  );
}
