import type { ComponentChildren } from "preact";
import type { Entity } from "../../model/entity.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { KindGlyph } from "./glyphs.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { useExplorer } from "./page-context.ts";

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** What it opens is a menu. */
  readonly popup?: boolean;
  readonly disabled?: boolean;
}

/** A button that shows only an icon; its label is its tooltip and its name. */
export function IconButton({ icon, label, onClick, pressed, expanded, popup, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-haspopup={popup ? "menu" : undefined}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

interface ActionButtonProps {
  readonly icon?: IconName;
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

export function ActionButton({ icon, children, onClick, primary = false, disabled = false }: ActionButtonProps) {
  return (
    <button type="button" class={primary ? "button primary" : "button"} disabled={disabled} onClick={onClick}>
      {icon && <Icon name={icon} size={14} />}
      <span>{children}</span>
    </button>
  );
}

/** An entity by its name; opens it. */
export function EntityLink({ entity }: { readonly entity: Entity }) {
  const explorer = useExplorer();
  return (
    <button type="button" class="entity-link" onClick={() => explorer.open(entity)}>
      <KindGlyph kind={entity.kind} size={16} />
      <span>{nameIn(entity, explorer.signals.language.value)}</span>
    </button>
  );
}
