import { isLimited } from "../state/filter.ts";
import { cutOf, moreOf } from "../state/more.ts";
import { mostShown } from "../state/picture.ts";
import { ActionButton } from "./buttons.tsx";
import { countsOf, isPart } from "./counts.ts";
import { usePage, useWords } from "./page-context.ts";

/** How much there is, where it is kept, and what is left out of the picture. */
export function StatusBar() {
  const { explorer, narrow } = usePage();
  const { signals } = explorer;
  const words = useWords();
  const counts = countsOf(signals);
  const { shown, all } = counts;
  const store = signals.store.value;
  const { picture, minDegree, filter } = signals.state.value;
  const leftOut = signals.leftOut.value;
  const cut = cutOf(picture, signals.stats.value?.entities ?? null);
  const parts = [
    signals.loaded.value && (isPart(counts) ? words.status.shown : words.status.entities)(shown.entities),
    signals.loaded.value && words.status.relations(shown.relations),
    !narrow.value && all && isPart(counts) && words.status.all(all.entities, all.relations, isLimited(filter)),
    !narrow.value && store && words.status.stores[store],
  ].filter(Boolean);
  const noticeAct = signals.noticeAct.value;
  const act = (): void => {
    signals.notice.value = "";
    noticeAct?.run();
  };
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
      {signals.notice.value && (
        <span class="card chip notice">
          {signals.notice.value}
          {noticeAct && (
            <button type="button" class="text-button" onClick={act}>
              {noticeAct.label}
            </button>
          )}
        </span>
      )}
      {signals.interrupted.value && (
        <span class="card chip">
          <span>{words.status.cancelled}</span>
          <button type="button" class="text-button" onClick={explorer.resume}>
            {words.retry}
          </button>
        </span>
      )}
      {picture.hidden.length > 0 && (
        <span class="card chip">
          <span>{words.status.hidden(picture.hidden.length)}</span>
          <button type="button" class="text-button" onClick={() => explorer.unhide()}>
            {words.status.unhide}
          </button>
        </span>
      )}
      {leftOut.greyed > 0 && <span class="card chip">{words.timeline.greyed(leftOut.greyed)}</span>}
      {leftOut.hidden.size > 0 && (
        <span class="card chip">
          <span>{words.timeline.fewLinks(leftOut.below, minDegree)}</span>
          <button type="button" class="text-button" onClick={() => explorer.setMinDegree(0)}>
            {words.status.unhide}
          </button>
        </span>
      )}
      {signals.loaded.value && picture.overview === null && (
        <span class="card chip">
          <span>{words.status.kept}</span>
          <button type="button" class="text-button" onClick={explorer.overview}>
            {words.status.overview}
          </button>
        </span>
      )}
      {cut && (
        <span class="card chip">
          <span>{words.status.cut(cut.shown, cut.total)}</span>
          {moreOf(cut).map((size) => (
            <button type="button" class="text-button" key={size} onClick={() => void explorer.showMore(size)}>
              {(size === cut.total ? words.large.all : size === mostShown ? words.large.most : words.large.show)(size)}
            </button>
          ))}
          <button type="button" class="text-button" onClick={narrowDown}>
            {words.status.narrow}
          </button>
        </span>
      )}
      {parts.length > 0 && (
        <span class="card chip counts">
          {parts.map((part, i) => (
            <span key={i === 0 ? "first" : part}>{i < parts.length - 1 ? `${part} · ` : part}</span>
          ))}
        </span>
      )}
    </footer>
  );
}

/** A bar when something takes longer than one notices, and a way out when it takes too long. */
export function Progress() {
  const { explorer } = usePage();
  const words = useWords();
  const pace = explorer.work.pace.value;
  const laying = explorer.signals.laying.value;
  if (pace === "idle" || pace === "quick") return null;
  return (
    <div class="progress" role="status">
      <span class="progress-bar" />
      <span class="visually-hidden">{words.status.loading}</span>
      {pace === "stuck" && (
        <div class="card progress-card">
          {/* Read out, it would never end. */}
          <span aria-hidden={laying !== null}>
            {laying === null ? words.status.slow : words.large.layingOut(Math.round(100 * laying))}
          </span>
          <ActionButton onClick={explorer.cancel}>{words.cancel}</ActionButton>
        </div>
      )}
    </div>
  );
}
