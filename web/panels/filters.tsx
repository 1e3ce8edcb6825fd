import type { ComponentChildren } from "preact";
import { isLimited } from "../state/filter.ts";
import { ActionButton } from "./buttons.tsx";
import { AgreementFilter, ConfidenceFilter, TimeFilter } from "./filter-fields.tsx";
import { KindFilter, SourceFilter, TypeFilter } from "./filter-lists.tsx";
import { DegreeFilter, FadeSwitch } from "./filter-view.tsx";
import { Icon } from "./icon.tsx";
import { CommunityLegend, LooksPanel, Timeline } from "./later.tsx";
import { usePage, useWords } from "./page-context.ts";

/** The legend, which filters when one clicks it, and the rest of the filters folded beneath. */
export function Filters() {
  const { explorer, narrow } = usePage();
  const words = useWords();
  const { filter, minDegree, looks } = explorer.signals.state.value;
  return (
    <div class="filters">
      <KindFilter />
      {looks.colour === "community" && <CommunityLegend />}
      <TypeFilter />
      <AgreementFilter />
      <FadeSwitch />
      <LooksPanel />
      <Fold
        title={words.filters.time}
        set={filter.since !== undefined || filter.until !== undefined || filter.undated !== undefined}
      >
        {narrow.value && <Timeline undated={false} />}
        <TimeFilter />
      </Fold>
      <Fold title={words.filters.confidence} set={filter.minConfidence !== undefined}>
        <ConfidenceFilter />
      </Fold>
      <Fold title={words.timeline.degree} set={minDegree > 0}>
        <DegreeFilter />
      </Fold>
      <Fold title={words.filters.sources} set={filter.source !== undefined}>
        <SourceFilter />
      </Fold>
      {(isLimited(filter) || minDegree > 0) && (
        <div class="filters-clear">
          <ActionButton icon="x" onClick={explorer.clearFilters}>
            {words.filters.clear}
          </ActionButton>
        </div>
      )}
    </div>
  );
}

/** A part that is folded until asked for; a dot says that something in it is set. */
function Fold({ title, set, children }: { title: string; set: boolean; children: ComponentChildren }) {
  return (
    <details class="fold">
      <summary>
        <Icon name="chevron-right" size={14} />
        {title}
        {set && <span class="dot" />}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
