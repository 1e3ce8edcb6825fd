import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type ViewSummary, viewLimits } from "../../model/saved-view.ts";
import { IconButton } from "./buttons.tsx";
import { copyText } from "./copy.ts";
import { usePage, useWords } from "./page-context.ts";
import { TroubleText } from "./trouble.tsx";
import { addressOfView } from "./view-link.ts";

/** All saved views, the one that was changed last on top. */
export function ViewList() {
  const { explorer } = usePage();
  const { list, deleted } = explorer.signals.views.value;
  const words = useWords();
  const whole = useRef<HTMLDivElement>(null);
  const gone = useRef("");
  // What held the keyboard goes with the row that is deleted, and with the button that puts it back.
  useLayoutEffect(() => {
    if (deleted) gone.current = deleted.record.id;
    if (document.activeElement !== document.body) return;
    const buttons = [...(whole.current?.querySelectorAll<HTMLElement>("[data-view]") ?? [])];
    buttons.find((button) => button.dataset["view"] === gone.current)?.focus();
  }, [deleted, list]);
  return (
    <div class="view-list" ref={whole}>
      <h2>{words.views.list}</h2>
      {deleted && (
        <p class="view-deleted" role="status">
          <span>{words.views.deleted(deleted.record.title)}</span>
          <button
            type="button"
            class="text-button"
            data-view={deleted.record.id}
            onClick={() => void explorer.putBackView()}
          >
            {words.views.undoDelete}
          </button>
        </p>
      )}
      {list.state === "loading" && (
        <div class="skeleton" role="status" aria-label={words.status.loading}>
          <span />
          <span />
        </div>
      )}
      {list.state === "failed" && <TroubleText failure={list.failure} retry={list.retry} />}
      {list.state === "ready" && list.value.length === 0 && <p class="muted">{words.views.none}</p>}
      {list.state === "ready" && list.value.length > 0 && (
        <ul>
          {list.value.map((view) => (
            <Row key={view.id} view={view} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ view }: { readonly view: ViewSummary }) {
  const { explorer, narrow } = usePage();
  const words = useWords();
  const renaming = useSignal(false);
  const { id, title, notes, updatedAt, entities } = view;
  const isOpen = explorer.signals.state.value.view?.record.id === id;
  const row = useRef<HTMLLIElement>(null);
  const wasRenaming = useRef(false);
  useLayoutEffect(() => {
    if (wasRenaming.current && !renaming.value) row.current?.querySelector<HTMLElement>(".icon-button")?.focus();
    wasRenaming.current = renaming.value;
  }, [renaming.value]);
  if (renaming.value) {
    return (
      <li class="view-row" ref={row}>
        <Renaming
          view={view}
          onDone={() => {
            renaming.value = false;
          }}
        />
      </li>
    );
  }
  return (
    <li class="view-row" ref={row}>
      <button
        type="button"
        class="view-open"
        data-view={id}
        aria-label={words.views.open(title)}
        aria-current={isOpen ? "true" : undefined}
        onClick={() => {
          if (narrow.value) explorer.showViews(false);
          void explorer.openView(id);
        }}
      >
        <span class="view-name">{title}</span>
        {notes !== "" && <span class="view-notes">{notes}</span>}
        <span class="view-meta">{words.views.meta(updatedAt, entities)}</span>
      </button>
      <IconButton
        icon="rename"
        label={words.views.rename(title)}
        onClick={() => {
          renaming.value = true;
        }}
      />
      <IconButton
        icon="link"
        label={words.views.copyLink(title)}
        onClick={() => void copyText(explorer, addressOfView(id), words.views.copied)}
      />
      <IconButton icon="trash" label={words.views.remove(title)} onClick={() => void explorer.deleteView(view)} />
    </li>
  );
}

function Renaming({ view, onDone }: { readonly view: ViewSummary; readonly onDone: () => void }) {
  const { explorer } = usePage();
  const words = useWords();
  const title = useSignal(view.title);
  const input = useRef<HTMLInputElement>(null);
  // At once: what is typed next is meant for it.
  useLayoutEffect(() => input.current?.select(), []);
  const wanted = title.value.trim();
  const rename = async (): Promise<void> => {
    if (wanted === "") return;
    if (wanted === view.title || (await explorer.renameView(view, wanted))) onDone();
  };
  return (
    <form
      class="view-renaming"
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <div class="field">
        <input
          ref={input}
          aria-label={words.views.rename(view.title)}
          value={title.value}
          maxLength={viewLimits.title}
          onInput={(event) => {
            title.value = event.currentTarget.value;
          }}
        />
      </div>
      <button type="submit" class="button" disabled={wanted === ""}>
        {words.views.renameDone}
      </button>
      <IconButton icon="x" label={words.cancel} onClick={onDone} />
    </form>
  );
}
