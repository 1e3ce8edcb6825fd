import { viewLimits } from "../../model/saved-view.ts";
import type { Standing } from "../state/saved-view.ts";
import { nameFor } from "../state/view-name.ts";
import type { ViewText } from "../state/views.ts";
import { ActionButton, IconButton } from "./buttons.tsx";
import { EmbedCode } from "./embed-code.tsx";
import { usePage, useWords } from "./page-context.ts";
import { standingOf } from "./standing.ts";
import { TroubleText } from "./trouble.tsx";
import { focusViews, isViewChanged } from "./view-changed.ts";
import { copyLink } from "./view-link.ts";

/** Title and notes of the view as it is shown, and saving it. */
export function ViewForm() {
  const page = usePage();
  const { explorer } = page;
  const { state, views, named } = explorer.signals;
  const words = useWords();
  const { view } = state.value;
  const changed = isViewChanged(explorer.signals);
  const { draft, busy, conflict, trouble } = views.value;
  const text: ViewText = draft ?? {
    title: view?.record.title ?? nameFor(state.value, named.value, words, new Date()),
    notes: view?.record.notes ?? "",
  };
  const sent = { title: text.title.trim(), notes: text.notes };
  const canSave = sent.title !== "" && !busy;
  const save = (how: (text: ViewText, standing: Standing) => Promise<boolean>) => (): void => {
    const standing = standingOf(page);
    if (standing && canSave) void how(sent, standing);
  };
  const theirTitle = conflict?.current && conflict.current.title !== view?.record.title ? conflict.current.title : null;
  const gone = view ? explorer.namesGone(view) : [];
  return (
    <form
      class="view-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(view ? explorer.replaceView : explorer.saveNewView)();
      }}
    >
      <div class="view-head">
        <h2>{view ? words.views.current : words.views.nothingOpen}</h2>
        <span class="view-tools">
          {page.narrow.value && <IconButton icon="link" label={words.bar.share} onClick={() => void copyLink(page)} />}
          <IconButton
            icon="x"
            label={words.close}
            onClick={() => {
              explorer.showViews(false);
              focusViews();
            }}
          />
        </span>
      </div>
      <div class="field">
        <label for="view-title">{words.views.name}</label>
        <input
          id="view-title"
          value={text.title}
          maxLength={viewLimits.title}
          autocomplete="off"
          onInput={(event) => explorer.draftView({ ...text, title: oneLine(event.currentTarget.value) })}
        />
      </div>
      <div class="field">
        <label for="view-notes">{words.views.notes}</label>
        <textarea
          id="view-notes"
          rows={4}
          value={text.notes}
          maxLength={viewLimits.notes}
          placeholder={words.views.notesHint}
          onInput={(event) => explorer.draftView({ ...text, notes: event.currentTarget.value })}
        />
      </div>
      {gone.length > 0 && <p class="note">{words.views.gone(gone)}</p>}
      {conflict && (
        <div class="view-conflict" role="alert">
          <p>{conflict.current ? words.views.conflict(theirTitle) : words.views.conflictGone}</p>
          <div class="actions">
            <ActionButton disabled={!canSave} onClick={save(explorer.replaceTheirs)}>
              {conflict.current ? words.views.replaceTheirs : words.views.putAgain}
            </ActionButton>
          </div>
        </div>
      )}
      {trouble && <TroubleText failure={trouble.failure} retry={trouble.retry} />}
      <div class="actions">
        <button type="submit" class="button primary" disabled={!canSave || (view !== null && !changed)}>
          {words.views.save}
        </button>
        {view && (
          <ActionButton disabled={!canSave} onClick={save(explorer.saveNewView)}>
            {words.views.saveAsNew}
          </ActionButton>
        )}
      </div>
      {view && (
        <p class="view-saved">
          {changed ? words.views.changed : words.views.savedAt(view.record.updatedAt)}
          <button type="button" class="text-button" onClick={explorer.leaveView}>
            {words.views.close}
          </button>
        </p>
      )}
      <EmbedCode />
    </form>
  );
}

/** What was pasted may hold line breaks. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n\t]+\s*/g, " ");
