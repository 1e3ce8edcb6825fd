import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { Ref } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { valueIn } from "../state/loadable.ts";
import { Icon } from "./icon.tsx";
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

/** A box that finds entities while one types (the combobox pattern of WAI-ARIA with a list of suggestions). */
export function EntitySearch({ label, placeholder, onPick, inputRef, hint, shortcut }: EntitySearchProps) {
  const explorer = useExplorer();
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const q = useSignal("");
  const open = useSignal(false);
  const at = useSignal(-1);
  const asked = useEntitySearch(q, (found) => {
    at.value = found.length > 0 ? 0 : -1;
    explorer.say(words.search.results(found.length));
  });
  const groups = useComputed(() => groupByKind(valueIn(asked.value) ?? []));
  const hits = useComputed(() => groups.value.flatMap((group) => group.hits));

  useSignalEffect(() => {
    if (q.value.trim() === "") at.value = -1;
  });
  useEffect(() => {
    const leave = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) open.value = false;
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [open]);

  const isOpen = open.value && asked.value.state !== "none";
  const pick = (hit: EntityHit, stay: boolean): void => {
    onPick(hit, stay);
    if (stay) return;
    q.value = "";
    open.value = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, its keys are its own.
    if (event.isComposing) return;
    const hit = hits.value[at.value];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      open.value = true;
      at.value = stepAmong(hits.value.length, at.value, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && hit && open.value) pick(hit, event.shiftKey);
    else if (event.key === "Escape" && (isOpen || q.value !== "")) {
      if (!isOpen) q.value = "";
      open.value = false;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="search" ref={box}>
      <Icon name="search" />
      <input
        ref={inputRef ?? null}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && at.value >= 0 ? `${id}-${at.value}` : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        maxLength={200}
        placeholder={placeholder}
        value={q.value}
        onInput={(event) => {
          q.value = event.currentTarget.value;
          open.value = true;
        }}
        onFocus={() => {
          open.value = true;
        }}
        onBlur={(event) => {
          if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget))) open.value = false;
        }}
        onKeyDown={onKeyDown}
      />
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
    </div>
  );
}
