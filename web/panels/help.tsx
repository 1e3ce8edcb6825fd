import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "./buttons.tsx";
import { useExplorer, useWords } from "./page-context.ts";

/** All keys. Closes with Escape and gives the focus back. */
export function Help() {
  const { signals } = useExplorer();
  const words = useWords();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    card.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const close = (): void => {
    signals.help.value = false;
  };
  return (
    <div class="card help" role="dialog" aria-label={words.help.title} tabIndex={-1} ref={card}>
      <div class="panel-head">
        <h2>{words.help.title}</h2>
        <IconButton icon="x" label={words.close} onClick={close} />
      </div>
      <dl>
        {words.help.keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{words.help.note}</p>
      <p class="muted">{words.help.mouse}</p>
      <p class="muted">{words.paths.strengthIs}</p>
    </div>
  );
}
