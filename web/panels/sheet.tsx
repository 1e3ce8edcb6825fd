import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { IconButton } from "./buttons.tsx";
import { Filters } from "./filters.tsx";
import { Inspector } from "./inspector.tsx";
import { Paths } from "./later.tsx";
import { usePage, useWords } from "./page-context.ts";

const heights = ["peek", "half", "full"] as const;

/** How far a finger must draw the handle for the next height, in CSS pixels. */
const drawn = 40;

/** On a small screen: details, paths and filters in one sheet at the bottom, at one of three heights. */
export function Sheet() {
  const { explorer } = usePage();
  const { panel, preferences, sheet } = explorer.signals;
  const words = useWords();
  const start = useRef<number | null>(null);
  // The first visit's card was put away; from now on it waits behind the handle.
  useSignalEffect(() => {
    const before = preferences.peek();
    if (sheet.value === "peek" && !before.welcomed) preferences.value = { ...before, welcomed: true };
  });
  const at = heights.indexOf(sheet.value);
  const go = (by: number): void => {
    sheet.value = heights[Math.max(0, Math.min(heights.length - 1, at + by))] ?? "half";
  };
  const tabs = [
    ["details", words.bar.details],
    ["paths", words.bar.paths],
    ["filters", words.bar.filters],
  ] as const;
  const open = panel.value ?? "details";
  return (
    <aside class={`card sheet ${sheet.value}`} aria-label={words.sheet.title}>
      <div
        class="sheet-handle"
        onPointerDown={(event) => {
          start.current = event.clientY;
        }}
        onPointerUp={(event) => {
          const by = (start.current ?? event.clientY) - event.clientY;
          start.current = null;
          if (Math.abs(by) > drawn) go(Math.sign(by));
        }}
      >
        <span class="sheet-grip" aria-hidden="true" />
        <div class="tabs">
          {tabs.map(([id, label]) => (
            <button
              key={id}
              type="button"
              aria-pressed={open === id}
              onClick={() => {
                panel.value = id;
                if (sheet.value === "peek") sheet.value = "half";
              }}
            >
              {label}
            </button>
          ))}
        </div>
        {at < 2 && <IconButton icon="chevron-up" label={words.sheet.taller} onClick={() => go(1)} />}
        {at > 0 && <IconButton icon="chevron-down" label={words.sheet.lower} onClick={() => go(-1)} />}
      </div>
      <div class="panel-body" hidden={sheet.value === "peek"}>
        {open !== "details" && <h2 class="visually-hidden">{words.bar[open]}</h2>}
        {open === "details" && <Inspector />}
        {open === "paths" && <Paths />}
        {open === "filters" && <Filters />}
      </div>
    </aside>
  );
}
