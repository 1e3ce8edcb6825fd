interface MoreProps {
  /** How many come next; 0: there are no more. */
  readonly count: number;
  readonly label: (count: number) => string;
  readonly onMore: () => void;
}

/** Shows the next part of a list. */
export function More({ count, label, onMore }: MoreProps) {
  return (
    count > 0 && (
      <button type="button" class="text-button" onClick={onMore}>
        {label(count)}
      </button>
    )
  );
}
