import { ActionButton } from "./buttons.tsx";
import { Icon } from "./icon.tsx";
import { useExplorer, useWords } from "./page-context.ts";

/** Says over the picture that a click in it is waited for. */
export function PickBanner() {
  const explorer = useExplorer();
  const words = useWords();
  const target = explorer.signals.picking.value;
  if (target === null) return null;
  return (
    <div class="card pick-banner">
      <Icon name="pick" />
      <p>
        {words.paths.picking[target]} <span class="muted">{words.paths.pickingHint}</span>
      </p>
      <ActionButton onClick={() => explorer.pickFor(null)}>{words.cancel}</ActionButton>
    </div>
  );
}
