import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Filter } from "../../model/filter.ts";
import type { Words } from "../i18n/index.ts";
import { countsOf, isPart } from "../panels/counts.ts";
import { useExplorer, useWords } from "../panels/page-context.ts";
import { type Brush, brushOf, isWhole } from "../state/brush.ts";
import { setTime, setUndated } from "../state/filter.ts";
import { type Counted, countIn, type Histogram, toHistogram } from "../state/time-buckets.ts";
import { TimelineChart } from "./chart.tsx";

/** The narrowest bar, with the gap beside it, in CSS pixels. */
const narrowest = 5;

const anyTime = (filter: Filter): Filter => setTime("until", null)(setTime("since", null)(filter));

interface TimelineProps {
  /** Shows the switch for what has no date. */
  readonly undated: boolean;
  /** What stands at the end of its head. */
  readonly children?: ComponentChildren;
}

/** Relations by time, and a brush to limit it. */
export function Timeline({ undated, children }: TimelineProps) {
  const explorer = useExplorer();
  const { signals } = explorer;
  const words = useWords();
  const chart = useRef<HTMLDivElement>(null);
  const room = useSignal(0);
  const pointed = useSignal<Brush | null>(null);
  useEffect(() => explorer.watchTimes(), [explorer]);
  useEffect(() => {
    if (!chart.current) return;
    const watching = new ResizeObserver(([entry]) => {
      room.value = Math.floor(entry?.contentRect.width ?? 0);
    });
    watching.observe(chart.current);
    return () => watching.disconnect();
  }, [room]);
  const { filter } = signals.state.value;
  const times = signals.times.value;
  const histogram =
    times && room.value > 0 ? toHistogram(times, Math.max(1, Math.floor(room.value / narrowest)), filter) : null;
  const limited = filter.since !== undefined || filter.until !== undefined;
  return (
    <div class="timeline">
      <div class="timeline-head">
        <h2>{words.timeline.title}</h2>
        <span class="timeline-text">
          {times &&
            (histogram ? textOf({ times, histogram, filter, pointed: pointed.value }, words) : words.timeline.none)}
          {times && isPart(countsOf(signals)) && <span class="muted"> · {words.timeline.ofAll}</span>}
        </span>
        {limited && (
          <button type="button" class="text-button" onClick={() => void explorer.limitTime(anyTime)}>
            {words.timeline.clear}
          </button>
        )}
        {undated && <Undated />}
        {children}
      </div>
      <div class="timeline-chart" ref={chart}>
        {histogram && <TimelineChart histogram={histogram} room={room.value} pointed={pointed} />}
      </div>
    </div>
  );
}

interface Told {
  readonly times: Counted;
  readonly histogram: Histogram;
  readonly filter: Filter;
  readonly pointed: Brush | null;
}

/** What the bar under the pointer or the brush holds; else the time that is asked for. */
function textOf({ times, histogram: { buckets }, filter, pointed }: Told, words: Words): string {
  const [first, last] = pointed ? [buckets[pointed.first], buckets[pointed.last]] : [];
  const { range, count, whole, from, until } = words.timeline;
  if (first && last) return `${range(first.from, last.to)} · ${count(countIn(times, first.from, last.to))}`;
  if (isWhole(brushOf(filter, buckets), buckets.length) && !filter.since && !filter.until) return whole;
  if (filter.since && filter.until) return range(filter.since, filter.until);
  return filter.since ? from(filter.since) : until(filter.until ?? "");
}

/** Whether what has no date shows, and how much that is. */
function Undated() {
  const explorer = useExplorer();
  const words = useWords();
  const { filter } = explorer.signals.state.value;
  const count = explorer.signals.times.value?.undated ?? 0;
  return (
    <label class="check timeline-undated" title={words.filters.undated}>
      <input
        type="checkbox"
        checked={filter.undated !== "exclude"}
        onChange={(event) => void explorer.setFilter(setUndated(event.currentTarget.checked))}
      />
      <span>{words.timeline.undated(count)}</span>
    </label>
  );
}
