import type {
  ClaimDraft,
  Draft,
  DraftMishap,
  EntityDraft,
  RelationDraft,
  SourceDraft,
} from "../../formats/read/drafts.ts";
import { changeLimit } from "../../model/change.ts";
import { ProblemError } from "../../model/problem.ts";

/** Everything that a file says, by what it is about. */
export interface Gathered {
  readonly entities: EntityDraft[];
  readonly relations: RelationDraft[];
  readonly claims: ClaimDraft[];
  readonly sources: SourceDraft[];
  readonly mishaps: DraftMishap[];
}

const progressEvery = 500;

/**
 * Reads all drafts. What was derived from agreements is left aside: the store derives it again. Fails with `too-large`
 * where there is more than one transaction takes.
 */
export async function gather(
  drafts: AsyncIterable<Draft | DraftMishap>,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (rows: number) => void },
): Promise<Gathered> {
  const gathered: Gathered = { entities: [], relations: [], claims: [], sources: [], mishaps: [] };
  let rows = 0;
  let taken = 0;
  for await (const draft of drafts) {
    rows += 1;
    if (rows % progressEvery === 0) {
      signal.throwIfAborted();
      onProgress(rows);
    }
    if (draft.sort === "mishap") gathered.mishaps.push(draft);
    else if (draft.sort === "entity") gathered.entities.push(draft);
    else if (draft.sort === "claim") gathered.claims.push(draft);
    else if (draft.sort === "source") gathered.sources.push(draft);
    else if (!draft.derived) gathered.relations.push(draft);
    taken = gathered.entities.length + gathered.relations.length + gathered.claims.length + gathered.sources.length;
    if (taken > changeLimit || gathered.mishaps.length > changeLimit) {
      throw new ProblemError(
        "too-large",
        `the file says more than ${changeLimit} things: bring it in by parts, each with the entities that its relations name`,
      );
    }
  }
  return gathered;
}
