import { openPalette, toggleTable } from "./catalogue/page.ts";
import type { PageContext } from "./panels/page-context.ts";
import { focusExpansion } from "./panels/path-focus.ts";
import { openSaving } from "./panels/view-changed.ts";
import { foremost, isNothing, nothingSelected } from "./state/selection.ts";

/** Whether the keyboard writes text just now. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.tagName === "TEXTAREA" ||
      (target instanceof HTMLInputElement && !["checkbox", "radio", "range"].includes(target.type)))
  );
}

const isPicture = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.id === "picture";

/** Keys that work everywhere on the page: search, palette, help, and Escape, which closes one thing after the other. */
export function listenToKeys(context: PageContext, page: Document): void {
  const { explorer, searchBox, narrow } = context;
  const { signals } = explorer;
  /** Back to where one works: the row of the table that is open, else the picture. */
  const focusWork = (): void => {
    const row = page.querySelector<HTMLElement>(".table tr[tabindex='0']");
    (row ?? page.getElementById("picture"))?.focus({ preventScroll: true });
  };
  const findBox = (event: Event): void => {
    event.preventDefault();
    searchBox.value?.focus();
    searchBox.value?.select();
  };
  const turnPalette = (event: Event): void => {
    event.preventDefault();
    if (signals.palette.value) signals.palette.value = false;
    else openPalette(context);
  };
  const chooseExpansion = (event: Event): void => {
    const id = foremost(signals.state.value.selection);
    if (id === null) return;
    event.preventDefault();
    focusExpansion(explorer.askWhich(id));
  };
  /** Ctrl Z, Ctrl Shift Z and Ctrl Y; on a Mac with the command key. */
  const turn = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) explorer.redo();
    else explorer.undo();
  };
  const closeOne = (): boolean => {
    if (signals.palette.value) signals.palette.value = false;
    else if (signals.help.value) signals.help.value = false;
    else if (signals.asking.value) signals.asking.value = null;
    else if (signals.panel.value === "paths" && signals.state.value.chosen !== null) explorer.choosePath(null);
    else if (signals.panel.value === "paths") signals.panel.value = "details";
    else if (narrow.value && signals.sheet.value !== "peek") signals.sheet.value = "peek";
    else if (!isNothing(signals.state.value.selection)) explorer.select(nothingSelected);
    else if (signals.state.value.chosen !== null) explorer.choosePath(null);
    else return false;
    return true;
  };
  // Before the picture takes the key: there Escape would clear the selection.
  page.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || signals.picking.value === null) return;
      event.preventDefault();
      event.stopPropagation();
      explorer.pickFor(null);
    },
    { capture: true },
  );
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") turnPalette(event);
    else if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
      // Otherwise the browser would save the page, which nobody means here.
      event.preventDefault();
      openSaving(context);
    } else if (event.altKey && event.code === "KeyE" && !isWriting(event.target)) chooseExpansion(event);
    else if ((event.ctrlKey || event.metaKey) && !event.altKey && !isWriting(event.target)) turn(event);
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === "Escape") {
      const held = page.activeElement;
      if (!closeOne()) return;
      event.preventDefault();
      // What held the keyboard may have gone with what was closed.
      if (held !== page.body) setTimeout(() => page.activeElement === page.body && focusWork());
    } else if (isWriting(event.target)) return;
    else if (event.key === "/") findBox(event);
    else if (event.key === "?") signals.help.value = !signals.help.value;
    else if (event.key.toLowerCase() === "t" && isPicture(event.target)) toggleTable(context);
  });
}
