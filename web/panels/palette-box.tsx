import { useSignal, useSignalEffect } from "@preact/signals";
import type { Ref } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { stepTo } from "../state/palette.ts";
import { Icon } from "./icon.tsx";
import { usePage, useWords } from "./page-context.ts";
import { choose, type PaletteChoice } from "./palette-choices.ts";
import { PaletteList } from "./palette-list.tsx";
import { usePalette } from "./use-palette.ts";

interface PaletteBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly hint: string;
  /** The list shows from the beginning, and Escape or leaving ends it all. Without it the box stays and its list comes and goes. */
  readonly onClose?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One box for entities, actions and layouts (the combobox pattern of WAI-ARIA with a list of suggestions). */
export function PaletteBox({ label, placeholder, hint, onClose, inputRef }: PaletteBoxProps) {
  const page = usePage();
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const open = useSignal(onClose !== undefined);
  /** The choice that somebody has gone to; null: the first. */
  const at = useSignal<string | null>(null);
  /** Enter came before the answer. */
  const waiting = useSignal<"leave" | "stay" | null>(null);
  const { q, listed, settled, asked, matches, type } = usePalette(open, at);

  const close = (): void => {
    type("");
    at.value = null;
    waiting.value = null;
    open.value = onClose !== undefined;
    onClose?.();
  };
  const take = (choice: PaletteChoice, stay: boolean): void => {
    // An action is done once; entities can be gathered.
    const stays = stay && choice.entity !== null;
    if (stays) at.value = choice.key;
    // First the focus goes back: the action may lead it elsewhere.
    else close();
    choose(page, choice, stays);
  };
  const current = (): PaletteChoice | undefined => {
    const { groups, first } = listed.value;
    const all = groups.flatMap((group) => group.choices);
    return all.find(({ key }) => key === at.value) ?? all.find(({ key }) => key === first);
  };
  useSignalEffect(() => {
    if (!open.value || !settled.value || q.value.trim() === "") return;
    const { groups } = listed.value;
    const here = groups.find((group) => group.id === "here")?.total ?? 0;
    page.explorer.say(
      words.palette.results(
        groups.reduce((sum, { total }) => sum + total, 0),
        here,
      ),
    );
  });
  useSignalEffect(() => {
    const how = waiting.value;
    if (how === null || !(settled.value || listed.value.first !== null)) return;
    const choice = current();
    waiting.value = null;
    if (choice) setTimeout(() => take(choice, how === "stay"));
  });
  useEffect(() => {
    const leave = (event: PointerEvent): void => {
      if (!(event.target instanceof Node) || box.current?.contains(event.target)) return;
      if (onClose) close();
      else open.value = false;
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, its keys are its own.
    if (event.isComposing) return;
    const choice = current();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      open.value = true;
      at.value = stepTo(listed.value.groups, choice?.key ?? null, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && choice) take(choice, event.shiftKey);
    else if (event.key === "Enter") waiting.value = event.shiftKey ? "stay" : "leave";
    else if (event.key === "Escape" && (onClose || open.value || q.value !== "")) {
      if (onClose || q.value === "" || !open.value) close();
      else open.value = false;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chosen = current();
  return (
    <div class="search palette-search" ref={box}>
      <Icon name={onClose ? "command" : "search"} />
      <input
        ref={inputRef ?? null}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={open.value}
        aria-controls={`${id}-list`}
        aria-activedescendant={open.value && chosen ? `${id}-${chosen.key}` : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="go"
        maxLength={200}
        placeholder={placeholder}
        value={q.value}
        onInput={(event) => {
          at.value = null;
          waiting.value = null;
          open.value = true;
          type(event.currentTarget.value);
        }}
        onFocus={() => {
          open.value = true;
        }}
        onBlur={(event) => {
          if (event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget)) return;
          // The window itself may have lost the focus: then it comes back.
          if (event.relatedTarget === null) return;
          if (onClose) close();
          else open.value = false;
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList
        id={id}
        label={label}
        open={open.value}
        q={q.value.trim()}
        asked={asked.value}
        settled={settled.value}
        groups={listed.value.groups}
        matches={matches.value}
        at={chosen?.key ?? null}
        hint={hint}
        onPoint={(key) => {
          at.value = key;
        }}
        onTake={take}
      />
    </div>
  );
}
