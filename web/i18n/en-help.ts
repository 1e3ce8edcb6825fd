import type { zhHelp } from "./zh-help.ts";

/** The list of keys in English. */
export const enHelp: typeof zhHelp = {
  title: "Keyboard",
  note: "Single letters work only while the network or the table has the focus.",
  keys: [
    ["/", "Search"],
    ["Ctrl K", "Command palette: entities, actions, layouts"],
    ["Ctrl S", "Save the view"],
    ["Ctrl Z", "Undo"],
    ["Ctrl Shift Z", "Redo"],
    ["↑ ↓ ← →", "Walk to the nearest entity in that direction"],
    ["Space", "Select"],
    ["Shift Space", "Add to the selection"],
    ["E", "Expand"],
    ["Alt E", "Choose what to expand"],
    ["Shift E", "Collapse"],
    ["P", "Pin or unpin"],
    ["H or Delete", "Hide"],
    ["K", "Keep only what is selected"],
    ["F", "Find a path from here"],
    ["N", "Add a note or change it"],
    ["Ctrl A", "Select all"],
    ["O", "Open a group, or close the one an entity is in"],
    ["G", "Add neighbours to the selection"],
    ["I", "Invert the selection"],
    ["Shift F10", "Menu"],
    ["T", "Open or close the table"],
    ["Shift ↑ ↓ ← →", "Pan"],
    ["+ −", "Zoom"],
    ["0", "Show everything"],
    ["Slider ← → PgUp", "Move an end of the timeline"],
    ["Esc", "Clear the selection, close"],
    ["?", "This list"],
  ],
  mouse:
    "Mouse: click selects, Shift-click adds, Shift-drag selects a box, Alt-drag a lasso; double click expands or collapses, and opens a group, dragging pins, a click on a note opens it, right click opens the menu. Touch: a long press opens the menu.",
};
