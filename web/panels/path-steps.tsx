import { useLayoutEffect, useRef } from "preact/hooks";
import type { Answer } from "../../model/contract.ts";
import type { Path, Paths } from "../../model/path-question.ts";
import { valueIn } from "../state/loadable.ts";
import { textOfPath } from "../state/path-text.ts";
import { passing } from "../state/question.ts";
import { ActionButton, EntityLink } from "./buttons.tsx";
import { copyText } from "./copy.ts";
import { Icon, type IconName } from "./icon.tsx";
import { useEntities, useNames } from "./naming.ts";
import { useExplorer, useWords } from "./page-context.ts";
import { focusAfter } from "./path-focus.ts";
import { PathHop } from "./path-hop.tsx";
import { TroubleText } from "./trouble.tsx";
import { useAnswer } from "./use-answer.ts";

export type RelationDetails = Answer<"readRelation">;

/** A path hop by hop: who, by which relations, who says so; and what can be done with it. */
export function PathSteps({ path, found }: { readonly path: Path; readonly found: Paths }) {
  const explorer = useExplorer();
  const words = useWords();
  const entity = useEntities();
  const name = useNames();
  const ids = path.steps.flatMap((step) => step.relations);
  const answer = useAnswer(ids.join(), async (signal) => {
    const all = await Promise.all(ids.map((id) => explorer.call("readRelation", { params: { id } }, { signal })));
    return new Map(all.map((details) => [details.relation.id, details]));
  });
  const details = valueIn(answer);
  const copy = (): void => {
    const text = textOfPath(path, {
      name,
      entity,
      details,
      language: words.language,
      relaxed: found.relaxed !== undefined,
    });
    void copyText(explorer, text, words.paths.textCopied);
  };
  // Put back, the path takes what is in it along, and the keyboard would be lost with it.
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => () => {
      if (!box.current?.contains(document.activeElement)) return;
      box.current.closest(".path")?.querySelector<HTMLElement>(".path-radio")?.focus({ preventScroll: true });
    },
    [],
  );
  return (
    <div class="path-steps" ref={box}>
      <ol>
        {path.steps.map((step, i) => {
          const here = entity(step.entity);
          const before = path.steps[i - 1];
          const isMiddle = i > 0 && i < path.steps.length - 1;
          return (
            <li key={step.entity} class="path-step">
              {before && (
                <PathHop
                  from={before.entity}
                  to={step.entity}
                  relations={found.graph.relations.filter(({ id }) => step.relations.includes(id))}
                  details={details}
                />
              )}
              <div class="path-stop">
                {here ? <EntityLink entity={here} /> : <span>{step.entity}</span>}
                {isMiddle && <StopActions id={step.entity} />}
              </div>
            </li>
          );
        })}
      </ol>
      {answer.state === "failed" && <TroubleText failure={answer.failure} retry={answer.retry} />}
      <div class="actions">
        <ActionButton icon="copy" onClick={copy}>
          {words.paths.copyText}
        </ActionButton>
        <ActionButton icon="back" onClick={() => explorer.choosePath(null)}>
          {words.paths.putAway}
        </ActionButton>
        <ActionButton icon="keep" onClick={() => explorer.keep(path.steps.map((step) => step.entity))}>
          {words.menu.keepThese}
        </ActionButton>
      </div>
    </div>
  );
}

/** Asks again, without an entity in the middle or only by way of it. */
function StopActions({ id }: { readonly id: string }) {
  const explorer = useExplorer();
  const words = useWords();
  const name = useNames()(id);
  const { question } = explorer.signals.state.value;
  const act = (how: "through" | "avoid"): void => {
    focusAfter(explorer.askFor((before) => passing(before, id, how)));
  };
  return (
    <span class="stop-actions">
      <StopAction
        icon="avoid"
        label={words.paths.avoidThis(name)}
        text={words.paths.avoidShort}
        onClick={() => act("avoid")}
      />
      {!question.through.includes(id) && (
        <StopAction
          icon="pass"
          label={words.paths.passThis(name)}
          text={words.paths.passShort}
          onClick={() => act("through")}
        />
      )}
    </span>
  );
}

interface StopActionProps {
  readonly icon: IconName;
  readonly label: string;
  readonly text: string;
  readonly onClick: () => void;
}

function StopAction({ icon, label, text, onClick }: StopActionProps) {
  return (
    <button type="button" class="stop-action" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={13} />
      {text}
    </button>
  );
}
