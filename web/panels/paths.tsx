import { questionText } from "../../model/sentences/index.ts";
import { isCurrent } from "../state/explorer.ts";
import { membersOf, mostHops, problemOf, toQuery } from "../state/question.ts";
import { Icon } from "./icon.tsx";
import { useEntities, useNames } from "./naming.ts";
import { useExplorer, useWords } from "./page-context.ts";
import { AvoidedChips } from "./path-chips.tsx";
import { PathConnection } from "./path-connection.tsx";
import { PathEnds } from "./path-ends.tsx";
import { answerId, focusAfter } from "./path-focus.ts";
import { PathNone } from "./path-none.tsx";
import { PathOptions } from "./path-options.tsx";
import { PathResults } from "./path-results.tsx";
import { TroubleText } from "./trouble.tsx";

/** How two or more are connected: the question, and what answers it. */
export function Paths() {
  const explorer = useExplorer();
  const words = useWords();
  const { question } = explorer.signals.state.value;
  const problem = problemOf(question);
  return (
    <div class="paths">
      <form
        class="path-question"
        onSubmit={(event) => {
          event.preventDefault();
          focusAfter(explorer.findPaths());
        }}
      >
        <HowSwitch />
        <PathEnds />
        <AvoidedChips />
        {problem === "same" && <p class="field-problem">{words.paths.same}</p>}
        {problem === "stops" && <p class="field-problem">{words.paths.tooManyStops}</p>}
        <Asked />
        <PathOptions />
        <button type="submit" class="button primary" disabled={problem !== null}>
          <Icon name={question.all ? "connect" : "route"} size={14} />
          <span>{question.all ? words.paths.connectAll : words.paths.find}</span>
        </button>
      </form>
      <PathAnswer />
    </div>
  );
}

/** With three or more: a path with stops, or whatever connects them all. */
function HowSwitch() {
  const explorer = useExplorer();
  const words = useWords();
  const { question } = explorer.signals.state.value;
  if (!question.all && membersOf(question).length < 3) return null;
  const choices = [
    [false, words.paths.asPath],
    [true, words.paths.asConnection],
  ] as const;
  return (
    <fieldset class="switch path-how">
      <legend class="visually-hidden">{words.paths.how}</legend>
      {choices.map(([all, label]) => (
        <label key={label}>
          <input
            type="radio"
            name="how"
            checked={question.all === all}
            onChange={() => explorer.setQuestion((before) => ({ ...before, all }))}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is asked, in words; before that, what could be. */
function Asked() {
  const explorer = useExplorer();
  const words = useWords();
  const entity = useEntities();
  const name = useNames();
  const { question, filter } = explorer.signals.state.value;
  const sources = explorer.signals.sources.value;
  if (problemOf(question) !== null) return <p class="path-asked muted">{words.paths.askFor}</p>;
  const query = toQuery(question, filter);
  const source = (id: string) => sources.find((one) => one.id === id);
  const text = query
    ? questionText(query, { entity, source }, words.language)
    : words.paths.connectSentence(
        words.join(membersOf(question).map(name)),
        Math.min(question.maxLength, mostHops.connection),
      );
  return <p class="path-asked muted">{text}</p>;
}

/** The answer, or how it stands with it. */
function PathAnswer() {
  const explorer = useExplorer();
  const words = useWords();
  const { state, finding } = explorer.signals;
  const { found } = state.value;
  if (finding.value.state === "loading") {
    return (
      <div id={answerId} class="skeleton" role="status" aria-label={words.status.loading}>
        <span />
        <span />
        <span />
      </div>
    );
  }
  if (finding.value.state === "failed") {
    return <TroubleText failure={finding.value.failure} retry={finding.value.retry} />;
  }
  if (!found) return null;
  const isOld = !isCurrent(state.value);
  return (
    <div id={answerId} class={isOld ? "path-answer old" : "path-answer"}>
      {isOld && <Stale />}
      {found.what === "connection" ? (
        <PathConnection connection={found.answer} />
      ) : found.answer.paths.length === 0 ? (
        <PathNone />
      ) : (
        <PathResults found={found.answer} />
      )}
    </div>
  );
}

/** The question has changed since: what is listed answers the one before. */
function Stale() {
  const explorer = useExplorer();
  const words = useWords();
  const { question } = explorer.signals.state.value;
  return (
    <div class="path-stale" role="status">
      <p>{words.paths.stale}</p>
      <button
        type="button"
        class="button"
        disabled={problemOf(question) !== null}
        onClick={() => focusAfter(explorer.findPaths())}
      >
        {words.paths.findAgain}
      </button>
    </div>
  );
}
