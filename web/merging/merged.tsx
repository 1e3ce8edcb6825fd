import type { Entity } from "../../model/entity.ts";
import type { Merge } from "../../model/merge.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { KindGlyph } from "../panels/glyphs.tsx";
import { useExplorer, useWords } from "../panels/page-context.ts";
import { TroubleText } from "../panels/trouble.tsx";
import { useAnswer } from "../panels/use-answer.ts";
import { useMerging, useMergingWords } from "./context.ts";

/** As many as the inspector lists. */
const mostListed = 50;

/** The entities that turned out to be this one, each with a way to take it apart; nothing where there is none. */
export function MergedInto({ entity }: { readonly entity: Entity }) {
  const explorer = useExplorer();
  const words = useMergingWords();
  const asked = useAnswer(entity.id, (signal) =>
    explorer.call("listMerges", { query: { into: entity.id, limit: mostListed } }, { signal }),
  );
  if (asked.state === "failed") return <TroubleText failure={asked.failure} retry={asked.retry} />;
  if (asked.state !== "ready" || asked.value.merges.length === 0) return null;
  return (
    <section class="merged-into">
      <h3>{words.alsoMerged}</h3>
      <ul>
        {asked.value.merges.map((merge) => (
          <One key={merge.id} merge={merge} />
        ))}
      </ul>
    </section>
  );
}

function One({ merge }: { readonly merge: Merge }) {
  const merging = useMerging();
  const words = useMergingWords();
  const { language } = useWords();
  const { id, kind, name, nameEn, at } = merge;
  const called = nameIn({ name, ...(nameEn !== undefined && { nameEn }) }, language);
  const isBusy = merging.busy.value === id;
  const refusal = merging.refusal.value;
  return (
    <li>
      <div class="merged-row">
        <KindGlyph kind={kind} size={16} />
        <span class="merged-called">
          {called} <span class="muted">{words.mergedOn(at)}</span>
        </span>
        <button
          type="button"
          class="button"
          aria-label={words.takeApartOf(called)}
          disabled={isBusy}
          onClick={() => void merging.takeApart(merge)}
        >
          {isBusy ? words.takingApart : words.takeApart}
        </button>
      </div>
      {refusal?.id === id &&
        (refusal.reason === null ? (
          <TroubleText failure={refusal.failure} retry={() => void merging.takeApart(merge)} />
        ) : (
          <p class="merging-refused" role="alert">
            {refusal.reason}
          </p>
        ))}
    </li>
  );
}
