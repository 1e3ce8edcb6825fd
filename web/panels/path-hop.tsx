import type { Relation } from "../../model/relation.ts";
import { citationOf, sentenceOf } from "../../model/sentences/index.ts";
import type { Claim, Source } from "../../model/source.ts";
import { selectRelation } from "../state/selection.ts";
import { LineSample } from "./glyphs.tsx";
import { typeLabel } from "./labels.ts";
import { useEntities } from "./naming.ts";
import { useExplorer, useWords } from "./page-context.ts";
import type { RelationDetails } from "./path-steps.tsx";
import { SourceLink } from "./source-link.tsx";

/** Relations, and places in the sources, that are shown of one hop before one asks for the rest. */
const mostClaims = 2;

interface PathHopProps {
  readonly from: string;
  readonly to: string;
  readonly relations: readonly Relation[];
  /** By relation; null while they are asked for. */
  readonly details: ReadonlyMap<string, RelationDetails> | null;
}

/** What links two neighbours on a path: each relation in words, with where it stands. */
export function PathHop({ from, to, relations, details }: PathHopProps) {
  const words = useWords();
  return (
    <ul class="path-hop">
      {relations.map((relation) => (
        <li key={relation.id}>
          <HopRelation relation={relation} from={from} to={to} details={details?.get(relation.id)} />
          {details === null && <span class="skeleton-line" role="status" aria-label={words.status.loading} />}
        </li>
      ))}
    </ul>
  );
}

interface HopRelationProps {
  readonly relation: Relation;
  readonly from: string;
  readonly to: string;
  readonly details: RelationDetails | undefined;
}

function HopRelation({ relation, from, details }: HopRelationProps) {
  const explorer = useExplorer();
  const words = useWords();
  const entity = useEntities();
  const { language } = words;
  const [source, target] = details?.ends ?? [entity(relation.source), entity(relation.target)];
  const told = source && target && { ...details, relation, source, target };
  const when = words.occasion(relation) || words.occasion(details?.agreement ?? details?.event ?? {});
  return (
    <>
      <p class="hop-kind">
        <LineSample type={relation.type} />
        {[typeLabel(relation.type, language, relation.source !== from), when].filter(Boolean).join(" · ")}
      </p>
      <button type="button" class="hop-sentence" onClick={() => explorer.select(selectRelation(relation.id))}>
        {told ? sentenceOf(told, language, from) : typeLabel(relation.type, language)}
      </button>
      {details && <HopClaims details={details} />}
    </>
  );
}

/** Where it stands: the surest places first. */
function HopClaims({ details }: { readonly details: RelationDetails }) {
  const explorer = useExplorer();
  const words = useWords();
  const claims = [...details.claims]
    .filter((claim) => claim.status !== "rejected")
    .sort((a, b) => b.confidence - a.confidence || (a.paragraph ?? 0) - (b.paragraph ?? 0));
  if (claims.length === 0) return <p class="muted">{words.paths.noEvidence}</p>;
  const more = claims.length - mostClaims;
  return (
    <>
      <ul class="hop-claims">
        {claims.slice(0, mostClaims).map((claim) => (
          <HopClaim key={claim.id} claim={claim} source={details.sources.find(({ id }) => id === claim.source)} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="text-button" onClick={() => explorer.select(selectRelation(details.relation.id))}>
          {words.paths.moreEvidence(more)}
        </button>
      )}
    </>
  );
}

function HopClaim({ claim, source }: { readonly claim: Claim; readonly source: Source | undefined }) {
  const words = useWords();
  return (
    <li class="hop-claim">
      <p>{words.language === "zh" ? claim.summary : claim.summaryEn}</p>
      <p class="muted">
        {source && citationOf(source, claim.paragraph, words.language)}
        {" · "}
        {words.claim.confidence(claim.confidence)}
        {source && <SourceLink source={source} />}
      </p>
    </li>
  );
}
