import { useSignal, useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PickTarget } from "../actions/paths.ts";
import { aboutMembers, membersOf, mostConnected, mostStops, type Question } from "../state/question.ts";
import { IconButton } from "./buttons.tsx";
import { Icon } from "./icon.tsx";
import { usePage, useWords } from "./page-context.ts";
import { PathPart } from "./path-part.tsx";

/** What the question is about: two ends with stops between them, or several in no order. */
export function PathEnds() {
  const { explorer, narrow } = usePage();
  const { picking, state } = explorer.signals;
  const words = useWords();
  const { question } = state.value;
  const adding = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const goal = useRef<string | null>(null);
  const refocus = (selector: string): void => {
    goal.current = selector;
  };
  // What was just filled or taken away is gone from the page, and the keyboard would be with it.
  useLayoutEffect(() => {
    if (goal.current === null) return;
    focusWithin(box.current, goal.current);
    goal.current = null;
  });
  const waiting = useRef<PickTarget | null>(null);
  useSignalEffect(() => {
    const before = waiting.current;
    waiting.current = picking.value;
    if (before === null || before === "avoid" || picking.value !== null) return;
    // Given up, the keyboard goes back to where it came from; picked, on to what is still empty.
    setTimeout(() => focusWithin(box.current, `[data-part="${before}"] .pick`, ".pick"));
  });

  const { from, to, through, all } = question;
  const members = membersOf(question);
  const filled = (target: PickTarget): void => {
    if (target === "stop") adding.value = false;
    // On a phone a box that has the focus brings up the keyboard over everything.
    refocus(narrow.value ? ".pick" : "input[role=combobox]");
  };
  const change = (next: (question: Question) => Question, selector: string): void => {
    refocus(selector);
    explorer.setQuestion(next);
  };
  const without = (id: string) => (before: Question) =>
    before.all
      ? aboutMembers(
          before,
          members.filter((other) => other !== id),
        )
      : { ...before, through: before.through.filter((other) => other !== id) };
  const stops = all ? members : through;
  const isFull = all ? members.length >= mostConnected : through.length >= mostStops;
  const isAdding = adding.value || (all && members.length < 2);

  return (
    <div class={all ? "path-ends all" : "path-ends"} ref={box}>
      {!all && (
        <PathPart
          target="from"
          label={words.paths.from}
          id={from}
          onFilled={filled}
          onRemove={() => change((before) => ({ ...before, from: null }), '[data-part="from"] input')}
        />
      )}
      {stops.map((id, i) => (
        <PathPart
          key={id}
          target="stop"
          label={all ? words.number(i + 1) : words.paths.stop}
          id={id}
          onFilled={filled}
          onRemove={() => change(without(id), ".path-part .icon-button, input[role=combobox]")}
        />
      ))}
      {isAdding && !isFull && (
        <PathPart
          target="stop"
          label={all ? words.number(stops.length + 1) : words.paths.stop}
          id={null}
          onFilled={filled}
          onRemove={() => {
            adding.value = false;
            refocus(".path-add");
          }}
        />
      )}
      {!all && (
        <PathPart
          target="to"
          label={words.paths.to}
          id={to}
          onFilled={filled}
          onRemove={() => change((before) => ({ ...before, to: null }), '[data-part="to"] input')}
        />
      )}
      <div class="path-tools">
        {!isAdding && !isFull && (
          <button
            type="button"
            class="text-button path-add"
            onClick={() => {
              adding.value = true;
              refocus('[data-part="stop"] input');
            }}
          >
            <Icon name="plus" size={14} />
            {all ? words.paths.addMember : words.paths.addStop}
          </button>
        )}
        <span class="path-tools-right">
          {!all && (
            <IconButton
              icon="arrow-up-down"
              label={words.paths.swap}
              onClick={() =>
                explorer.setQuestion((before) => ({
                  ...before,
                  from: before.to,
                  to: before.from,
                  through: [...before.through].reverse(),
                }))
              }
            />
          )}
          <IconButton
            icon="eraser"
            label={words.paths.clear}
            onClick={() => {
              adding.value = false;
              change(
                (before) => ({ ...before, from: null, to: null, through: [], all: false }),
                "input[role=combobox]",
              );
            }}
          />
        </span>
      </div>
    </div>
  );
}

/** Puts the keyboard on the first of these that there is; when everything is filled, on the button that asks. */
function focusWithin(box: HTMLElement | null, ...selectors: readonly string[]): void {
  const found = selectors.map((selector) => box?.querySelector<HTMLElement>(selector)).find((one) => one);
  (found ?? box?.closest("form")?.querySelector<HTMLElement>("[type=submit]"))?.focus();
}
