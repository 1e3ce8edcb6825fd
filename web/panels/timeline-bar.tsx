import { IconButton } from "./buttons.tsx";
import { Timeline } from "./later.tsx";
import { usePage, useWords } from "./page-context.ts";

/** The time line along the lower edge, once there is a picture; put away it leaves a button. The table stands in its place. */
export function TimelineBar() {
  const { explorer, view } = usePage();
  const { preferences, table, loaded } = explorer.signals;
  const words = useWords();
  const open = preferences.value.timeline;
  const turn = (): void => {
    preferences.value = { ...preferences.value, timeline: !open };
    view.value?.fitAgain();
  };
  if (table.value.open) return null;
  if (!open) {
    return (
      <aside class="card timeline-button" aria-label={words.timeline.title}>
        <IconButton icon="timeline" label={words.timeline.open} expanded={false} onClick={turn} />
      </aside>
    );
  }
  return (
    <aside class="card timeline-bar" aria-label={words.timeline.title}>
      {loaded.value && (
        <Timeline undated>
          <IconButton icon="chevron-down" label={words.timeline.close} expanded onClick={turn} />
        </Timeline>
      )}
    </aside>
  );
}
