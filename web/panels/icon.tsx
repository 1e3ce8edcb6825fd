import {
  ArrowUpDown,
  Ban,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleMinus,
  CirclePlus,
  Copy,
  Download,
  Eraser,
  ExternalLink,
  EyeOff,
  Focus,
  History,
  Keyboard,
  Link,
  ListFilter,
  LocateFixed,
  Maximize,
  Milestone,
  Minus,
  Monitor,
  Moon,
  MousePointerClick,
  Pin,
  PinOff,
  Plus,
  Redo2,
  Route,
  Search,
  Sun,
  TriangleAlert,
  Undo2,
  Waypoints,
  WifiOff,
  X,
} from "lucide";
import { type IconNode, toPath } from "../../picture/icons.ts";

const icons = {
  "arrow-up-down": ArrowUpDown,
  avoid: Ban,
  back: Undo2,
  "chevron-down": ChevronDown,
  "chevron-left": ChevronLeft,
  "chevron-right": ChevronRight,
  "chevron-up": ChevronUp,
  collapse: CircleMinus,
  connect: Waypoints,
  copy: Copy,
  download: Download,
  expand: CirclePlus,
  eraser: Eraser,
  external: ExternalLink,
  filter: ListFilter,
  fit: Maximize,
  focus: LocateFixed,
  hide: EyeOff,
  history: History,
  keep: Focus,
  keyboard: Keyboard,
  link: Link,
  minus: Minus,
  moon: Moon,
  pass: Milestone,
  pick: MousePointerClick,
  pin: Pin,
  plus: Plus,
  redo: Redo2,
  route: Route,
  search: Search,
  sun: Sun,
  system: Monitor,
  trouble: TriangleAlert,
  unpin: PinOff,
  offline: WifiOff,
  x: X,
} satisfies Readonly<Record<string, readonly IconNode[]>>;

export type IconName = keyof typeof icons;

/** An icon of the page's own, in the colour of the text around it. The text beside it, or a label, says what it means. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  const nodes: readonly IconNode[] = icons[name];
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={nodes.map(toPath).join("")} />
    </svg>
  );
}
