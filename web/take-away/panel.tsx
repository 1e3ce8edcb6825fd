import { useEffect, useMemo, useRef } from "preact/hooks";
import { embedCodeOpen } from "../panels/embed-code.tsx";
import { Icon, type IconName } from "../panels/icon.tsx";
import { usePage, useWords } from "../panels/page-context.ts";
import { openSaving } from "../panels/view-changed.ts";
import { createFacts } from "../table/facts.ts";
import { Choice } from "./choice.tsx";
import { DataPart } from "./data.tsx";
import { svgOf, type Taken, takePicture } from "./make.ts";
import { closeTakeAway } from "./open.ts";
import { toPng } from "./png.ts";
import { saveFile } from "./save.ts";
import { type Wish, wish } from "./wish.ts";

const scopes = ["whole", "seen"] as const;
const grounds = ["white", "transparent"] as const;

/** How the picture is wanted, and the ways to take it away. */
export function TakeAwayPanel() {
  const page = usePage();
  const { explorer } = page;
  const words = useWords();
  const { takeAway } = words;
  const card = useRef<HTMLDivElement>(null);
  const facts = useMemo(() => createFacts(explorer), [explorer]);
  // Asked for at once, so that nobody waits once they have chosen.
  const reading = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    reading.current = facts.ask(explorer.signals.graph.peek().relations);
  }, [facts, explorer]);
  useEffect(() => card.current?.querySelector<HTMLElement>(".take-away-item")?.focus(), []);

  const take = async (act: (taken: Taken) => Promise<string>): Promise<void> => {
    closeTakeAway();
    try {
      if (wish.value.key) await reading.current;
      const taken = takePicture(page, wish.value, facts.facts.value);
      explorer.notify(taken ? await act(taken) : takeAway.failed);
    } catch {
      // The canvas is larger than this machine can hold.
      explorer.notify(takeAway.failed);
    }
  };
  const savePng = (wanted: number) => async (taken: Taken) => {
    const { blob, factor } = await toPng(taken.sheet, wanted);
    const name = taken.nameOf("png");
    saveFile(blob, name);
    return factor < wanted ? takeAway.smaller(name, factor) : takeAway.saved(name);
  };
  const saveSvg = async (taken: Taken) => {
    const name = taken.nameOf("svg");
    saveFile(svgOf(taken), name);
    return takeAway.saved(name);
  };
  const copy = async ({ sheet }: Taken) => {
    try {
      // A promise: some browsers let a page write only while the click lasts.
      const image = toPng(sheet, 2).then(({ blob }) => blob);
      await navigator.clipboard.write([new ClipboardItem({ "image/png": image })]);
      return takeAway.copied;
    } catch {
      return takeAway.notCopied;
    }
  };
  const change = (part: Partial<Wish>): void => {
    wish.value = { ...wish.value, ...part };
  };
  const isEmpty = explorer.signals.state.value.picture.entities.size === 0;
  const canCopy = typeof ClipboardItem !== "undefined" && typeof navigator.clipboard?.write === "function";
  return (
    <div class="card take-away-panel" role="dialog" aria-label={takeAway.picture} ref={card}>
      <Choice
        name={takeAway.scope}
        options={scopes.map((id) => [id, takeAway.scopes[id]])}
        value={wish.value.scope}
        onChange={(scope) => change({ scope })}
      />
      <Choice
        name={takeAway.ground}
        options={grounds.map((id) => [id, takeAway.grounds[id]])}
        value={wish.value.ground}
        onChange={(ground) => change({ ground })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={wish.value.caption}
          onChange={(event) => change({ caption: event.currentTarget.checked })}
        />
        {takeAway.caption}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={wish.value.key}
          onChange={(event) => change({ key: event.currentTarget.checked })}
        />
        {takeAway.key}
      </label>
      <hr />
      {([2, 4] as const).map((factor) => (
        <Item
          key={factor}
          icon="image"
          name={takeAway.png(factor)}
          hint={takeAway.hints[factor]}
          disabled={isEmpty}
          onClick={() => void take(savePng(factor))}
        />
      ))}
      <Item
        icon="drawing"
        name={takeAway.svg}
        hint={takeAway.hints.svg}
        disabled={isEmpty}
        onClick={() => void take(saveSvg)}
      />
      <Item
        icon="code"
        name={words.embed.code}
        hint={takeAway.hints.embed}
        disabled={isEmpty}
        onClick={() => {
          closeTakeAway();
          embedCodeOpen.value = true;
          openSaving(page);
        }}
      />
      {canCopy && (
        <Item
          icon="copy"
          name={takeAway.copy}
          hint={takeAway.hints.copy}
          disabled={isEmpty}
          onClick={() => void take(copy)}
        />
      )}
      <hr />
      <DataPart />
    </div>
  );
}

interface ItemProps {
  readonly icon: IconName;
  readonly name: string;
  readonly hint: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Item({ icon, name, hint, disabled, onClick }: ItemProps) {
  return (
    <button type="button" class="layout-item take-away-item" disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
      <span>{name}</span>
      <span class="layout-hint">{hint}</span>
    </button>
  );
}
