import { openImports } from "../imports/open.ts";
import { isLimited, withoutLimits } from "../state/filter.ts";
import { ActionButton } from "./buttons.tsx";
import { useExplorer, useWords } from "./page-context.ts";

/** What stands in the middle when the picture holds nothing. */
export function Empty() {
  const explorer = useExplorer();
  const { signals } = explorer;
  const words = useWords();
  const { picture, filter } = signals.state.value;
  if (!signals.loaded.value || picture.entities.size > 0) return null;
  const limited = isLimited(filter);
  const hint = limited ? words.empty.filtered : picture.overview === null ? words.empty.blank : words.empty.store;
  return (
    <div class="empty">
      <h2>{words.empty.title}</h2>
      <p class="muted">{hint}</p>
      {limited && (
        <ActionButton primary onClick={() => explorer.setFilter(withoutLimits)}>
          {words.filters.clear}
        </ActionButton>
      )}
      {!limited && picture.overview === null && (
        <ActionButton primary onClick={explorer.overview}>
          {words.status.overview}
        </ActionButton>
      )}
      {!limited && picture.overview !== null && (
        <ActionButton primary icon="import" onClick={openImports}>
          {words.bringIn}
        </ActionButton>
      )}
    </div>
  );
}
