import type { Answer } from "../../model/contract.ts";
import type { Entity } from "../../model/entity.ts";
import { type Kind, partners } from "../../model/kinds.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { type AgreementStory, agreementsOf, storyTypes } from "../state/agreements.ts";
import { EntityLink } from "./buttons.tsx";
import { useExplorer, useWords } from "./page-context.ts";
import { TroubleText } from "./trouble.tsx";
import { useAnswer } from "./use-answer.ts";

/** Kinds that can have to do with an agreement. */
const involved: ReadonlySet<Kind> = new Set([...partners, "Official", "Event"]);

/** Two steps lead to everybody who has to do with an agreement; so many may be on them. */
const mostAsked = 500;

/** An entity's agreements, each with all its parties, who signed and where; nothing where there is none. */
export function EntityAgreements({ entity }: { readonly entity: Entity }) {
  const explorer = useExplorer();
  const words = useWords();
  const filter = { type: [...storyTypes], agreements: "nodes" as const };
  const answer = useAnswer(involved.has(entity.kind) ? entity.id : null, (signal) =>
    explorer.call("readGraph", { body: { ids: [entity.id], hops: 2, filter, limit: mostAsked } }, { signal }),
  );
  if (answer.state === "failed") return <TroubleText failure={answer.failure} retry={answer.retry} />;
  if (answer.state !== "ready") return null;
  const found: Answer<"readGraph"> = answer.value;
  const stories = agreementsOf(entity.id, found);
  if (stories.length === 0) return null;
  return (
    <section class="agreements">
      <h3>
        {words.inspector.agreements}
        <span class="muted">{words.number(stories.length)}</span>
      </h3>
      <ul>
        {stories.map((story) => (
          <Story key={story.agreement.id} story={story} />
        ))}
      </ul>
      {found.truncated && <p class="muted">{words.inspector.agreementsCut}</p>}
    </section>
  );
}

function Story({ story: { agreement, sides, signatories, occasions } }: { readonly story: AgreementStory }) {
  const words = useWords();
  const names = (entities: readonly Entity[]): string =>
    words.join(entities.map((entity) => nameIn(entity, words.language)));
  const notes = [agreement.form && words.inspector.forms[agreement.form], words.occasion(agreement), names(occasions)];
  const signed = signatories.map(({ official, onBehalfOf }) => {
    const name = nameIn(official, words.language);
    return onBehalfOf
      ? `${name}${words.inBrackets(words.inspector.onBehalfOf(nameIn(onBehalfOf, words.language)))}`
      : name;
  });
  return (
    <li>
      <EntityLink entity={agreement} />
      <p class="row-notes">{notes.filter(Boolean).join(" · ")}</p>
      <p class="agreement-parties">
        {sides.map((side, i) => (
          <span key={side[0]?.id}>
            {i > 0 && (
              <>
                <span aria-hidden="true"> ↔ </span>
                <span class="visually-hidden">{words.inspector.otherSide}</span>
              </>
            )}
            {names(side)}
          </span>
        ))}
      </p>
      {agreement.morePartiesThanNamed && <p class="row-notes">{words.inspector.moreParties}</p>}
      {signed.length > 0 && <p class="row-notes">{words.inspector.signatories(words.join(signed))}</p>}
    </li>
  );
}
