import { ActionButton } from "./buttons.tsx";
import { countsOf } from "./counts.ts";
import { usePage, useWords } from "./page-context.ts";

/** How much there is, where it is kept, and what is left out of the picture. */
export function StatusBar() {
  const { explorer, narrow } = usePage();
  const { signals } = explorer;
  const words = useWords();
  const stats = countsOf(signals);
  const store = signals.store.value;
  const { picture, minDegree } = signals.state.value;
  const leftOut = signals.leftOut.value;
  const parts = [
    stats && words.status.entities(stats.entities),
    stats && words.status.relations(stats.relations),
    !narrow.value && store && words.status.stores[store],
  ].filter(Boolean);
  const narrowDown = (): void => {
    if (narrow.value) {
      signals.panel.value = "filters";
      signals.sheet.value = "half";
    } else signals.preferences.value = { ...signals.preferences.value, filters: true };
    // Once they show.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".filters .legend-item")?.focus());
  };
  return (
    <footer class="status-bar">
      {signals.notice.value && <span class="card chip notice">{signals.notice.value}</span>}
      {signals.interrupted.value && (
        <span class="card chip">
          {words.status.cancelled}
          <button type="button" class="text-button" onClick={explorer.resume}>
            {words.retry}
          </button>
        </span>
      )}
      {picture.hidden.length > 0 && (
        <span class="card chip">
          {words.status.hidden(picture.hidden.length)}
          <button type="button" class="text-button" onClick={explorer.unhide}>
            {words.status.unhide}
          </button>
        </span>
      )}
      {leftOut.greyed > 0 && <span class="card chip">{words.timeline.greyed(leftOut.greyed)}</span>}
      {leftOut.hidden.size > 0 && (
        <span class="card chip">
          {words.timeline.fewLinks(leftOut.below, minDegree)}
          <button type="button" class="text-button" onClick={() => explorer.setMinDegree(0)}>
            {words.status.unhide}
          </button>
        </span>
      )}
      {signals.loaded.value && picture.overview === null && (
        <span class="card chip">
          {words.status.kept}
          <button type="button" class="text-button" onClick={explorer.overview}>
            {words.status.overview}
          </button>
        </span>
      )}
      {picture.cutFrom !== null && picture.overview && (
        <span class="card chip">
          {words.status.cut(picture.overview.length, picture.cutFrom)}
          <button type="button" class="text-button" onClick={narrowDown}>
            {words.status.narrow}
          </button>
        </span>
      )}
      {parts.length > 0 && <span class="card chip counts">{parts.join(" · ")}</span>}
    </footer>
  );
}

/** A bar when something takes longer than one notices, and a way out when it takes too long. */
export function Progress() {
  const { explorer } = usePage();
  const words = useWords();
  const pace = explorer.work.pace.value;
  if (pace === "idle" || pace === "quick") return null;
  return (
    <div class="progress" role="status">
      <span class="progress-bar" />
      <span class="visually-hidden">{words.status.loading}</span>
      {pace === "stuck" && (
        <div class="card progress-card">
          <span>{words.status.slow}</span>
          <ActionButton onClick={explorer.cancel}>{words.cancel}</ActionButton>
        </div>
      )}
    </div>
  );
}
