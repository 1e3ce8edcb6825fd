import { citationOf, referenceOf } from "../../model/sentences/index.ts";
import type { Claim, Source } from "../../model/source.ts";
import { IconButton } from "./buttons.tsx";
import { copyText } from "./copy.ts";
import { useExplorer, useWords } from "./page-context.ts";
import { SourceLink } from "./source-link.tsx";

interface EvidenceProps {
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  /** Said when there is none. */
  readonly none: string;
}

/** Who says so: each source with the paragraphs that speak for it. */
export function Evidence({ claims, sources, none }: EvidenceProps) {
  const words = useWords();
  return (
    <section class="evidence">
      <h3>{words.inspector.evidence}</h3>
      {claims.length === 0 && <p class="muted">{none}</p>}
      {sources
        .filter((source) => claims.some((claim) => claim.source === source.id))
        .map((source) => (
          <SourceEvidence
            key={source.id}
            source={source}
            claims={claims.filter((claim) => claim.source === source.id)}
          />
        ))}
    </section>
  );
}

function SourceEvidence({ source, claims }: { readonly source: Source; readonly claims: readonly Claim[] }) {
  const explorer = useExplorer();
  const words = useWords();
  const isChinese = words.language === "zh";
  const about = [source.publisher, source.author, source.publishedOn && words.date(source.publishedOn)];
  const inOrder = [...claims].sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0));
  return (
    <article class="source">
      <h4 lang={isChinese ? source.language : undefined}>{citationOf(source, undefined, words.language)}</h4>
      <p class="muted">
        {about.filter(Boolean).join(" · ")}
        <SourceLink source={source} />
      </p>
      <ol class="claims">
        {inOrder.map((claim) => (
          <li key={claim.id} class={`claim ${claim.status}`}>
            <IconButton
              icon="copy"
              label={words.inspector.copyCitation(claim.paragraph)}
              onClick={() =>
                void copyText(
                  explorer,
                  referenceOf(source, claim.paragraph, words.language),
                  words.inspector.citationCopied,
                )
              }
            />
            {claim.paragraph !== undefined && <p class="claim-place">{words.claim.paragraph(claim.paragraph)}</p>}
            <p>{isChinese ? claim.summary : claim.summaryEn}</p>
            <p class="claim-standing">
              <meter min={0} max={100} value={claim.confidence} aria-hidden="true" />
              {words.claim.confidence(claim.confidence)} · {words.claim.status[claim.status]}
            </p>
          </li>
        ))}
      </ol>
    </article>
  );
}
