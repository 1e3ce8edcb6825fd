import type { Direction } from "../../picture/walk.ts";

/** What a key means while the picture has the focus. */
export type Command =
  | { readonly do: "walk" | "pan"; readonly direction: Direction }
  | { readonly do: "select" | "enter"; readonly add: boolean }
  | { readonly do: "expand" | "expand-by" | "collapse" | "pin" | "hide" | "keep" | "path" | "note" | "menu" | "group" }
  | { readonly do: "all" | "invert" | "grow" }
  | { readonly do: "zoom"; readonly by: number }
  | { readonly do: "fit" | "fit-these" | "clear" };

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey"> & { readonly code?: string };

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const letters: Readonly<Record<string, Command>> = {
  p: { do: "pin" },
  h: { do: "hide" },
  k: { do: "keep" },
  f: { do: "path" },
  o: { do: "group" },
  n: { do: "note" },
  i: { do: "invert" },
  g: { do: "grow" },
  Delete: { do: "hide" },
  Backspace: { do: "hide" },
  "+": { do: "zoom", by: 1.4 },
  "=": { do: "zoom", by: 1.4 },
  "-": { do: "zoom", by: 1 / 1.4 },
  _: { do: "zoom", by: 1 / 1.4 },
  "0": { do: "fit" },
  z: { do: "fit-these" },
  Escape: { do: "clear" },
  ContextMenu: { do: "menu" },
};

/** The command of a key, or null when the picture leaves the key to the page and the browser. */
export function commandOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Key): Command | null {
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "a") return { do: "all" };
  // A Mac writes a dead accent there, so the place on the keyboard counts.
  if (altKey && !ctrlKey && !metaKey && code === "KeyE") return { do: "expand-by" };
  if (ctrlKey || metaKey || altKey) return null;
  const direction = directions[key];
  if (direction) return { do: shiftKey ? "pan" : "walk", direction };
  if (key === " ") return { do: "select", add: shiftKey };
  // Enter opens a group; an entity it selects.
  if (key === "Enter") return { do: "enter", add: shiftKey };
  if (key === "F10" && shiftKey) return { do: "menu" };
  if (key.toLowerCase() === "e") return { do: shiftKey ? "collapse" : "expand" };
  return letters[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** Obeys the keys that are pressed in the picture. Ends with what it returns. */
export function listenToKeys(canvas: HTMLCanvasElement, obey: (command: Command) => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    obey(command);
  };
  canvas.addEventListener("keydown", onKey);
  return () => canvas.removeEventListener("keydown", onKey);
}
