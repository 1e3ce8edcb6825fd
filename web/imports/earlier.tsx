import { useWords } from "../panels/page-context.ts";
import { TroubleText } from "../panels/trouble.tsx";
import { useImporting, useImportWords } from "./context.ts";
import { changesIn } from "./state.ts";
import { TakeBack } from "./take-back.tsx";

/** The files that were brought in before, the newest first. */
export function Earlier() {
  const importing = useImporting();
  const words = useImportWords();
  const { status } = useWords();
  const list = importing.earlier.value;
  return (
    <section class="imports-earlier" aria-label={words.earlier}>
      <h4>{words.earlier}</h4>
      {list.state === "loading" && (
        <div class="skeleton" role="status" aria-label={status.loading}>
          <span />
          <span />
        </div>
      )}
      {list.state === "failed" && <TroubleText failure={list.failure} retry={list.retry} />}
      {list.state === "ready" && list.value.length === 0 && <p class="muted">{words.noEarlier}</p>}
      {list.state === "ready" && list.value.length > 0 && (
        <ul>
          {list.value.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                class="view-open"
                aria-label={words.open(one.name)}
                onClick={() => void importing.open(one.id)}
              >
                <span class="view-name">{one.name}</span>
                <span class="view-meta">
                  {[
                    words.states[one.state],
                    words.meta(one.createdAt),
                    words.size(one.size),
                    ...(one.state === "ready" || one.state === "done" ? [words.change(one)] : []),
                  ].join(" · ")}
                </span>
              </button>
              {one.state === "done" && changesIn(one) > 0 && <TakeBack record={one} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
