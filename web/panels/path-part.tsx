import type { PickTarget } from "../actions/paths.ts";
import { IconButton } from "./buttons.tsx";
import { EntitySearch } from "./entity-search.tsx";
import { KindGlyph } from "./glyphs.tsx";
import { Icon } from "./icon.tsx";
import { useEntities, useNames } from "./naming.ts";
import { useExplorer, useWords } from "./page-context.ts";

interface PathPartProps {
  readonly target: PickTarget;
  readonly label: string;
  /** Null as long as none is chosen. */
  readonly id: string | null;
  readonly onFilled: (target: PickTarget) => void;
  readonly onRemove: () => void;
}

/** One entity of a question: a search box and a button to pick it in the picture, or the one that was chosen. */
export function PathPart({ target, label, id, onFilled, onRemove }: PathPartProps) {
  const explorer = useExplorer();
  const words = useWords();
  const entity = useEntities()(id ?? "");
  const name = useNames()(id ?? "");
  return (
    <div class="path-part" data-part={target}>
      <span class="path-part-label">{label}</span>
      {id === null ? (
        <>
          <EntitySearch
            label={label}
            placeholder={words.search.placeholder}
            onPick={({ match: _match, ...hit }) => {
              onFilled(target);
              explorer.takeIntoQuestion(target, hit);
            }}
          />
          <PickButton target={target} label={label} />
          {target === "stop" && <IconButton icon="x" label={words.paths.remove(label)} onClick={onRemove} />}
        </>
      ) : (
        <span class="path-part-chosen">
          {entity && <KindGlyph kind={entity.kind} size={18} />}
          <span>{name}</span>
          <IconButton icon="x" label={`${words.clear}${words.inBrackets(label)}`} onClick={onRemove} />
        </span>
      )}
    </div>
  );
}

/** Waits for a click in the picture; pressed again it waits no longer. */
export function PickButton({ target, label }: { readonly target: PickTarget; readonly label: string }) {
  const explorer = useExplorer();
  const words = useWords();
  const isPicking = explorer.signals.picking.value === target;
  const name = words.paths.pick(label);
  return (
    <button
      type="button"
      class="icon-button pick"
      aria-label={name}
      title={name}
      aria-pressed={isPicking}
      onClick={() => {
        explorer.pickFor(isPicking ? null : target);
        if (!isPicking) document.getElementById("picture")?.focus();
      }}
    >
      <Icon name="pick" />
    </button>
  );
}
