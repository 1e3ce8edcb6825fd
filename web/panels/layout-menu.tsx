import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { layoutIds } from "../../picture/layout/layout-ids.ts";
import { layoutIcons } from "../catalogue/layouts.ts";
import { IconButton } from "./buttons.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { stepAmong } from "./menu-keys.ts";
import { useExplorer, useWords } from "./page-context.ts";

/** Layouts to choose from, the current one marked, and tidying up. */
export function LayoutMenu() {
  const explorer = useExplorer();
  const words = useWords();
  const open = useSignal(false);
  const group = useRef<HTMLDivElement>(null);
  const current = explorer.signals.state.value.layout.id;
  const items = (): HTMLElement[] => [...(group.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  const close = (): void => {
    open.value = false;
    group.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };
  const take = (act: () => void): void => {
    close();
    act();
  };
  // At once: the next key may follow quickly.
  useLayoutEffect(() => {
    if (!open.value) return;
    const checked = items().find((item) => item.getAttribute("aria-checked") === "true");
    checked?.focus();
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
      {open.value && (
        <div class="card layout-menu" role="menu" aria-label={words.layouts.title}>
          {layoutIds.map((id) => (
            <button
              key={id}
              type="button"
              class="layout-item"
              role="menuitemradio"
              aria-checked={id === current}
              aria-label={words.layouts.names[id]}
              title={words.layouts.hints[id]}
              tabIndex={-1}
              onClick={() => take(() => explorer.layOut(id))}
            >
              <ItemText icon={layoutIcons[id]} name={words.layouts.names[id]} hint={words.layouts.hints[id]} />
            </button>
          ))}
          <hr />
          <button
            type="button"
            class="layout-item"
            role="menuitem"
            aria-label={words.layouts.tidy}
            title={words.layouts.tidyHint}
            tabIndex={-1}
            onClick={() => take(explorer.tidy)}
          >
            <ItemText icon="tidy" name={words.layouts.tidy} hint={words.layouts.tidyHint} />
          </button>
        </div>
      )}
    </div>
  );
}

interface ItemProps {
  readonly icon: IconName;
  readonly name: string;
  readonly hint: string;
}

function ItemText({ icon, name, hint }: ItemProps) {
  return (
    <>
      <Icon name={icon} />
      <span>{name}</span>
      <span class="layout-hint">{hint}</span>
    </>
  );
}
