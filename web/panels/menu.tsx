import { useLayoutEffect, useRef } from "preact/hooks";
import { actionsFor, type Doable } from "../catalogue/index.ts";
import { Icon } from "./icon.tsx";
import { keyText, letterStep, stepAmong } from "./menu-keys.ts";
import { MenuTitle, nameOfTarget } from "./menu-title.tsx";
import { type MenuWish, menuWish } from "./open-menu.ts";
import { usePage, useWords } from "./page-context.ts";

/** What can be done with something in the picture; on a phone a sheet. */
export function Menu() {
  const wanted = menuWish.value;
  return wanted && <OpenMenu key={JSON.stringify(wanted)} wish={wanted} />;
}

/** Between the menu and the edges of the window, in CSS pixels. */
const edge = 8;

function OpenMenu({ wish: wanted }: { readonly wish: MenuWish }) {
  const page = usePage();
  const words = useWords();
  const layer = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const isArmed = useRef(false);
  const { target, x, y, by } = wanted;
  const narrow = page.narrow.value;
  const groups = actionsFor(page, target);

  const items = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const close = (): void => {
    menuWish.value = null;
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  const choose = (action: Doable): void => {
    // First the focus goes back: the action may lead it elsewhere.
    close();
    action.run();
  };

  useLayoutEffect(() => {
    before.current = document.activeElement;
    // Who points sees no item marked before choosing one.
    if (by === "key") items()[0]?.focus({ preventScroll: true });
    else list.current?.focus({ preventScroll: true });
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener("resize", close, { signal });
    // The finger whose long press opened the menu is lifted over it, too: that chooses nothing and closes nothing.
    isArmed.current = by === "key";
    const arm = (): void => {
      isArmed.current = true;
    };
    const ignore = (event: Event): void => {
      if (!isArmed.current) event.stopPropagation();
    };
    layer.current?.addEventListener("pointerdown", arm, { signal, capture: true });
    layer.current?.addEventListener("keydown", arm, { signal, capture: true });
    layer.current?.addEventListener("click", ignore, { signal, capture: true });
    return () => ending.abort();
  }, []);
  useLayoutEffect(() => {
    const { current } = card;
    if (!current) return;
    const { width, height } = current.getBoundingClientRect();
    const left = Math.min(x, innerWidth - width - edge);
    const isRoomBelow = y + height <= innerHeight - edge;
    const top = isRoomBelow ? y : y - height >= edge ? y - height : innerHeight - height - edge;
    current.style.left = narrow ? "" : `${Math.max(edge, left)}px`;
    current.style.top = narrow ? "" : `${Math.max(edge, top)}px`;
  }, [x, y, narrow]);

  const onKey = (event: KeyboardEvent): void => {
    // What the page does on a letter isn't meant here.
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = items();
    const at = all.findIndex((item) => item.matches(":focus"));
    const labels = groups.flat().map(({ label, key }) => ({ label, key }));
    const next = stepAmong(event.key, at, all.length) ?? letterStep(event.key, at, labels);
    const isLeaving = ["Escape", "Tab", "ContextMenu"].includes(event.key) || (event.key === "F10" && event.shiftKey);
    if (next === null && !isLeaving) return;
    event.preventDefault();
    if (isLeaving) close();
    else if (next !== null) all[next]?.focus();
  };
  /** Another menu is wanted elsewhere. */
  const askAnew = (event: MouseEvent): void => {
    event.preventDefault();
    if (!isArmed.current) return;
    close();
    const { clientX, clientY } = event;
    const below = document.elementsFromPoint(clientX, clientY).find((one) => !layer.current?.contains(one));
    // The picture and the table's rows have menus.
    const isMeant = below instanceof HTMLCanvasElement || below?.closest("[data-row]");
    if (isMeant)
      below?.dispatchEvent(new MouseEvent("contextmenu", { clientX, clientY, bubbles: true, cancelable: true }));
  };

  return (
    <div ref={layer}>
      <div class="menu-ground" aria-hidden="true" onClick={close} onWheel={close} onContextMenu={askAnew} />
      <div class="card menu" ref={card}>
        <MenuTitle target={target} />
        <div
          role="menu"
          aria-label={nameOfTarget(page, target) ?? words.menu.ground}
          tabIndex={-1}
          ref={list}
          onKeyDown={onKey}
          onContextMenu={(event) => event.preventDefault()}
        >
          {groups.map((group, i) => (
            <MenuGroup key={i} group={group} isFirst={i === 0} onChoose={choose} />
          ))}
        </div>
      </div>
    </div>
  );
}

interface MenuGroupProps {
  readonly group: readonly Doable[];
  readonly isFirst: boolean;
  readonly onChoose: (action: Doable) => void;
}

function MenuGroup({ group, isFirst, onChoose }: MenuGroupProps) {
  const { menu } = useWords();
  const labelOf = ({ label, count }: Doable): string => (count === null ? label : menu.counted(label, count));
  return (
    <>
      {!isFirst && <hr class="menu-rule" />}
      {group.map((action) => (
        <button
          key={action.id}
          type="button"
          role="menuitem"
          class="menu-item"
          tabIndex={-1}
          aria-label={labelOf(action)}
          aria-keyshortcuts={action.key?.replaceAll(" ", "+")}
          onClick={() => onChoose(action)}
        >
          <Icon name={action.icon} size={15} />
          <span>{labelOf(action)}</span>
          {action.key && <kbd>{keyText(action.key, navigator.platform)}</kbd>}
        </button>
      ))}
    </>
  );
}
