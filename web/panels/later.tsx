import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { ActionButton } from "./buttons.tsx";
import { addIcons } from "./icon.tsx";
import { useWords } from "./page-context.ts";

type Panels = typeof import("./later-panels.ts");

const panels = signal<Panels | "loading" | "failed" | null>(null);

/** Loads the panels that the first picture does without, once. */
export function loadLater(): void {
  if (panels.peek() !== null) return;
  panels.value = "loading";
  const take = (loaded: Panels | "failed"): void => {
    if (loaded !== "failed") addIcons(loaded.laterIcons);
    panels.value = loaded;
  };
  void import("./later-panels.ts").then(take, () => take("failed"));
}

/** What has come already of the parts that load later. */
export function laterParts(): Panels | null {
  const loaded = panels.value;
  return loaded === "loading" || loaded === "failed" ? null : loaded;
}

/** Whether these parts may still come. */
export function isLaterComing(): boolean {
  return panels.value === null || panels.value === "loading";
}

/** One of these panels; while it is on its way there is nothing, and where it didn't come one can try again. */
function fromLater<Props extends object>(pick: (loaded: Panels) => FunctionComponent<Props>): FunctionComponent<Props> {
  return function Later(props) {
    const words = useWords();
    const loaded = panels.value;
    useEffect(loadLater, []);
    if (loaded === null || loaded === "loading") return null;
    if (loaded === "failed") {
      const again = (): void => {
        panels.value = null;
        loadLater();
      };
      return (
        <div role="alert">
          <p>{words.notLoaded}</p>
          <ActionButton onClick={again}>{words.retry}</ActionButton>
        </div>
      );
    }
    const Panel = pick(loaded);
    return <Panel {...props} />;
  };
}

export const LooksPanel = fromLater((loaded) => loaded.LooksPanel);
export const CommunityLegend = fromLater((loaded) => loaded.CommunityLegend);
export const LayoutList = fromLater((loaded) => loaded.LayoutList);
export const HistorySteps = fromLater((loaded) => loaded.HistorySteps);
export const Paths = fromLater((loaded) => loaded.Paths);
export const Palette = fromLater((loaded) => loaded.Palette);
export const SearchPalette = fromLater((loaded) => loaded.SearchPalette);
export const ExpansionQuestionCard = fromLater((loaded) => loaded.ExpansionQuestionCard);
export const Timeline = fromLater((loaded) => loaded.Timeline);
export const ViewMenu = fromLater((loaded) => loaded.ViewMenu);
export const TakeAwayPanel = fromLater((loaded) => loaded.TakeAwayPanel);
export const InspectedCard = fromLater((loaded) => loaded.InspectedCard);
export const SelectionCard = fromLater((loaded) => loaded.SelectionCard);
export const Menu = fromLater((loaded) => loaded.Menu);
export const NoteEditor = fromLater((loaded) => loaded.NoteEditor);
export const PanelEdge = fromLater((loaded) => loaded.PanelEdge);
export const Tooltip = fromLater((loaded) => loaded.Tooltip);
export const Imports = fromLater((loaded) => loaded.Imports);
export const Merging = fromLater((loaded) => loaded.Merging);
export const Help = fromLater((loaded) => loaded.Help);
