import type { ComponentChildren, Ref } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon, type IconName } from "./icon.tsx";

interface ComboboxProps {
  /** Of the list that `children` hold it is `${id}-list`. */
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly open: boolean;
  /** The id of the option that the keys have come to. */
  readonly active: string | undefined;
  /** What a phone's keyboard writes on its Enter. */
  readonly enter: "go" | "search";
  readonly class?: string;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
  /** A click elsewhere, or the focus went elsewhere in the page. */
  readonly onLeave: () => void;
  /** True when the key was for the list. Keys of an input method never come here. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly children: ComponentChildren;
}

/** A box with a list of suggestions below it (the combobox pattern of WAI-ARIA). The box keeps the focus. */
export function Combobox(props: ComboboxProps) {
  const { id, icon, label, placeholder, value, open, active, enter, inputRef, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const leave = useRef(props.onLeave);
  leave.current = props.onLeave;
  useEffect(() => {
    const onPointerDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) leave.current();
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, []);
  return (
    <div class={props.class ? `search ${props.class}` : "search"} ref={box}>
      <Icon name={icon} />
      <input
        ref={inputRef ?? null}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open ? active : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint={enter}
        maxLength={200}
        placeholder={placeholder}
        value={value}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onFocus={props.onEnter}
        onBlur={({ relatedTarget }) => {
          // Without a target the window itself has lost the focus: then it comes back.
          if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) props.onLeave();
        }}
        onKeyDown={(event) => {
          if (event.isComposing || !props.onKey(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {children}
    </div>
  );
}
