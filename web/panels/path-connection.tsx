import { useEffect, useRef } from "preact/hooks";
import { chosenIn, isCurrent } from "../state/explorer.ts";
import { type Connection, choicesIn } from "../state/found.ts";
import { selectRelation } from "../state/selection.ts";
import { ActionButton, EntityLink, IconButton } from "./buttons.tsx";
import { LineSample } from "./glyphs.tsx";
import { typeLabel } from "./labels.ts";
import { useEntities, useNames } from "./naming.ts";
import { useExplorer, usePage, useWords } from "./page-context.ts";
import { copyLink } from "./view-link.ts";

/** What connects several: who stands in it, by which relations, and which of them stay apart. */
export function PathConnection({ connection }: { readonly connection: Connection }) {
  const page = usePage();
  const { explorer } = page;
  const words = useWords();
  const { state } = explorer.signals;
  const { graph, groups, relaxed } = connection;
  const { found } = state.value;
  const isLit = chosenIn(state.value) !== null;
  const answer = useRef<HTMLElement>(null);
  // On a phone the answer begins below the edge of the sheet.
  useEffect(() => answer.current?.scrollIntoView({ block: "nearest" }), [connection]);
  return (
    <section class="path-results" ref={answer}>
      <div class="path-results-head">
        <h3 data-answer tabIndex={-1}>
          {groups.length > 1
            ? words.paths.apart(groups.length)
            : words.paths.connected(graph.entities.length, graph.relations.length)}
        </h3>
        {isCurrent(state.value) && (
          <IconButton icon="link" label={words.paths.copyLink} onClick={() => void copyLink(page)} />
        )}
      </div>
      {relaxed && <p class="note">{words.paths.connectionRelaxed}</p>}
      {groups.length > 1 && (
        <ol class="path-groups">
          {groups.map((group, i) => (
            <li key={group.join()}>
              <h4>{words.paths.group(i + 1)}</h4>
              <Members ids={group} />
            </li>
          ))}
        </ol>
      )}
      <Relations connection={connection} />
      {found && choicesIn(found) > 0 && isCurrent(state.value) && (
        <div class="actions">
          <ActionButton icon={isLit ? "back" : "connect"} onClick={() => explorer.choosePath(isLit ? null : 0)}>
            {isLit ? words.paths.putOut : words.paths.light}
          </ActionButton>
          <ActionButton icon="keep" onClick={() => explorer.keep(graph.entities.map(({ id }) => id))}>
            {words.menu.keepThese}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

function Members({ ids }: { readonly ids: readonly string[] }) {
  const entity = useEntities();
  return (
    <ul>
      {ids.map((id) => {
        const known = entity(id);
        return <li key={id}>{known ? <EntityLink entity={known} /> : id}</li>;
      })}
    </ul>
  );
}

/** The relations that it is made of; each leads to its evidence. */
function Relations({ connection: { graph } }: { readonly connection: Connection }) {
  const explorer = useExplorer();
  const words = useWords();
  const name = useNames();
  return (
    <ul class="connection-relations">
      {graph.relations.map((relation) => (
        <li key={relation.id}>
          <button type="button" class="relation-row" onClick={() => explorer.select(selectRelation(relation.id))}>
            <LineSample type={relation.type} />
            <span>
              <span class="row-name">
                {name(relation.source)} – {name(relation.target)}
              </span>
              <span class="row-notes">
                {[typeLabel(relation.type, words.language), words.occasion(relation)].filter(Boolean).join(" · ")}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
