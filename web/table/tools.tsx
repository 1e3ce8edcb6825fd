import { toggleTable } from "../catalogue/page.ts";
import { ActionButton, IconButton } from "../panels/buttons.tsx";
import { Icon } from "../panels/icon.tsx";
import { openMenu } from "../panels/open-menu.ts";
import { usePage, useWords } from "../panels/page-context.ts";
import { cutOf } from "../state/more.ts";
import type { TableTab } from "../state/table.ts";
import { copyRows, focusRow, showDetails } from "./commands.ts";
import { targetOf } from "./keys.ts";
import type { TableModel } from "./model.ts";

const tabs: readonly TableTab[] = ["entities", "relations"];

/** Above the rows: which list, what to look for in it, and what to do with its rows. */
export function Tools({ model }: { readonly model: TableModel }) {
  const page = usePage();
  const { explorer, narrow } = page;
  const words = useWords();
  const { tab, filter } = explorer.signals.table.value;
  const shown = model.shown.value;
  const chosen = model.selected.value.size;
  const copied = model.copied.value;
  const matching = filter.trim() !== "" && words.table.shown(shown.length, model.rows[tab].value.length);
  return (
    <div class="table-tools">
      <div class="tabs">
        {tabs.map((id) => (
          <button key={id} type="button" aria-pressed={tab === id} onClick={() => model.show(id)}>
            {words.table.lists[id]} <span class="table-count">{words.number(model.rows[id].value.length)}</span>
          </button>
        ))}
      </div>
      <Filter model={model} />
      <p class="table-said muted">
        {[matching, !narrow.value && chosen > 0 && words.table.chosen(chosen)].filter(Boolean).join(" · ")}
      </p>
      <div class="table-buttons">
        {narrow.value && chosen > 0 && (
          <ActionButton onClick={() => showDetails(page)}>{words.bar.details}</ActionButton>
        )}
        <ActionButton icon="copy" disabled={copied.length === 0} onClick={() => copyRows(page, model, copied)}>
          {copied === shown ? words.table.copyAll(copied.length) : words.table.copyChosen(copied.length)}
        </ActionButton>
        <MenuButton model={model} />
      </div>
      <IconButton icon="x" label={words.close} onClick={() => toggleTable(page)} />
      {narrow.value && <LeftOut />}
    </div>
  );
}

/** What the status bar says, which the table covers on a phone: what of the picture isn't here. */
function LeftOut() {
  const { explorer } = usePage();
  const { status } = useWords();
  const { picture } = explorer.signals.state.value;
  const cut = cutOf(picture, explorer.signals.stats.value?.entities ?? null);
  const parts = [
    picture.hidden.length > 0 && status.hidden(picture.hidden.length),
    cut && status.cut(cut.shown, cut.total),
  ].filter(Boolean);
  return parts.length > 0 ? <p class="table-left-out muted">{parts.join(" · ")}</p> : null;
}

/** Escape empties it first, and closes the table then. */
function Filter({ model }: { readonly model: TableModel }) {
  const { explorer } = usePage();
  const words = useWords();
  const { filter } = explorer.signals.table.value;
  return (
    <div class="field table-filter">
      <Icon name="filter" size={14} />
      <input
        type="text"
        aria-label={words.table.filter}
        placeholder={words.table.filterBy}
        value={filter}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => model.filter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Escape" && filter !== "") model.filter("");
          else if (event.key === "ArrowDown" || event.key === "Enter") focusRow();
          else return;
          event.preventDefault();
        }}
      />
    </div>
  );
}

/** The menu of what is selected, else of the picture: by touch there is no other way to it. */
function MenuButton({ model }: { readonly model: TableModel }) {
  const page = usePage();
  const words = useWords();
  const id = [...model.selected.value].at(-1);
  return (
    <button
      type="button"
      class="button"
      aria-haspopup="menu"
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        const target = id === undefined ? ({ what: "ground" } as const) : targetOf(page, id);
        // A click without a pointer is a key's.
        openMenu({ target, x: left, y: bottom + 4, by: event.detail === 0 ? "key" : "pointer" });
      }}
    >
      <span>{words.table.actions}</span>
      <Icon name="chevron-down" size={14} />
    </button>
  );
}
