import { isNothing, nothingSelected } from "../state/selection.ts";
import { IconButton } from "./buttons.tsx";
import { Filters } from "./filters.tsx";
import { isSideOpen } from "./insets.ts";
import { Inspector } from "./inspector.tsx";
import { PanelEdge, Paths } from "./later.tsx";
import { usePage, useWords } from "./page-context.ts";

/** Legend and filters on the left; put away they leave a button. */
export function FilterPanel() {
  const { explorer } = usePage();
  const { preferences } = explorer.signals;
  const words = useWords();
  const open = preferences.value.filters;
  const turn = (): void => {
    preferences.value = { ...preferences.value, filters: !open };
  };
  if (!open) {
    return (
      <aside class="card side-button" aria-label={words.filters.title}>
        <IconButton icon="filter" label={words.filters.title} expanded={false} onClick={turn} />
      </aside>
    );
  }
  return (
    <aside class="card panel left" aria-label={words.filters.title}>
      <div class="panel-head">
        <h2>{words.filters.title}</h2>
        <IconButton icon="chevron-left" label={words.fold} expanded onClick={turn} />
      </div>
      <div class="panel-body">
        <Filters />
      </div>
      <PanelEdge side="left" />
    </aside>
  );
}

/** Details or paths on the right, when there is something to show. */
export function DetailsPanel() {
  const { explorer } = usePage();
  const { signals } = explorer;
  const words = useWords();
  if (!isSideOpen(signals)) return null;
  const isPaths = signals.panel.value === "paths";
  const { selection, question, found } = signals.state.value;
  const selected = !isNothing(selection);
  const close = (): void => {
    if (isPaths) signals.panel.value = "details";
    else if (selected) explorer.select(nothingSelected);
    else signals.preferences.value = { ...signals.preferences.value, welcomed: true };
    signals.asking.value = null;
    if (isPaths) explorer.choosePath(null);
  };
  const hasQuestion = found !== null || question.from !== null || question.to !== null;
  const tabs = isPaths ? selected : selected && hasQuestion;
  return (
    <aside class="card panel right" aria-label={isPaths ? words.paths.title : words.inspector.title}>
      <div class="panel-head">
        {tabs ? <PanelTabs /> : <PanelTitle />}
        <IconButton icon="x" label={words.close} onClick={close} />
      </div>
      <div class="panel-body">{isPaths ? <Paths /> : <Inspector />}</div>
      <PanelEdge side="right" />
    </aside>
  );
}

/** What is selected has its own heading beneath. */
function PanelTitle() {
  const { explorer } = usePage();
  const { panel, state, asking } = explorer.signals;
  const words = useWords();
  if (panel.value === "paths") return <h2 tabIndex={-1}>{words.paths.title}</h2>;
  if (isNothing(state.value.selection) && !asking.value) return <h2>{words.welcome.title}</h2>;
  return (
    <p class="panel-title" tabIndex={-1}>
      {words.inspector.title}
    </p>
  );
}

/** From what is selected back to the paths, and the other way round. */
function PanelTabs() {
  const { explorer } = usePage();
  const { panel } = explorer.signals;
  const words = useWords();
  const tabs = [
    ["details", words.inspector.title],
    ["paths", words.paths.title],
  ] as const;
  return (
    <div class="tabs">
      {tabs.map(([id, label]) => (
        <button
          key={id}
          type="button"
          aria-pressed={panel.value === id}
          onClick={() => {
            panel.value = id;
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
