import { useEffect, useRef } from "preact/hooks";
import type { Path, Paths } from "../../model/path-question.ts";
import { chosenIn, isCurrent } from "../state/explorer.ts";
import { datesOf, strongest } from "../state/found.ts";
import { KindGlyph } from "./glyphs.tsx";
import { useEntities, useNames } from "./naming.ts";
import { useExplorer, useWords } from "./page-context.ts";
import { PathSteps } from "./path-steps.tsx";

interface PathCardProps {
  readonly path: Path;
  readonly found: Paths;
  readonly index: number;
  /** Name of the group of radio buttons. */
  readonly group: string;
}

/** A path: who stands on it, how long, when, how strong. Pointing at it lights it up, choosing it lays it out. */
export function PathCard({ path, found, index, group }: PathCardProps) {
  const explorer = useExplorer();
  const words = useWords();
  const name = useNames();
  const { pointed, state } = explorer.signals;
  const head = useRef<HTMLLabelElement>(null);
  const isOld = !isCurrent(state.value);
  const chosen = chosenIn(state.value) === index;
  useEffect(() => {
    if (chosen) head.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  const dates = datesOf(path, found);
  const span = [dates?.first, dates?.last].filter((date) => date !== undefined).map(words.date);
  const facts = [words.paths.hops(path.length), [...new Set(span)].join(" – ") || words.paths.undated];
  const most = strongest(path.length);
  const meaning = words.paths.strengthMeaning(path.strength, most);
  const chain = path.steps.map((step) => name(step.entity)).join(" – ");
  return (
    <li
      class={chosen ? "path chosen" : "path"}
      onPointerEnter={() => {
        pointed.value = index;
      }}
      onPointerLeave={() => {
        pointed.value = null;
      }}
    >
      <label ref={head} class="path-head">
        <input
          type="radio"
          name={group}
          class="path-radio"
          checked={chosen}
          disabled={isOld}
          aria-label={`${words.paths.nth(index + 1)}${[chain, ...facts, words.paths.strength(path.strength, most)].join(words.comma)}`}
          onClick={() => {
            // A radio button can't be taken back by itself; this one can.
            if (chosen) explorer.choosePath(null);
          }}
          onChange={() => {
            pointed.value = null;
            explorer.choosePath(index);
          }}
        />
        <Chain path={path} />
        <span class="path-facts" aria-hidden="true">
          {facts.join(" · ")}
          <span class="path-strength" title={meaning}>
            <meter min={0} max={most} value={path.strength} />
            {words.paths.strength(path.strength, most)}
          </span>
        </span>
      </label>
      {chosen && path.length > 1 && <p class="path-laid muted">{words.paths.laidOut}</p>}
      {chosen && <PathSteps path={path} found={found} />}
    </li>
  );
}

/** Entities one after the other. Each keeps the dash before it on its own line. */
function Chain({ path }: { readonly path: Path }) {
  const entity = useEntities();
  const name = useNames();
  return (
    <span class="chain" aria-hidden="true">
      {path.steps.map((step, i) => {
        const kind = entity(step.entity)?.kind;
        return (
          <span key={step.entity} class="chain-step">
            {i > 0 && <span class="chain-link">–</span>}
            {kind && <KindGlyph kind={kind} size={16} />}
            <span>{name(step.entity)}</span>
          </span>
        );
      })}
    </span>
  );
}
