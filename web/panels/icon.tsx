import { signal } from "@preact/signals";
import {
  Bookmark,
  ChartNoAxesColumn,
  ChevronDown,
  ChevronLeft,
  ChevronUp,
  Command,
  Download,
  FileInput,
  History,
  Keyboard,
  Languages,
  LayoutGrid,
  Link,
  ListFilter,
  Maximize,
  Minus,
  Monitor,
  Moon,
  Plus,
  Redo2,
  Route,
  Search,
  SquareDashedMousePointer,
  Sun,
  Table2,
  TriangleAlert,
  Undo2,
  WifiOff,
  X,
} from "lucide";
import { type IconNode, toPath } from "../../picture/icons.ts";
import type { laterIcons } from "./later-icons.ts";

/** Those that stand in the first picture's page. */
const icons = {
  timeline: ChartNoAxesColumn,
  back: Undo2,
  bookmark: Bookmark,
  "chevron-down": ChevronDown,
  "chevron-left": ChevronLeft,
  "chevron-up": ChevronUp,
  command: Command,
  download: Download,
  filter: ListFilter,
  fit: Maximize,
  history: History,
  import: FileInput,
  keyboard: Keyboard,
  layout: LayoutGrid,
  language: Languages,
  link: Link,
  minus: Minus,
  moon: Moon,
  plus: Plus,
  redo: Redo2,
  route: Route,
  search: Search,
  select: SquareDashedMousePointer,
  sun: Sun,
  system: Monitor,
  table: Table2,
  trouble: TriangleAlert,
  offline: WifiOff,
  x: X,
} satisfies Readonly<Record<string, readonly IconNode[]>>;

export type IconName = keyof typeof icons | keyof typeof laterIcons;

const all = signal<Readonly<Partial<Record<IconName, readonly IconNode[]>>>>(icons);

/** Adds those that came later; what is on the page already gets them, too. */
export function addIcons(more: typeof laterIcons): void {
  all.value = { ...icons, ...more };
}

/** An icon of the page's own, in the colour of the text around it. The text beside it, or a label, says what it means. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  const nodes: readonly IconNode[] = all.value[name] ?? [];
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={nodes.map(toPath).join("")} />
    </svg>
  );
}
