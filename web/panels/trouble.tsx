import { useSignal } from "@preact/signals";
import { type FieldError, problemCodes } from "../../model/problem.ts";
import type { Failure } from "../api.ts";
import { ActionButton } from "./buttons.tsx";
import { Icon } from "./icon.tsx";
import { useExplorer, useWords } from "./page-context.ts";

/** What happened, what to do about it, and the request's id to pass on. */
export function TroubleText({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const words = useWords();
  const copied = useSignal(false);
  const { code, requestId } = failure;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(requestId ?? "");
      copied.value = true;
    } catch {
      // Without leave to write to the clipboard the id can still be selected.
    }
  };
  return (
    <div class="trouble" role="alert">
      <p class="trouble-title">
        <Icon name="trouble" />
        {titleOf(failure, words)}
      </p>
      {failure.errors && failure.errors.length > 0 ? (
        <ul>
          {failure.errors.map((error) => (
            <li key={`${error.path} ${error.code}`}>{faultOf(error, words)}</li>
          ))}
        </ul>
      ) : (
        <p>{words.failure.whatToDo[code]}</p>
      )}
      {requestId && (
        <p class="trouble-id">
          {words.failure.requestId} <code>{requestId}</code>{" "}
          <button type="button" class="text-button" onClick={() => void copy()}>
            {copied.value ? words.failure.copied : words.failure.copy}
          </button>
        </p>
      )}
      <ActionButton onClick={retry}>{words.retry}</ActionButton>
    </div>
  );
}

/** What is wrong with one field of what was asked. */
function faultOf({ path, code, value }: FieldError, words: ReturnType<typeof useWords>): string {
  const text = typeof value === "object" || value === undefined ? "" : String(value);
  return code === "unknown" ? words.failure.unknownId(text) : words.failure.wrongField(path, text);
}

function titleOf({ code }: Failure, words: ReturnType<typeof useWords>): string {
  if (code === "offline") return words.failure.offline;
  if (code === "bad-answer") return words.failure.badAnswer;
  return problemCodes[code][words.language];
}

/** What went wrong with the picture itself, in a corner of its own. */
export function TroubleCard() {
  const { signals } = useExplorer();
  const words = useWords();
  const trouble = signals.trouble.value;
  if (!trouble) return null;
  const close = (): void => {
    signals.trouble.value = null;
  };
  const retry = (): void => {
    close();
    trouble.retry();
  };
  return (
    <div class="card trouble-card">
      <TroubleText failure={trouble.failure} retry={retry} />
      <button type="button" class="icon-button corner" aria-label={words.close} onClick={close}>
        <Icon name="x" />
      </button>
    </div>
  );
}
