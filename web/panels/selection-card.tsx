import { useSignal } from "@preact/signals";
import { nameIn } from "../../model/sentences/index.ts";
import { actionsFor, type Doable } from "../catalogue/index.ts";
import { kindsAmong, selectEntities, toggleEntity } from "../state/selection.ts";
import { ActionButton, IconButton } from "./buttons.tsx";
import { keepFocus } from "./focus.ts";
import { KindGlyph } from "./glyphs.tsx";
import { GroupOf } from "./group-words.tsx";
import { kindLabel } from "./labels.ts";
import { usePage, useWords } from "./page-context.ts";

/** How many names are listed before one asks for the rest. */
const firstRows = 8;

/** What changes the selection itself, or takes it along, is a small button beside its heading. */
const small: readonly string[] = ["fit-these", "grow", "invert", "clear", "copy-names"];

/** Several selected entities: how many of which kind, what can be done with all of them, and who they are. */
export function SelectionCard() {
  const page = usePage();
  const words = useWords();
  const { picture, selection } = page.explorer.signals.state.value;
  const ids = selection.entities;
  const kinds = kindsAmong(ids, picture);
  const actions = actionsFor(page, { what: "entities", ids }).flat();
  const act = ({ id, run }: Doable): void => {
    run();
    // Where pinning was offered, unpinning is now.
    if (id !== "connect" && id !== "common") keepFocus(".selection-card .actions .button");
  };
  return (
    <section class="selection-card">
      <div class="selection-head">
        <h2>{words.inspector.selected(ids.length)}</h2>
        <div>
          {actions
            .filter(({ id }) => small.includes(id))
            .map((action) => (
              <IconButton key={action.id} icon={action.icon} label={action.label} onClick={() => act(action)} />
            ))}
        </div>
      </div>
      <GroupOf ids={ids} />
      <ul class="kind-counts">
        {kinds.map(({ kind, n }) => (
          <li key={kind}>
            <KindGlyph kind={kind} size={16} />
            {words.menu.kindCount(kindLabel(kind, words.language, n !== 1), n)}
          </li>
        ))}
      </ul>
      <div class="actions">
        {actions
          .filter(({ id }) => !small.includes(id))
          .map((action) => (
            <ActionButton key={action.id} icon={action.icon} onClick={() => act(action)}>
              {action.label}
            </ActionButton>
          ))}
      </div>
      <Names ids={ids} />
    </section>
  );
}

/** The one in front first. A name brings its entity to the front; the cross takes it out. */
function Names({ ids }: { readonly ids: readonly string[] }) {
  const { explorer } = usePage();
  const words = useWords();
  const all = useSignal(false);
  const { entities } = explorer.signals.state.value.picture;
  const listed = [...ids].reverse().flatMap((id) => entities.get(id) ?? []);
  const rows = all.value ? listed : listed.slice(0, firstRows);
  const bringForward = (id: string): void => {
    explorer.select(selectEntities([...ids.filter((other) => other !== id), id]));
    keepFocus(".selected-names [aria-current]");
  };
  const drop = (id: string): void => {
    explorer.select(toggleEntity(new Set(ids), id, true));
    keepFocus(".selected-names .icon-button");
  };
  return (
    <>
      <ul class="selected-names" aria-label={words.menu.names}>
        {rows.map((entity) => {
          const name = nameIn(entity, words.language);
          return (
            <li key={entity.id}>
              <button
                type="button"
                class="entity-link"
                aria-current={entity.id === ids.at(-1) ? "true" : undefined}
                onClick={() => bringForward(entity.id)}
              >
                <KindGlyph kind={entity.kind} size={16} />
                <span>{name}</span>
                <span class="muted">{kindLabel(entity.kind, words.language)}</span>
              </button>
              <IconButton icon="x" label={words.menu.drop(name)} onClick={() => drop(entity.id)} />
            </li>
          );
        })}
      </ul>
      {rows.length < listed.length && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            all.value = true;
          }}
        >
          {words.more(listed.length - rows.length)}
        </button>
      )}
    </>
  );
}
