import { useLayoutEffect, useRef } from "preact/hooks";
import { useExplorer, usePage, useWords } from "./page-context.ts";
import { PaletteBox } from "./palette-box.tsx";

/** The command palette (Ctrl K): over everything, and gone with Escape; the focus goes back to where it was. */
export function Palette() {
  const { signals } = useExplorer();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  // At once: what is typed next is meant for the box.
  useLayoutEffect(() => {
    before.current = document.activeElement;
    input.current?.focus();
    return () => {
      const { current } = before;
      const isFree = document.activeElement === document.body || document.activeElement === null;
      if (isFree && current instanceof HTMLElement && current !== document.body) current.focus({ preventScroll: true });
    };
  }, []);
  const close = (): void => {
    signals.palette.value = false;
    const { current } = before;
    const target = current instanceof HTMLElement && current !== document.body ? current : null;
    (target ?? document.getElementById("picture"))?.focus({ preventScroll: true });
  };
  return (
    <div class="card palette" role="dialog" aria-label={words.palette.title}>
      <PaletteBox
        label={words.palette.title}
        placeholder={words.palette.placeholder}
        hint={words.palette.hint}
        inputRef={input}
        onClose={close}
      />
    </div>
  );
}

/** The search box of a small screen: with room for one box only, it finds everything that can be found. */
export function SearchPalette() {
  const { searchBox } = usePage();
  const words = useWords();
  return (
    <PaletteBox
      label={words.search.label}
      placeholder={words.search.label}
      hint=""
      inputRef={(input) => {
        searchBox.value = input;
      }}
    />
  );
}
