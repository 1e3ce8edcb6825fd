import { ActionButton } from "./buttons.tsx";
import { Icon } from "./icon.tsx";
import { useExplorer, useWords } from "./page-context.ts";

/** Says that the server or its store is away; goes by itself when it is back. */
export function Offline() {
  const explorer = useExplorer();
  const words = useWords();
  const connection = explorer.signals.connection.value;
  if (connection === "online") return null;
  return (
    <div class="card offline" role="alert">
      <Icon name="offline" />
      <p>
        <strong>{words.offline[connection]}</strong>
        <span class="muted">{words.offline.hint}</span>
      </p>
      <ActionButton onClick={() => void explorer.look()}>{words.offline.again}</ActionButton>
    </div>
  );
}
