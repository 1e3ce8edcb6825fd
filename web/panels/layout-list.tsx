import { useLayoutEffect } from "preact/hooks";
import { layoutIds } from "../../picture/layout/layout-ids.ts";
import { layoutIcons } from "../catalogue/layouts.ts";
import { Icon, type IconName } from "./icon.tsx";
import { useExplorer, useWords } from "./page-context.ts";

interface LayoutListProps {
  /** It is on the page: whoever opened it by keyboard goes in. */
  readonly onShown: () => void;
  readonly onTake: (act: () => void) => void;
}

/** The layouts to choose from, and tidying up. */
export function LayoutList({ onShown, onTake }: LayoutListProps) {
  const explorer = useExplorer();
  const words = useWords();
  const current = explorer.signals.state.value.layout.id;
  // At once: the next key may follow quickly.
  useLayoutEffect(onShown, []);
  return (
    <div class="card layout-menu" role="menu" aria-label={words.layouts.title}>
      {layoutIds.map((id) => (
        <button
          key={id}
          type="button"
          class="layout-item"
          role="menuitemradio"
          aria-checked={id === current}
          aria-label={words.layouts.names[id]}
          title={words.layouts.hints[id]}
          tabIndex={-1}
          onClick={() => onTake(() => explorer.layOut(id))}
        >
          <ItemText icon={layoutIcons[id]} name={words.layouts.names[id]} hint={words.layouts.hints[id]} />
        </button>
      ))}
      <hr />
      <button
        type="button"
        class="layout-item"
        role="menuitem"
        aria-label={words.layouts.tidy}
        title={words.layouts.tidyHint}
        tabIndex={-1}
        onClick={() => onTake(explorer.tidy)}
      >
        <ItemText icon="tidy" name={words.layouts.tidy} hint={words.layouts.tidyHint} />
      </button>
    </div>
  );
}

interface ItemProps {
  readonly icon: IconName;
  readonly name: string;
  readonly hint: string;
}

function ItemText({ icon, name, hint }: ItemProps) {
  return (
    <>
      <Icon name={icon} />
      <span>{name}</span>
      <span class="layout-hint">{hint}</span>
    </>
  );
}
