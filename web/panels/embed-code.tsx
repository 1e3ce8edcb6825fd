import { signal } from "@preact/signals";
import { embedAddress, embedCode } from "../state/embed-code.ts";
import { ActionButton } from "./buttons.tsx";
import { copyText } from "./copy.ts";
import { useExplorer, useWords } from "./page-context.ts";
import { isViewChanged } from "./view-changed.ts";

/** Whether the code is unfolded. */
export const embedCodeOpen = signal(false);

/** HTML with which another page shows the open view, and what has to be set up before browsers do that. */
export function EmbedCode() {
  const explorer = useExplorer();
  const words = useWords();
  const { embed } = words;
  const { view } = explorer.signals.state.value;
  const { value: embedding } = explorer.signals.embedding;
  if (!view && !embedCodeOpen.value) return null;
  const code = view && embedCode(embedAddress(location.origin, view.record.id, words.language), view.record.title);
  return (
    <details
      class="embed-code"
      open={embedCodeOpen.value}
      onToggle={(event) => {
        embedCodeOpen.value = event.currentTarget.open;
      }}
    >
      <summary>{embed.code}</summary>
      {code === null ? (
        <p class="muted">{embed.saveFirst}</p>
      ) : (
        <>
          <p class="muted">{embed.hint}</p>
          {isViewChanged(explorer.signals) && <p class="note">{embed.unsaved}</p>}
          <textarea
            readOnly
            rows={4}
            aria-label={embed.snippet}
            value={code}
            onFocus={(e) => e.currentTarget.select()}
          />
          <ActionButton icon="copy" onClick={() => void copyText(explorer, code, embed.copied)}>
            {embed.copy}
          </ActionButton>
        </>
      )}
      {embedding === false && (
        <p class="note">
          {embed.off} <code>{embed.offExample}</code>
        </p>
      )}
      {embedding === null && <p class="muted">{embed.unknown}</p>}
    </details>
  );
}
