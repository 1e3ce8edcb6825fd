import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Answer } from "../../model/contract.ts";
import type { Graph } from "../../model/graph.ts";
import type { Path } from "../../model/path-question.ts";
import type { Relation } from "../../model/relation.ts";
import { passing, pathFilter, toIntroductions } from "../state/question.ts";
import { EntityLink } from "./buttons.tsx";
import { Icon } from "./icon.tsx";
import { useExplorer, useWords } from "./page-context.ts";
import { focusAfter } from "./path-focus.ts";
import { PathSentences } from "./path-sentences.tsx";
import { TroubleText } from "./trouble.tsx";
import { useAnswer } from "./use-answer.ts";

/** How many entities are listed that both ends have in common. */
const mostCommon = 20;

/** Who stands around two ends: folded until somebody asks. */
export function PathAround() {
  const explorer = useExplorer();
  const { question, filter } = explorer.signals.state.value;
  const { from, to, avoidKind } = question;
  const introduction = toIntroductions(question, filter);
  if (from === null || to === null || introduction === null) return null;
  const common = { id: [from, to], ...pathFilter(filter), limit: mostCommon };
  return (
    <section class="path-around" key={`${from} ${to} ${avoidKind}`}>
      <Introductions query={introduction} />
      <Common query={common} />
    </section>
  );
}

interface FoldedProps<T> {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** Another key is another question. */
  readonly question: string;
  readonly ask: (signal: AbortSignal) => Promise<T>;
  readonly children: (value: T) => ComponentChildren;
}

/** Asks once it is opened. */
function Folded<T>({ id, title, hint, question, ask, children }: FoldedProps<T>) {
  const words = useWords();
  const open = useSignal(false);
  const answer = useAnswer(open.value ? question : null, ask);
  return (
    <details
      class="fold"
      data-fold={id}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>
        <Icon name="chevron-right" size={14} />
        {title}
      </summary>
      <div class="fold-body">
        <p class="muted">{hint}</p>
        {answer.state === "loading" && (
          <div class="skeleton" role="status" aria-label={words.status.loading}>
            <span />
            <span />
          </div>
        )}
        {answer.state === "failed" && <TroubleText failure={answer.failure} retry={answer.retry} />}
        {answer.state === "ready" && children(answer.value)}
      </div>
    </details>
  );
}

/** People and associations who could bring the two together, with the reason for each. */
function Introductions({ query }: { readonly query: { readonly from: string; readonly to: string } }) {
  const explorer = useExplorer();
  const words = useWords();
  return (
    <Folded
      id="introductions"
      title={words.paths.introductions}
      hint={words.paths.introductionsHint}
      question={JSON.stringify(query)}
      ask={(signal) => explorer.call("listIntroductions", { query }, { signal })}
    >
      {({ introductions, graph, relaxed }: Answer<"listIntroductions">) => (
        <>
          {introductions.length === 0 && <p>{words.paths.introductionsNone}</p>}
          {relaxed && introductions.length > 0 && <p class="note">{words.paths.connectionRelaxed}</p>}
          <ol>
            {introductions.map((one) => {
              const entity = graph.entities.find(({ id }) => id === one.entity);
              return (
                <li key={one.entity} class="around">
                  <div class="path-stop">
                    {entity && <EntityLink entity={entity} />}
                    <PassButton id={one.entity} />
                  </div>
                  <p class="muted">{one.reason[words.language]}</p>
                  <details>
                    <summary>{words.paths.introductionSteps}</summary>
                    <PathSentences told={toldOf(one.best, graph)} graph={graph} />
                  </details>
                </li>
              );
            })}
          </ol>
          {graph.truncated && <p class="muted">{words.paths.moreThanShown}</p>}
        </>
      )}
    </Folded>
  );
}

/** What both ends are linked with directly, and how. */
function Common({ query }: { readonly query: { readonly id: string[] } }) {
  const explorer = useExplorer();
  const words = useWords();
  const [first = "", second = ""] = query.id;
  return (
    <Folded
      id="common"
      title={words.paths.common}
      hint={words.paths.commonHint}
      question={JSON.stringify(query)}
      ask={(signal) => explorer.call("listCommon", { query }, { signal })}
    >
      {(graph: Graph) => {
        const shared = graph.entities.filter(({ id }) => id !== first && id !== second);
        return (
          <>
            {shared.length === 0 && <p>{words.paths.commonNone}</p>}
            <ol>
              {shared.map((entity) => (
                <li key={entity.id} class="around">
                  <div class="path-stop">
                    <EntityLink entity={entity} />
                    <PassButton id={entity.id} />
                  </div>
                  <PathSentences told={query.id.flatMap((end) => toldBetween(end, entity.id, graph))} graph={graph} />
                </li>
              ))}
            </ol>
            {graph.truncated && <p class="muted">{words.paths.moreThanShown}</p>}
          </>
        );
      }}
    </Folded>
  );
}

interface Told {
  readonly from: string;
  readonly relation: Relation;
}

/** The relations of a path hop by hop, each told from where one comes. */
function toldOf({ steps }: Path, { relations }: Graph): Told[] {
  return steps.flatMap((step, i) =>
    relations
      .filter(({ id }) => step.relations.includes(id))
      .map((relation) => ({ from: steps[i - 1]?.entity ?? step.entity, relation })),
  );
}

/** The relations between an end and another entity, told from the end. */
function toldBetween(end: string, other: string, { relations }: Graph): Told[] {
  const isBetween = ({ source, target }: Relation): boolean =>
    (source === end && target === other) || (source === other && target === end);
  return relations.filter(isBetween).map((relation) => ({ from: end, relation }));
}

/** Asks for paths by way of somebody. */
function PassButton({ id }: { readonly id: string }) {
  const explorer = useExplorer();
  const words = useWords();
  const { found, question } = explorer.signals.state.value;
  if (question.through.includes(id) || found === null) return null;
  return (
    <button
      type="button"
      class="stop-action"
      onClick={() => focusAfter(explorer.askFor((before) => passing(before, id, "through")))}
    >
      <Icon name="pass" size={13} />
      {words.paths.passShort}
    </button>
  );
}
