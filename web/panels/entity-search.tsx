import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { Ref } from "preact";
import { useId } from "preact/hooks";
import { valueIn } from "../state/loadable.ts";
import { Combobox } from "./combobox.tsx";
import { useExplorer, useWords } from "./page-context.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import { type EntityHit, groupByKind, stepAmong } from "./suggestions.ts";
import { useEntitySearch } from "./use-entity-search.ts";

interface EntitySearchProps {
  readonly label: string;
  readonly placeholder: string;
  /** `stay`: the search goes on (Shift-Enter). */
  readonly onPick: (hit: EntityHit, stay: boolean) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly hint?: string;
  readonly shortcut?: string;
}

/** A box that finds entities while one types. */
export function EntitySearch({ label, placeholder, onPick, inputRef, hint, shortcut }: EntitySearchProps) {
  const explorer = useExplorer();
  const words = useWords();
  const id = useId();
  const q = useSignal("");
  const open = useSignal(false);
  const at = useSignal(-1);
  /** Enter was pressed before the store had answered: its answer is taken then, and whether the box stays open. */
  const waiting = useSignal<"leave" | "stay" | null>(null);
  const asked = useEntitySearch(q, (found) => {
    at.value = found.length > 0 ? 0 : -1;
    explorer.say(words.search.results(found.length));
    const how = waiting.value;
    waiting.value = null;
    const [first] = hits.value;
    if (how !== null && first !== undefined) pick(first, how === "stay");
  });
  const groups = useComputed(() => groupByKind(valueIn(asked.value) ?? []));
  const hits = useComputed(() => groups.value.flatMap((group) => group.hits));

  useSignalEffect(() => {
    if (q.value.trim() === "") at.value = -1;
  });

  const isOpen = open.value && asked.value.state !== "none";
  const pick = (hit: EntityHit, stay: boolean): void => {
    onPick(hit, stay);
    if (stay) return;
    q.value = "";
    open.value = false;
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const hit = hits.value[at.value];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      open.value = true;
      at.value = stepAmong(hits.value.length, at.value, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && hit && open.value) pick(hit, event.shiftKey);
    else if (event.key === "Enter" && q.value.trim() !== "") waiting.value = event.shiftKey ? "stay" : "leave";
    else if (event.key === "Escape" && (isOpen || q.value !== "")) {
      if (!isOpen) q.value = "";
      open.value = false;
    } else return false;
    return true;
  };
  return (
    <Combobox
      id={id}
      icon="search"
      label={label}
      placeholder={placeholder}
      value={q.value}
      open={isOpen}
      active={at.value >= 0 ? `${id}-${at.value}` : undefined}
      enter="search"
      inputRef={inputRef}
      onType={(text) => {
        q.value = text;
        open.value = true;
        // What answered the letters before isn't what Enter means.
        at.value = -1;
        waiting.value = null;
      }}
      onEnter={() => {
        open.value = true;
      }}
      onLeave={() => {
        open.value = false;
      }}
      onKey={onKey}
    >
      {shortcut && q.value === "" && <kbd class="search-key">{shortcut}</kbd>}
      <SuggestionList
        id={id}
        label={label}
        open={isOpen}
        q={q.value.trim()}
        asked={asked.value}
        groups={groups.value}
        at={at.value}
        hint={hint}
        onPoint={(index) => {
          at.value = index;
        }}
        onPick={pick}
      />
    </Combobox>
  );
}
