import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { IconButton } from "../panels/buttons.tsx";
import { ChangesStep } from "./changes-step.tsx";
import { ContentStep } from "./content-step.tsx";
import { useImporting, useImportWords } from "./context.ts";
import { DoneStep } from "./done-step.tsx";
import { FileStep } from "./file-step.tsx";
import { Foot } from "./foot.tsx";
import { closeImports, fileOver, handedOver, importsOpen } from "./open.ts";
import { type Step, steps, stepsOpen } from "./state.ts";

const bodies = { file: FileStep, content: ContentStep, changes: ChangesStep, done: DoneStep } as const;

/** The panel by which files are brought in, and what is said while one is held over the page. */
export function Imports() {
  return (
    <>
      {importsOpen.value && <Panel />}
      {fileOver.value && <Overlay />}
    </>
  );
}

function Panel() {
  const importing = useImporting();
  const words = useImportWords();
  const card = useRef<HTMLDivElement>(null);
  const { step, record, sending } = importing.state.value;
  useEffect(() => {
    importing.watch(true);
    return () => importing.watch(false);
  }, [importing]);
  const handed = handedOver.value;
  useEffect(() => {
    if (!handed) return;
    handedOver.value = null;
    void importing.send(handed.file, handed.more);
  }, [handed, importing]);
  // The keyboard begins at the top of every step.
  useLayoutEffect(() => {
    card.current?.querySelector<HTMLElement>(`[data-step="${step}"]`)?.focus();
  }, [step]);
  const Body = bodies[step];
  const name = sending?.name ?? record?.name;
  return (
    <div
      class="card imports"
      role="dialog"
      aria-label={words.title}
      ref={card}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        closeImports();
      }}
    >
      <header class="imports-head">
        <h2>
          {words.title}
          {name !== undefined && <span class="imports-name">{name}</span>}
        </h2>
        <IconButton icon="x" label={words.close} onClick={closeImports} />
      </header>
      <Steps />
      <div class="imports-body">
        <h3 class="visually-hidden" tabIndex={-1} data-step={step}>
          {words.stepsLong[step]}
        </h3>
        <Body />
      </div>
      <Foot />
    </div>
  );
}

function Steps() {
  const importing = useImporting();
  const words = useImportWords();
  const { step } = importing.state.value;
  const open = stepsOpen(importing.state.value);
  return (
    <ol class="imports-steps" aria-label={words.stepsTitle}>
      {steps.map((one: Step, i) => (
        <li key={one}>
          <button
            type="button"
            aria-current={one === step ? "step" : undefined}
            aria-label={words.nth(i + 1, words.stepsLong[one])}
            disabled={!open.includes(one)}
            onClick={() => importing.go(one)}
          >
            <span class="imports-nth" aria-hidden="true">
              {i + 1}
            </span>
            {words.steps[one]}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Quiet, and over everything: what letting go will do. */
function Overlay() {
  const words = useImportWords();
  return (
    <div class="imports-overlay" role="status">
      <div class="card">
        <p class="imports-overlay-title">{words.drop}</p>
        <p class="muted">{words.dropNote}</p>
      </div>
    </div>
  );
}
