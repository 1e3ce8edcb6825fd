import { useSignal } from "@preact/signals";
import type { Import, ImportMatch } from "../../model/import.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { KindGlyph } from "../panels/glyphs.tsx";
import { Icon } from "../panels/icon.tsx";
import { kindLabel } from "../panels/labels.ts";
import { useWords } from "../panels/page-context.ts";
import { useImporting, useImportWords } from "./context.ts";
import { More } from "./more.tsx";
import { chosenOf } from "./state.ts";

/** As many as are listed at a time. */
const atOnce = 25;

/** Who of the file may be in the network already: the unsure ones first, the settled ones folded away. */
export function Matches({ record }: { readonly record: Import }) {
  const importing = useImporting();
  const words = useImportWords();
  const { order, said, settled } = importing.state.value;
  if (record.matches.length === 0) return null;
  const byKey = new Map(record.matches.map((match) => [match.key, match] as const));
  const inOrder = order.flatMap((key) => byKey.get(key) ?? []);
  const open = inOrder.filter(({ key }) => !settled.has(key));
  const undecided = open.filter(({ key }) => !said.decisions.has(key)).length;
  const rest = inOrder.filter(({ key }) => settled.has(key));
  return (
    <section class="imports-matches" aria-label={words.matches}>
      {open.length > 0 && (
        <>
          <h4>
            {words.matches} <span class="muted">{undecided > 0 && words.matchesOpen(undecided)}</span>
          </h4>
          <p class="muted">{words.matchesNote}</p>
          <List matches={open} />
        </>
      )}
      {rest.length > 0 && (
        <details class="fold">
          <summary>
            <Icon name="chevron-right" size={12} />
            {words.matchesSure(rest.length)}
          </summary>
          <List matches={rest} />
        </details>
      )}
      {record.matchCount > record.matches.length && (
        <p class="muted">{words.matchesCut(record.matches.length, record.matchCount)}</p>
      )}
    </section>
  );
}

function List({ matches }: { readonly matches: readonly ImportMatch[] }) {
  const words = useWords();
  const shown = useSignal(atOnce);
  const more = Math.min(atOnce, matches.length - shown.value);
  return (
    <>
      {matches.slice(0, shown.value).map((match) => (
        <Match key={match.key} match={match} />
      ))}
      <More
        count={more}
        label={words.more}
        onMore={() => {
          shown.value += atOnce;
        }}
      />
    </>
  );
}

/** One entity of the file, and those of the network that it may be. */
function Match({ match }: { readonly match: ImportMatch }) {
  const importing = useImporting();
  const words = useImportWords();
  const { language } = useWords();
  const { state } = importing;
  const chosen = chosenOf(state.value, match);
  const isGuessed = !match.sure && match.as !== null && !state.value.said.decisions.has(match.key);
  const name = `imports-match-${match.key}`;
  return (
    <fieldset class="imports-match">
      <legend>
        <KindGlyph kind={match.kind} size={16} />
        <span class="imports-match-name">{match.name}</span>
        <span class="muted">{words.at(match.table, match.line)}</span>
      </legend>
      {match.kind === "Official" && chosen === undefined && <p class="muted">{words.person}</p>}
      {match.candidates.map((candidate) => (
        <label key={candidate.id}>
          <input
            type="radio"
            name={name}
            checked={chosen === candidate.id}
            onChange={() => importing.choose(match.key, candidate.id)}
          />
          <KindGlyph kind={candidate.kind} size={16} />
          <span>
            {nameIn(candidate, language)}{" "}
            <span class="muted">
              {[
                kindLabel(candidate.kind, language),
                words.links(candidate.degree),
                ...candidate.reasons.map((reason) => words.reasons[reason]),
              ].join(" · ")}
            </span>
            {isGuessed && match.as === candidate.id && <span class="imports-tag">{words.byName}</span>}
          </span>
        </label>
      ))}
      <label>
        <input type="radio" name={name} checked={chosen === null} onChange={() => importing.choose(match.key, null)} />
        <span>{words.isNew}</span>
      </label>
    </fieldset>
  );
}
