import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "./buttons.tsx";
import { LayoutList } from "./later.tsx";
import { stepAmong } from "./menu-keys.ts";
import { useWords } from "./page-context.ts";

/** Layouts to choose from, the current one marked, and tidying up. */
export function LayoutMenu() {
  const words = useWords();
  const open = useSignal(false);
  const group = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [...(group.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  const close = (): void => {
    open.value = false;
    group.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };
  const take = (act: () => void): void => {
    close();
    act();
  };
  const enter = (): void =>
    items()
      .find((item) => item.getAttribute("aria-checked") === "true")
      ?.focus();
  useEffect(() => {
    if (!open.value) return;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !group.current?.contains(event.target)) open.value = false;
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [open.value, open]);
  const onKey = (event: KeyboardEvent): void => {
    if (!open.value) return;
    const all = items();
    const at = all.findIndex((item) => item.contains(document.activeElement));
    const next = stepAmong(event.key, at, all.length);
    if (event.key === "Tab") open.value = false;
    if (next === null && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (next === null) close();
    else all[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button with its menu is no fieldset
    <div class="layouts" role="group" aria-label={words.layouts.title} ref={group} onKeyDown={onKey}>
      <IconButton
        icon="layout"
        label={words.layouts.title}
        expanded={open.value}
        popup
        onClick={() => {
          open.value = !open.value;
        }}
      />
      {open.value && <LayoutList onShown={enter} onTake={take} />}
    </div>
  );
}
