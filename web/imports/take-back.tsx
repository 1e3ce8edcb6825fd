import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { TroubleText } from "../panels/trouble.tsx";
import { useImporting, useImportWords } from "./context.ts";
import type { Listed, Refusal } from "./importing.ts";

/** Takes an import back, once somebody has read what that means. */
export function TakeBack({ record }: { readonly record: Pick<Listed, "id" | "name" | "added" | "changed"> }) {
  const importing = useImporting();
  const words = useImportWords();
  const asks = useSignal(false);
  const whole = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  // What held the keyboard went with the question, or with its answer.
  useLayoutEffect(() => {
    if (asks.value !== wasAsking.current) whole.current?.querySelector("button")?.focus();
    wasAsking.current = asks.value;
  }, [asks.value]);
  const refusal = importing.refusal.value;
  return (
    <div class="imports-take-back" ref={whole}>
      {refusal?.id === record.id && <Refused refusal={refusal} />}
      {asks.value ? (
        <>
          <p role="alert">{words.takeBackNote(record)}</p>
          <div class="actions">
            <button
              type="button"
              class="button"
              onClick={() => {
                asks.value = false;
              }}
            >
              {words.keep}
            </button>
            <button
              type="button"
              class="button danger"
              onClick={() => {
                asks.value = false;
                void importing.takeBack(record.id);
              }}
            >
              {words.takeBackSure}
            </button>
          </div>
        </>
      ) : (
        <button
          type="button"
          class="button"
          aria-label={words.takeBackOf(record.name)}
          onClick={() => {
            asks.value = true;
          }}
        >
          {words.takeBack}
        </button>
      )}
    </div>
  );
}

/** Why it wasn't taken back. */
function Refused({ refusal: { id, failure, names } }: { readonly refusal: Refusal }) {
  const importing = useImporting();
  const words = useImportWords();
  if (failure.code !== "conflict") return <TroubleText failure={failure} retry={() => void importing.takeBack(id)} />;
  const isChanged = failure.errors?.some(({ code }) => code === "changed-since") ?? false;
  return (
    <p class="imports-refused" role="alert">
      <strong>{words.refused}</strong> {isChanged ? words.changedSince(names) : words.usedSince}
    </p>
  );
}
