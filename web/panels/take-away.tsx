import { useEffect, useRef } from "preact/hooks";
import { closeTakeAway, takeAwayOpen, toggleTakeAway } from "../take-away/open.ts";
import { IconButton } from "./buttons.tsx";
import { TakeAwayPanel } from "./later.tsx";
import { useWords } from "./page-context.ts";

/** Takes the picture away: as an image, a drawing, or to the clipboard. */
export function TakeAway() {
  const words = useWords();
  const group = useRef<HTMLDivElement>(null);
  const open = takeAwayOpen.value;
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !group.current?.contains(event.target)) takeAwayOpen.value = false;
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [open]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button with what it opens is no fieldset
    <div
      class="take-away"
      role="group"
      aria-label={words.takeAway.title}
      ref={group}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        closeTakeAway();
      }}
    >
      <IconButton icon="download" label={words.takeAway.title} expanded={open} onClick={toggleTakeAway} />
      {open && <TakeAwayPanel />}
    </div>
  );
}
