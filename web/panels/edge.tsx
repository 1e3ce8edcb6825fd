import { useRef } from "preact/hooks";
import { usePage } from "./page-context.ts";

interface EdgeProps {
  readonly class: string;
  readonly orientation: "vertical" | "horizontal";
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Where a key leads; null for a key that is none of the edge's. Home and End are known already. */
  readonly goalOf: (key: string) => number | null;
  /** Where the edge would be with the pointer here; null where that can't be said. */
  readonly goalAt: (event: PointerEvent, edge: HTMLElement) => number | null;
  readonly onMove: (value: number) => void;
  /** Where a double click puts it. */
  readonly first?: number;
}

/** An edge that is dragged or moved by keys; the picture is fitted into the room that is left. */
export function Edge(props: EdgeProps) {
  const { orientation, label, value, least, most, goalOf, goalAt, onMove, first } = props;
  const { view } = usePage();
  const dragging = useRef(false);
  const refit = (): void => view.value?.fitAgain();
  const end = (): void => {
    if (dragging.current) refit();
    dragging.current = false;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that is moved is no <hr>
    <div
      class={props.class}
      role="separator"
      aria-orientation={orientation}
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={(event) => {
        const goal = event.key === "Home" ? least : event.key === "End" ? most : goalOf(event.key);
        if (goal === null) return;
        event.preventDefault();
        onMove(goal);
        refit();
      }}
      onPointerDown={(event) => {
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const goal = dragging.current ? goalAt(event, event.currentTarget) : null;
        if (goal !== null) onMove(goal);
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onDblClick={() => {
        if (first === undefined) return;
        onMove(first);
        refit();
      }}
    />
  );
}
