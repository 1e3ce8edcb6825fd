import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { noteLimits } from "../../model/note.ts";
import { nameIn } from "../../model/sentences/index.ts";
import type { Point } from "../../picture/point.ts";
import { type NotePlace, noteAt } from "../state/notes.ts";
import { IconButton } from "./buttons.tsx";
import { noteWish } from "./open-note.ts";
import { type PageContext, usePage } from "./page-context.ts";

/** A note being written, in a small card beside its place; on a phone a sheet. */
export function NoteEditor() {
  const place = noteWish.value;
  return place && <Editor key={JSON.stringify(place)} place={place} />;
}

/** From the card to the edges of the window and to what it is about; how far the buttons move a note. CSS pixels. */
const edge = 12;
const away = 10;
const step = 16;

const moves = [
  ["left", "chevron-left", -step, 0],
  ["right", "chevron-right", step, 0],
  ["up", "chevron-up", 0, -step],
  ["down", "chevron-down", 0, step],
] as const;

function Editor({ place }: { readonly place: NotePlace }) {
  const page = usePage();
  const { explorer, narrow } = page;
  const { signals } = explorer;
  const { notes: words, cancel } = signals.words.value;
  const { state, language } = signals;
  const note = noteAt(state.value.notes, place);
  const text = useSignal(note?.text ?? "");
  const card = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const before = useRef<Element | null>(null);
  const on = note?.on ?? ("on" in place ? place.on : undefined);
  const entity = on === undefined ? undefined : state.value.picture.entities.get(on);
  const title = entity ? words.of(nameIn(entity, language.value)) : words.onGround;

  const close = (): void => {
    noteWish.value = null;
    const home = before.current?.isConnected ? before.current : document.getElementById("picture");
    if (home instanceof HTMLElement) home.focus({ preventScroll: true });
  };
  const keep = (): void => {
    if (explorer.writeNote(place, text.peek())) close();
  };
  const drop = (): void => {
    close();
    if (note) explorer.removeNote(note.id);
  };
  const move = (dx: number, dy: number): void => {
    if (!note) return;
    const at = movedBy(page, note.id, { x: dx, y: dy });
    if (at) explorer.moveNote(note.id, at);
  };

  useLayoutEffect(() => {
    before.current = document.activeElement;
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(text.peek().length, text.peek().length);
  }, []);
  // A click beside it means that one is done; what has been written stays.
  useEffect(() => {
    const beside = (event: Event): void => {
      if (event.target instanceof Node && card.current?.contains(event.target)) return;
      if (explorer.writeNote(place, text.peek())) noteWish.value = null;
    };
    document.addEventListener("pointerdown", beside, { capture: true });
    return () => document.removeEventListener("pointerdown", beside, { capture: true });
  }, []);
  useLayoutEffect(() => {
    const { current } = card;
    if (!current) return;
    if (narrow.value) {
      current.style.left = "";
      current.style.top = "";
      return;
    }
    const { width, height } = current.getBoundingClientRect();
    const { x, y } = besidePlace(page, place, width, height);
    current.style.left = `${x}px`;
    current.style.top = `${y}px`;
  }, [place, narrow.value]);

  const onKey = (event: KeyboardEvent): void => {
    // What the page does on a key isn't meant here.
    event.stopPropagation();
    if (event.isComposing) return;
    const isDone = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isDone && event.key !== "Escape") return;
    event.preventDefault();
    if (isDone) keep();
    else close();
  };

  return (
    <div class="card note-editor" role="dialog" aria-label={title} ref={card} onKeyDown={onKey}>
      <div class="panel-head">
        <h2>{title}</h2>
        <IconButton icon="x" label={cancel} onClick={close} />
      </div>
      <textarea
        ref={box}
        aria-label={words.label}
        aria-describedby="note-own-words"
        placeholder={words.hint}
        rows={4}
        maxLength={noteLimits.text}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
      <p class="muted" id="note-own-words">
        {text.value.length > noteLimits.text - 40 ? words.left(noteLimits.text - text.value.length) : words.ownWords}
      </p>
      <div class="note-foot">
        {note && (
          <>
            <IconButton icon="trash" label={words.remove} onClick={drop} />
            <fieldset class="note-moves">
              <legend class="visually-hidden">{words.move}</legend>
              {moves.map(([id, icon, dx, dy]) => (
                <IconButton key={id} icon={icon} label={words.moves[id]} onClick={() => move(dx, dy)} />
              ))}
            </fieldset>
          </>
        )}
        <button type="button" class="button primary" title={words.keys} onClick={keep}>
          {words.done}
        </button>
      </div>
    </div>
  );
}

/** Where a note goes that is moved by so many CSS pixels: for a note on an entity from the entity's middle. */
function movedBy({ explorer, view }: PageContext, id: string, by: Point): Point | null {
  const note = noteAt(explorer.signals.state.value.notes, { id });
  const made = view.value;
  const box = made?.noteBox(id);
  if (!note || !made || !box) return null;
  if (note.on === undefined) return made.groundAt(box.left + by.x, box.top + by.y);
  const middle = made.screenPositionOf(note.on);
  if (!middle) return null;
  return { x: (box.left + box.right) / 2 + by.x - middle.x, y: (box.top + box.bottom) / 2 + by.y - middle.y };
}

/** Right of what it is about where there is room, otherwise left of it; always wholly in the window. */
function besidePlace({ view, explorer }: PageContext, place: NotePlace, width: number, height: number): Point {
  const made = view.value;
  const note = noteAt(explorer.signals.state.value.notes, place);
  const box = note && made?.noteBox(note.id);
  const on = "on" in place ? made?.screenPositionOf(place.on) : null;
  const at = "at" in place ? made?.pageAt(place.at) : null;
  const point = on ?? at ?? { x: innerWidth / 2, y: innerHeight / 2 };
  const about = box ?? { left: point.x - 24, right: point.x + (on ? 24 : 0), top: point.y, bottom: point.y };
  const right = about.right + away;
  const left = about.left - away - width;
  const x = right + width + edge <= innerWidth ? right : left >= edge ? left : innerWidth - width - edge;
  return { x: Math.max(edge, x), y: Math.max(edge, Math.min(about.top, innerHeight - height - edge)) };
}
