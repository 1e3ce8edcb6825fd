import { useComputed, useSignal } from "@preact/signals";
import type { Answer } from "../../model/contract.ts";
import type { Entity } from "../../model/entity.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { failureOf } from "../actions/context.ts";
import { ActionButton } from "../panels/buttons.tsx";
import { KindGlyph } from "../panels/glyphs.tsx";
import { kindLabel, otherName } from "../panels/labels.ts";
import { useExplorer, useWords } from "../panels/page-context.ts";
import { TroubleText } from "../panels/trouble.tsx";
import { useAnswer } from "../panels/use-answer.ts";
import { useMerging, useMergingWords } from "./context.ts";
import type { Preview } from "./merging.ts";
import { closeMerging } from "./open.ts";
import { reasonOf } from "./reason.ts";

type Side = Answer<"readEntity">;

/** Both side by side: which one stays, and what that would move. */
export function Choice({ sides }: { readonly sides: readonly [Side, Side] }) {
  const explorer = useExplorer();
  const merging = useMerging();
  const words = useMergingWords();
  const { language } = useWords();
  const [one, other] = sides;
  // The better known one stays, unless somebody wants it otherwise.
  const stays = useSignal(other.degree > one.degree ? 1 : 0);
  const pair = useComputed(() => (stays.value === 0 ? ([other, one] as const) : ([one, other] as const)));
  const [from, into] = [pair.value[0].entity, pair.value[1].entity];
  const preview = useAnswer<Preview | { readonly reason: string }>(`${from.id} ${into.id}`, async (signal) => {
    try {
      const asked = { query: { dryRun: "true" }, body: { from: from.id, into: into.id } } as const;
      return await explorer.call("mergeEntities", asked, { signal });
    } catch (error) {
      const reason = await reasonOf(failureOf(error), { call: explorer.call, words, language });
      if (reason === null) throw error;
      return { reason };
    }
  });
  const { id: refused, reason } = merging.refusal.value ?? { id: null, reason: null };
  const known = preview.state === "ready" ? preview.value : null;
  const counts = known && "counts" in known ? known.counts : null;
  const inTheWay = (refused === from.id ? reason : null) ?? (known && "reason" in known ? known.reason : null);
  const isBusy = merging.busy.value !== null;
  const merge = async (): Promise<void> => {
    if (await merging.merge(from, into)) closeMerging();
  };
  return (
    <>
      <div class="merging-body">
        <fieldset class="merging-sides">
          <legend>{words.choose}</legend>
          {sides.map((side, i) => (
            <SideCard
              key={side.entity.id}
              side={side}
              isStaying={stays.value === i}
              onStay={() => {
                stays.value = i;
              }}
            />
          ))}
        </fieldset>
        <Warnings from={from} into={into} />
        <div role="status" class="merging-moves">
          {preview.state === "loading" && <p class="muted">{words.looking}</p>}
          {counts && (
            <ul>
              {words.moves(counts).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
        {inTheWay !== null && (
          <p class="merging-refused" role="alert">
            <strong>{words.cannot}</strong> {inTheWay}
          </p>
        )}
        {preview.state === "failed" && <TroubleText failure={preview.failure} retry={preview.retry} />}
        {refused === from.id && reason === null && merging.refusal.value && (
          <TroubleText failure={merging.refusal.value.failure} retry={() => void merge()} />
        )}
      </div>
      <footer class="merging-foot">
        <p class="muted">{words.reversible}</p>
        <div class="actions">
          <ActionButton onClick={closeMerging}>{words.cancel}</ActionButton>
          <ActionButton primary disabled={isBusy || counts === null} onClick={() => void merge()}>
            {isBusy ? words.merging : words.mergeInto(nameIn(into, language))}
          </ActionButton>
        </div>
      </footer>
    </>
  );
}

interface SideCardProps {
  readonly side: Side;
  readonly isStaying: boolean;
  readonly onStay: () => void;
}

function SideCard({ side: { entity, degree, sources }, isStaying, onStay }: SideCardProps) {
  const words = useMergingWords();
  const { language } = useWords();
  return (
    <label class={isStaying ? "merging-side stays" : "merging-side"}>
      <span class="merging-mark">
        <input type="radio" name="stays" checked={isStaying} onChange={onStay} />
        {isStaying ? words.stays : words.goes}
      </span>
      <span class="merging-name">
        <KindGlyph kind={entity.kind} size={22} />
        <span>
          <strong>{nameIn(entity, language)}</strong>
          {otherName(entity, language) && (
            <span class="muted" lang={language === "zh" ? "en" : "zh"}>
              {otherName(entity, language)}
            </span>
          )}
        </span>
      </span>
      <Facts entity={entity} degree={degree} sources={sources.length} />
    </label>
  );
}

function Facts({
  entity,
  degree,
  sources,
}: {
  readonly entity: Entity;
  readonly degree: number;
  readonly sources: number;
}) {
  const words = useMergingWords();
  const { language } = useWords();
  const facts = [
    [words.kind, kindLabel(entity.kind, language)],
    [words.links, words.linksOf(degree)],
    [words.sources, words.sourcesOf(sources)],
    [words.id, entity.id],
  ] as const;
  return (
    <span class="merging-facts">
      {facts.map(([name, value]) => (
        <span key={name}>
          <span class="muted">{name}</span> {value}
        </span>
      ))}
    </span>
  );
}

/** What speaks against their being one. */
function Warnings({ from, into }: { readonly from: Entity; readonly into: Entity }) {
  const words = useMergingWords();
  const unlike = Object.keys(from.externalIds).filter((register) => {
    const other = into.externalIds[register];
    return other !== undefined && other !== from.externalIds[register];
  });
  const warnings = [from.kind !== into.kind && words.otherKind, unlike.length > 0 && words.otherIds(unlike)].filter(
    (text) => text !== false,
  );
  return (
    <>
      {warnings.map((text) => (
        <p class="merging-warning" key={text}>
          {text}
        </p>
      ))}
    </>
  );
}
