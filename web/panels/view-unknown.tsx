import { ActionButton } from "./buttons.tsx";
import { Icon } from "./icon.tsx";
import { useExplorer, useWords } from "./page-context.ts";

/** A link led to a saved view that isn't there: which one, and a way on. */
export function ViewUnknown() {
  const explorer = useExplorer();
  const words = useWords();
  const { unknown } = explorer.signals.views.value;
  if (unknown === null) return null;
  return (
    <div class="card trouble-card" role="alert">
      <div class="trouble">
        <p class="trouble-title">
          <Icon name="trouble" />
          {words.views.unknownTitle}
        </p>
        <p>{words.views.unknown(unknown)}</p>
        <ActionButton
          onClick={() => {
            explorer.forgetUnknown();
            explorer.showViews(true);
          }}
        >
          {words.views.unknownWay}
        </ActionButton>
      </div>
      <button type="button" class="icon-button corner" aria-label={words.close} onClick={explorer.forgetUnknown}>
        <Icon name="x" />
      </button>
    </div>
  );
}
