import { useSignal, useSignalEffect } from "@preact/signals";
import type { Entity } from "../../model/entity.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { failureOf } from "../actions/context.ts";
import { isLimited, withoutLimits } from "../state/filter.ts";
import { cancelled } from "../state/work.ts";
import { ActionButton, IconButton } from "./buttons.tsx";
import { EntitySearch } from "./entity-search.tsx";
import { KindGlyph } from "./glyphs.tsx";
import { Icon } from "./icon.tsx";
import { useExplorer, useWords } from "./page-context.ts";
import { PathList } from "./path-list.tsx";
import { TroubleText } from "./trouble.tsx";

/** How two entities are connected: the question, and the paths that answer it. */
export function Paths() {
  const explorer = useExplorer();
  const words = useWords();
  const { ends, found, filter } = explorer.signals.state.value;
  const finding = explorer.signals.finding.value;
  const { from, to } = ends;
  const same = from !== null && from === to;
  return (
    <div class="paths">
      <form
        class="path-ends"
        onSubmit={(event) => {
          event.preventDefault();
          void explorer.findPaths();
        }}
      >
        <End end="from" label={words.paths.from} />
        <End end="to" label={words.paths.to} />
        <div class="path-tools">
          <IconButton
            icon="arrow-up-down"
            label={words.paths.swap}
            onClick={() => explorer.setEnds({ from: to, to: from })}
          />
          <IconButton
            icon="eraser"
            label={words.paths.clear}
            onClick={() => explorer.setEnds({ from: null, to: null })}
          />
        </div>
        {same && <p class="field-problem">{words.paths.same}</p>}
        <button type="submit" class="button primary" disabled={from === null || to === null || same}>
          <Icon name="route" size={14} />
          <span>{words.paths.find}</span>
        </button>
      </form>
      {finding.state === "loading" && (
        <div class="skeleton" role="status" aria-label={words.status.loading}>
          <span />
          <span />
        </div>
      )}
      {finding.state === "failed" && <TroubleText failure={finding.failure} retry={finding.retry} />}
      {found && found.paths.length === 0 && (
        <div class="empty-part">
          <p>
            <strong>{words.paths.none}</strong>
          </p>
          <p class="muted">{words.paths.noneHint}</p>
          {isLimited(filter) && (
            <ActionButton
              onClick={() => {
                explorer.setFilter(withoutLimits);
                void explorer.findPaths();
              }}
            >
              {words.paths.noneFiltered}
            </ActionButton>
          )}
        </div>
      )}
      {found && found.paths.length > 0 && <PathList found={found} />}
    </div>
  );
}

/** One end: a search box, or the entity that was chosen. */
function End({ end, label }: { readonly end: "from" | "to"; readonly label: string }) {
  const explorer = useExplorer();
  const words = useWords();
  const id = explorer.signals.state.value.ends[end];
  const entity = useEntity(id);
  return (
    <div class="path-end">
      <span class="path-end-label">{label}</span>
      {id === null ? (
        <EntitySearch
          label={label}
          placeholder={words.search.placeholder}
          onPick={(hit) => explorer.setEnds({ [end]: hit.id })}
        />
      ) : (
        <span class="path-end-chosen">
          {entity && <KindGlyph kind={entity.kind} size={18} />}
          <span>{entity ? nameIn(entity, words.language) : id}</span>
          <IconButton
            icon="x"
            label={`${words.clear}${words.inBrackets(label)}`}
            onClick={() => explorer.setEnds({ [end]: null })}
          />
        </span>
      )}
    </div>
  );
}

/** An entity by its id: from the picture, or asked for. */
function useEntity(id: string | null): Entity | null {
  const explorer = useExplorer();
  const wanted = useSignal(id);
  const asked = useSignal<Entity | null>(null);
  wanted.value = id;
  useSignalEffect(() => {
    const missing = wanted.value;
    if (missing === null || explorer.signals.state.peek().picture.entities.has(missing)) return;
    explorer.work
      .run(`end:${missing}`, (signal) =>
        explorer.call("readEntity", { params: { id: missing }, query: {} }, { signal }),
      )
      .then((answer) => {
        if (answer !== cancelled) asked.value = answer.entity;
      })
      // An end that can't be read keeps its id; looking for paths then says why.
      .catch(failureOf);
  });
  if (id === null) return null;
  return explorer.signals.state.value.picture.entities.get(id) ?? (asked.value?.id === id ? asked.value : null);
}
