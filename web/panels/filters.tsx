import type { ComponentChildren } from "preact";
import { isLimited, withoutLimits } from "../state/filter.ts";
import { ActionButton } from "./buttons.tsx";
import { AgreementFilter, ConfidenceFilter, TimeFilter } from "./filter-fields.tsx";
import { KindFilter, SourceFilter, TypeFilter } from "./filter-lists.tsx";
import { Icon } from "./icon.tsx";
import { useExplorer, useWords } from "./page-context.ts";

/** The legend, which filters when one clicks it, and the rest of the filters folded beneath. */
export function Filters() {
  const explorer = useExplorer();
  const words = useWords();
  const { filter } = explorer.signals.state.value;
  return (
    <div class="filters">
      <KindFilter />
      <TypeFilter />
      <AgreementFilter />
      <Fold
        title={words.filters.time}
        set={filter.since !== undefined || filter.until !== undefined || filter.undated !== undefined}
      >
        <TimeFilter />
      </Fold>
      <Fold title={words.filters.confidence} set={filter.minConfidence !== undefined}>
        <ConfidenceFilter />
      </Fold>
      <Fold title={words.filters.sources} set={filter.source !== undefined}>
        <SourceFilter />
      </Fold>
      {isLimited(filter) && (
        <div class="filters-clear">
          <ActionButton icon="x" onClick={() => explorer.setFilter(withoutLimits)}>
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
