import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { ViewMenu } from "./later.tsx";
import { usePage, useWords } from "./page-context.ts";
import { focusViews, isViewChanged } from "./view-changed.ts";

/** The open view's title in the bar, and under it what can be done with saved views. */
export function Views() {
  const { explorer, narrow } = usePage();
  const { state, views } = explorer.signals;
  const words = useWords();
  const group = useRef<HTMLDivElement>(null);
  const { open } = views.value;
  const { view } = state.value;
  const changed = isViewChanged(explorer.signals);
  const title = view?.record.title ?? words.views.button;
  const said = view ? words.views.openNow(title) : words.views.button;
  // Its notes belong to a view as a caption to a picture; on a phone they would hide it.
  useSignalEffect(() => {
    if (!views.value.introducing) return;
    views.value = { ...views.value, introducing: false };
    if (!narrow.peek()) explorer.showViews(true);
  });
  useEffect(() => {
    if (!open) return;
    // On a desk the menu stays while one works in the picture; a click on another menu, or on a phone anywhere, closes it.
    const leave = (event: Event): void => {
      if (!(event.target instanceof Element) || group.current?.contains(event.target)) return;
      if (narrow.peek() || event.target.closest(".bar-buttons")) explorer.showViews(false);
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [open, explorer, narrow]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button and its menu are no fieldset
    <div
      class="views"
      role="group"
      aria-label={words.views.title}
      ref={group}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open || event.defaultPrevented) return;
        event.stopPropagation();
        explorer.showViews(false);
        focusViews();
      }}
    >
      <button
        type="button"
        class={narrow.value ? "icon-button" : "button quiet views-button"}
        aria-label={changed ? `${said}${words.comma}${words.views.changed}` : said}
        title={changed ? `${said}${words.comma}${words.views.changed}` : said}
        aria-expanded={open}
        onClick={() => explorer.showViews(!open)}
      >
        <Icon name="bookmark" />
        {!narrow.value && <span class="views-title">{title}</span>}
        {changed && <span class="views-changed" aria-hidden="true" />}
      </button>
      {open && (
        <section class="card views-menu" aria-label={words.views.title}>
          <ViewMenu />
        </section>
      )}
    </div>
  );
}
