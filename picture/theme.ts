/** The colours that depend on light or dark. Kinds and relation types have one colour that holds on both grounds. */
export interface Theme {
  readonly id: "light" | "dark";
  /** What the picture stands on; also the outline of labels and nodes. */
  readonly ground: string;
  readonly surface: string;
  readonly text: string;
  /** Names of lesser entities: still text, so 4.5:1. */
  readonly muted: string;
  readonly accent: string;
  /** Rings around what was found. */
  readonly found: string;
  /** Icons inside the coloured shapes. */
  readonly icon: string;
  /** Somebody's own notes: the paper, what outlines it, and what is written on it. */
  readonly note: { readonly paper: string; readonly edge: string; readonly ink: string };
}

export const themes = {
  light: {
    id: "light",
    ground: "#ffffff",
    surface: "#f6f7f9",
    text: "#11161d",
    muted: "#4b5664",
    accent: "#0b63ce",
    found: "#a34d00",
    icon: "#ffffff",
    note: { paper: "#fff8dc", edge: "#a07d1c", ink: "#2b2412" },
  },
  dark: {
    id: "dark",
    ground: "#11161d",
    surface: "#1a212b",
    text: "#e8ecf1",
    muted: "#aab4c0",
    accent: "#6cb0ff",
    found: "#ffc53d",
    icon: "#ffffff",
    note: { paper: "#302a17", edge: "#bda04a", ink: "#f6ecc9" },
  },
} as const satisfies Record<Theme["id"], Theme>;
