import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Answer } from "../../model/contract.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { ActionButton, IconButton } from "../panels/buttons.tsx";
import { EntitySearch } from "../panels/entity-search.tsx";
import { useExplorer, useWords } from "../panels/page-context.ts";
import { TroubleText } from "../panels/trouble.tsx";
import { useAnswer } from "../panels/use-answer.ts";
import { Choice } from "./choice.tsx";
import { useMerging, useMergingWords } from "./context.ts";
import { closeMerging, mergeWish } from "./open.ts";

/** The panel by which two entities become one: which other one, which of the two stays, what moves. */
export function Merging() {
  const wish = mergeWish.value;
  const [first, second] = wish ?? [];
  if (first === undefined) return null;
  return <Panel key={`${first} ${second}`} first={first} second={second ?? null} />;
}

function Panel({ first, second }: { readonly first: string; readonly second: string | null }) {
  const merging = useMerging();
  const words = useMergingWords();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    merging.forget();
    (card.current?.querySelector<HTMLElement>("input, [tabindex]") ?? card.current)?.focus();
  }, [merging]);
  return (
    <div
      class="card merging"
      role="dialog"
      aria-label={words.title}
      tabIndex={-1}
      ref={card}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        closeMerging();
      }}
    >
      <header class="panel-head">
        <h2>{words.title}</h2>
        <IconButton icon="x" label={words.close} onClick={closeMerging} />
      </header>
      {second === null ? <Which first={first} /> : <Both first={first} second={second} />}
    </div>
  );
}

/** Who an entity is, and who says so. */
function useEntity(id: string) {
  const explorer = useExplorer();
  return useAnswer<Answer<"readEntity">>(id, (signal) =>
    explorer.call("readEntity", { params: { id }, query: {} }, { signal }),
  );
}

/** The question which other entity is the same. */
function Which({ first }: { readonly first: string }) {
  const words = useMergingWords();
  const { language } = useWords();
  const known = useEntity(first);
  const isItself = useSignal(false);
  if (known.state === "failed") return <TroubleText failure={known.failure} retry={known.retry} />;
  const name = known.state === "ready" ? nameIn(known.value.entity, language) : "…";
  return (
    <div class="merging-body">
      <p>{words.which(name)}</p>
      <EntitySearch
        label={words.search}
        placeholder={words.searchHint}
        onPick={({ id }) => {
          isItself.value = id === first;
          if (id !== first) mergeWish.value = [first, id];
        }}
      />
      {isItself.value && (
        <p class="note" role="alert">
          {words.notItself}
        </p>
      )}
    </div>
  );
}

function Both({ first, second }: { readonly first: string; readonly second: string }) {
  const words = useMergingWords();
  const [one, other] = [useEntity(first), useEntity(second)];
  for (const side of [one, other]) {
    if (side.state === "failed") return <TroubleText failure={side.failure} retry={side.retry} />;
  }
  if (one.state !== "ready" || other.state !== "ready") return <p class="merging-body muted">{words.looking}</p>;
  // Merged meanwhile by somebody else, both are one already.
  if (one.value.entity.id === other.value.entity.id) {
    return (
      <div class="merging-body">
        <p role="status">{words.areOne}</p>
        <div class="actions">
          <ActionButton onClick={closeMerging}>{words.close}</ActionButton>
        </div>
      </div>
    );
  }
  return <Choice sides={[one.value, other.value]} />;
}
