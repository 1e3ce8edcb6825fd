import { useSignal, useSignalEffect } from "@preact/signals";
import type { Ref } from "preact";
import { useId } from "preact/hooks";
import { stepTo } from "../state/palette.ts";
import { Combobox } from "./combobox.tsx";
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

/** One box for entities, actions and layouts. */
export function PaletteBox({ label, placeholder, hint, onClose, inputRef }: PaletteBoxProps) {
  const page = usePage();
  const words = useWords();
  const id = useId();
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
  const leave = (): void => {
    if (onClose) close();
    else open.value = false;
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const choice = current();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      open.value = true;
      at.value = stepTo(listed.value.groups, choice?.key ?? null, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && choice) take(choice, event.shiftKey);
    else if (event.key === "Enter") waiting.value = event.shiftKey ? "stay" : "leave";
    else if (event.key === "Escape" && (onClose || open.value || q.value !== "")) {
      if (onClose || q.value === "" || !open.value) close();
      else open.value = false;
    } else return false;
    return true;
  };
  const chosen = current();
  return (
    <Combobox
      id={id}
      icon={onClose ? "command" : "search"}
      label={label}
      placeholder={placeholder}
      value={q.value}
      open={open.value}
      active={chosen ? `${id}-${chosen.key}` : undefined}
      enter="go"
      class="palette-search"
      inputRef={inputRef}
      onType={(text) => {
        at.value = null;
        waiting.value = null;
        open.value = true;
        type(text);
      }}
      onEnter={() => {
        open.value = true;
      }}
      onLeave={leave}
      onKey={onKey}
    >
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
    </Combobox>
  );
}
