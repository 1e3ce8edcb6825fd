import { kinds } from "../../model/kinds.ts";
import { relationTypes } from "../../model/relation-types.ts";
import { nameOfCommunity } from "../grouping/act.ts";
import { KindGlyph, LineSample } from "../panels/glyphs.tsx";
import { CommunityGlyph } from "../panels/group-glyph.tsx";
import { kindLabel, typeLabel } from "../panels/labels.ts";
import { useExplorer, useWords } from "../panels/page-context.ts";
import { badgeOf } from "../state/communities.ts";

/** The kinds, the communities where colours say them, and the types of relations that the picture shows; folded in a small frame. */
export function Legend() {
  const explorer = useExplorer();
  const { picture, looks } = explorer.signals.state.value;
  const words = useWords();
  const hidden = new Set(picture.hidden);
  const entities = [...picture.entities.values()].filter(({ id }) => !hidden.has(id));
  const relations = [...picture.relations.values()].filter(
    ({ source, target }) => !hidden.has(source) && !hidden.has(target),
  );
  if (entities.length === 0) return null;
  const shownKinds = kinds.filter(({ id }) => entities.some(({ kind }) => kind === id));
  const shownTypes = relationTypes.filter(({ id }) => relations.some(({ type }) => type === id));
  const byCommunity = looks.colour === "community";
  const communities = (byCommunity && explorer.signals.communities.value?.list) || [];
  return (
    <details class="card embed-legend" open={window.innerWidth >= 960}>
      <summary>{words.embed.legend}</summary>
      <ul>
        {shownKinds.map(({ id }) => (
          <li key={id}>
            <KindGlyph kind={id} size={14} plain={byCommunity} />
            {kindLabel(id, words.language)}
          </li>
        ))}
        {communities.map((community) => (
          <li key={community.number}>
            <CommunityGlyph badge={badgeOf(community)} size={14} />
            {nameOfCommunity(explorer, community)}
          </li>
        ))}
        {shownTypes.map(({ id }) => (
          <li key={id}>
            <LineSample type={id} />
            {typeLabel(id, words.language)}
          </li>
        ))}
      </ul>
    </details>
  );
}
