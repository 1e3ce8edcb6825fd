import type { Entity } from "../../model/entity.ts";
import type { Relation } from "../../model/relation.ts";
import type { Claim, Source } from "../../model/source.ts";

/** A source and the paragraphs of it on which something rests. */
export interface Citation {
  readonly source: Source;
  readonly paragraphs: readonly number[];
}

/** What the table says of relations beyond what the picture knows. */
export interface RelationFacts {
  readonly agreements: ReadonlyMap<string, Entity>;
  /** By the relation's id; what hasn't been read yet isn't there. */
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
}

export const noFacts: RelationFacts = { agreements: new Map(), citations: new Map() };

type Told = Pick<Relation, "id" | "source" | "target" | "origin" | "agreement">;

/**
 * What relations rest on: claims about them; for one that was derived from an agreement those about the agreement and about
 * both parties' part in it (`parts`, which lead from party to agreement).
 */
export function citationsOf(
  relations: readonly Told[],
  parts: readonly Told[],
  { claims, sources }: { readonly claims: readonly Claim[]; readonly sources: readonly Source[] },
): Map<string, readonly Citation[]> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const about = new Map<string, Claim[]>();
  for (const claim of claims) about.set(claim.about, [...(about.get(claim.about) ?? []), claim]);
  const partOf = (party: string, agreement: string): string[] =>
    parts.filter(({ source, target }) => source === party && target === agreement).map(({ id }) => id);
  return new Map(
    relations.map(({ id, source, target, origin, agreement }) => {
      const isDerived = origin === "derived" && agreement !== undefined;
      const bases = isDerived ? [agreement, ...partOf(source, agreement), ...partOf(target, agreement)] : [];
      const paragraphs = new Map<string, Set<number>>();
      for (const claim of [id, ...bases].flatMap((one) => about.get(one) ?? [])) {
        const numbers = paragraphs.get(claim.source) ?? new Set();
        paragraphs.set(claim.source, claim.paragraph === undefined ? numbers : numbers.add(claim.paragraph));
      }
      const citations = [...paragraphs].flatMap(([one, numbers]) => {
        const found = byId.get(one);
        return found ? [{ source: found, paragraphs: [...numbers].sort((a, b) => a - b) }] : [];
      });
      return [id, citations] as const;
    }),
  );
}
