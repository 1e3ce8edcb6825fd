import { useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { toggleTable } from "../catalogue/page.ts";
import { createFindWorker, type Finder } from "../find-client.ts";
import { usePage, useWords } from "../panels/page-context.ts";
import { Grid } from "./grid.tsx";
import { createTableModel } from "./model.ts";
import { Resize } from "./resize.tsx";
import { Tools } from "./tools.tsx";

/** Loaded when somebody first filters; then it stays. */
let finder: Finder | null = null;
function findWorker(): Finder {
  finder ??= createFindWorker();
  return finder;
}

/** What the picture shows, as rows: over its lower half, on a phone over all of it. */
export function Table() {
  const page = usePage();
  const { explorer, narrow, view } = page;
  const { signals } = explorer;
  const words = useWords();
  const section = useRef<HTMLElement>(null);
  const model = useMemo(() => createTableModel(explorer, findWorker), [explorer]);
  useSignalEffect(() => model.readFacts());

  useLayoutEffect(() => {
    const here = section.current;
    const before = document.activeElement;
    const row = here?.querySelector<HTMLElement>("tr[tabindex='0']");
    (row ?? here)?.focus({ preventScroll: true });
    view.peek()?.fitAgain();
    return () => {
      const isInside = here?.contains(document.activeElement);
      view.peek()?.fitAgain();
      if (!isInside) return;
      const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null;
      (back ?? document.getElementById("picture"))?.focus({ preventScroll: true });
    };
  }, [view]);
  useSignalEffect(() => {
    document.documentElement.style.setProperty("--table-share", String(signals.preferences.value.table));
  });
  // On a phone the table would hide what an action asks for or answers.
  useSignalEffect(() => {
    const isElsewhere =
      signals.panel.value === "paths" || signals.picking.value !== null || signals.asking.value !== null;
    if (narrow.value && isElsewhere) signals.table.value = { ...signals.table.peek(), open: false };
  });

  return (
    <section
      class="table"
      aria-label={words.table.title}
      tabIndex={-1}
      ref={section}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        toggleTable(page);
      }}
    >
      {!narrow.value && <Resize />}
      <Tools model={model} />
      <Grid model={model} />
    </section>
  );
}
