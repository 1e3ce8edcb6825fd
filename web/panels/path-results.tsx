import { useId } from "preact/hooks";
import { addressOf } from "../../model/address.ts";
import type { Paths } from "../../model/path-question.ts";
import { isCurrent } from "../state/explorer.ts";
import { mostPaths, toQuery } from "../state/question.ts";
import { ActionButton, IconButton } from "./buttons.tsx";
import { Icon } from "./icon.tsx";
import { useExplorer, usePage, useWords } from "./page-context.ts";
import { PathAround } from "./path-around.tsx";
import { PathCard } from "./path-card.tsx";
import { focusPath } from "./path-focus.ts";
import { copyLink } from "./view-link.ts";

/** The paths that were found, shortest first, as a group of radio buttons: arrows go from one to the next. */
export function PathResults({ found }: { readonly found: Paths }) {
  const explorer = useExplorer();
  const words = useWords();
  const name = useId();
  const { question } = explorer.signals.state.value;
  const overAgreements = found.graph.entities.some((entity) => entity.kind === "Agreement");
  return (
    <>
      <section class="path-results">
        <div class="path-results-head">
          <h3>{words.paths.foundTitle(found.paths.length)}</h3>
          <PathSharing />
        </div>
        {found.relaxed && <p class="note">{words.paths.relaxed(overAgreements)}</p>}
        <fieldset>
          <legend class="visually-hidden">{words.paths.list}</legend>
          <ol class="path-list">
            {found.paths.map((path, index) => (
              <PathCard
                key={path.steps.map((step) => step.entity).join()}
                path={path}
                found={found}
                index={index}
                group={name}
              />
            ))}
          </ol>
        </fieldset>
        {found.paths.length > 0 && <p class="muted">{words.paths.strengthIs}</p>}
        {!found.complete && (
          <div class="path-more">
            <p class="muted">{words.paths.more(found.paths.length)}</p>
            {isCurrent(explorer.signals.state.value) && question.k < mostPaths && (
              <ActionButton
                onClick={() => focusPath(found.paths.length, explorer.findMore(Math.min(mostPaths, question.k * 2)))}
              >
                {words.paths.showMore}
              </ActionButton>
            )}
          </div>
        )}
      </section>
      <PathAround />
    </>
  );
}

/** Takes the answer along: as a link, or as a report. */
function PathSharing() {
  const page = usePage();
  const words = useWords();
  const { state } = page.explorer.signals;
  const query = toQuery(state.value.question, state.value.filter);
  // An old answer has no link: the address asks the new question.
  if (!query || !isCurrent(state.value)) return null;
  const report = addressOf("/paths/report", {}, { ...query, language: words.language });
  return (
    <span class="path-sharing">
      <IconButton icon="link" label={words.paths.copyLink} onClick={() => void copyLink(page)} />
      <a class="icon-button" href={report} download aria-label={words.paths.report} title={words.paths.report}>
        <Icon name="download" />
      </a>
    </span>
  );
}
