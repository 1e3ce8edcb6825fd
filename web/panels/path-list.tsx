import { Fragment } from "preact";
import type { Path, Paths } from "../../model/path-question.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { selectRelation } from "../state/selection.ts";
import { EntityLink } from "./buttons.tsx";
import { KindGlyph, LineSample } from "./glyphs.tsx";
import { typeLabel } from "./labels.ts";
import { useExplorer, useWords } from "./page-context.ts";

/** The paths that were found, shortest first. Pointing at one lights it up, clicking keeps it lit. */
export function PathList({ found }: { readonly found: Paths }) {
  const explorer = useExplorer();
  const words = useWords();
  const { pointed, state } = explorer.signals;
  return (
    <section>
      <h3>{words.paths.found(found.paths.length)}</h3>
      {found.relaxed && <p class="note">{words.paths.relaxed}</p>}
      <ol class="path-list">
        {found.paths.map((path, index) => {
          const chosen = state.value.chosen === index;
          return (
            <li
              key={path.steps.map((step) => step.entity).join()}
              class={chosen ? "path chosen" : "path"}
              onPointerEnter={() => {
                pointed.value = index;
              }}
              onPointerLeave={() => {
                pointed.value = null;
              }}
            >
              <button
                type="button"
                class="path-head"
                aria-pressed={chosen}
                aria-label={`${words.paths.light(index + 1)}: ${namesOf(path, found, words.language)}`}
                onClick={() => explorer.choosePath(chosen ? null : index)}
              >
                <Chain path={path} found={found} />
                <span class="path-hops">{words.paths.hops(path.length)}</span>
              </button>
              {chosen && <Steps path={path} found={found} />}
            </li>
          );
        })}
      </ol>
      {!found.complete && <p class="muted">{words.paths.more}</p>}
    </section>
  );
}

function entityOf(found: Paths, id: string) {
  return found.graph.entities.find((entity) => entity.id === id);
}

function namesOf(path: Path, found: Paths, language: "zh" | "en"): string {
  return path.steps
    .map((step) => entityOf(found, step.entity))
    .map((entity) => (entity ? nameIn(entity, language) : ""))
    .join(" – ");
}

function Chain({ path, found }: { readonly path: Path; readonly found: Paths }) {
  const words = useWords();
  return (
    <span class="chain">
      {path.steps.map((step, i) => {
        const entity = entityOf(found, step.entity);
        return (
          <Fragment key={step.entity}>
            {i > 0 && (
              <span class="chain-link" aria-hidden="true">
                –
              </span>
            )}
            <span class="chain-step">
              {entity && <KindGlyph kind={entity.kind} size={16} />}
              {entity ? nameIn(entity, words.language) : step.entity}
            </span>
          </Fragment>
        );
      })}
    </span>
  );
}

/** A path hop by hop, each with the relations behind it, and the explanation with its sources. */
function Steps({ path, found }: { readonly path: Path; readonly found: Paths }) {
  const explorer = useExplorer();
  const words = useWords();
  return (
    <div class="path-steps">
      <ol>
        {path.steps.map((step, i) => {
          const entity = entityOf(found, step.entity);
          const before = path.steps[i - 1]?.entity;
          const relations = found.graph.relations.filter((relation) => step.relations.includes(relation.id));
          return (
            <li key={step.entity}>
              {relations.map((relation) => (
                <button
                  key={relation.id}
                  type="button"
                  class="hop"
                  onClick={() => explorer.select(selectRelation(relation.id))}
                >
                  <LineSample type={relation.type} />
                  {[typeLabel(relation.type, words.language, relation.source !== before), words.occasion(relation)]
                    .filter(Boolean)
                    .join(" · ")}
                </button>
              ))}
              {entity && <EntityLink entity={entity} />}
            </li>
          );
        })}
      </ol>
      <p class="explanation">{path.explanation[words.language]}</p>
    </div>
  );
}
