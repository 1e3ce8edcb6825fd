import { nameIn } from "../../model/sentences/index.ts";
import { nameOfCommunity, turnMembers } from "../grouping/act.ts";
import { groupWords } from "../i18n/group-words.ts";
import { badgeOf, noCommunities } from "../state/communities.ts";
import { withoutLeftOut } from "../state/left-out.ts";
import { selectEntities } from "../state/selection.ts";
import { LegendItem } from "./filter-lists.tsx";
import { CommunityGlyph } from "./group-glyph.tsx";
import { useExplorer, useWords } from "./page-context.ts";

/** The communities of the picture: a click hides the members of one and brings them back, as it does with a kind. */
export function CommunityLegend() {
  const explorer = useExplorer();
  const words = useWords();
  const own = groupWords[words.language];
  const { communities, state, leftOut } = explorer.signals;
  const { list, of } = communities.value ?? noCommunities;
  const { picture } = state.value;
  const away = new Set(withoutLeftOut(picture, leftOut.value).hidden);
  const alone = [...picture.entities.keys()].filter((id) => !of.has(id));
  const headName = (id: string): string => {
    const entity = picture.entities.get(id);
    return entity ? nameIn(entity, words.language) : id;
  };
  const shown = (ids: readonly string[]): number =>
    ids.filter((id) => picture.entities.has(id) && !away.has(id)).length;
  return (
    <section aria-labelledby="legend-communities">
      <h3 id="legend-communities" title={own.hint}>
        {own.communities}
      </h3>
      {list.length === 0 && <p class="muted looks-note">{communities.value ? own.few : own.finding}</p>}
      <ul class="legend single">
        {list.map((community) => {
          const name = own.community(badgeOf(community).letter ?? "", nameOfCommunity(explorer, community));
          const members = community.members.filter((id) => picture.entities.has(id));
          return (
            <LegendItem
              key={community.number}
              on={!members.every((id) => picture.hidden.includes(id))}
              label={own.around(headName(community.head))}
              amount={{ shown: shown(members), all: members.length }}
              onToggle={() => turnMembers(explorer, members)}
              selecting={{ label: own.selectAll(name), onSelect: () => explorer.select(selectEntities(members)) }}
            >
              <CommunityGlyph badge={badgeOf(community)} />
            </LegendItem>
          );
        })}
        {list.length > 0 && alone.length > 0 && (
          <LegendItem
            on={!alone.every((id) => picture.hidden.includes(id))}
            label={own.alone}
            amount={{ shown: shown(alone), all: alone.length }}
            onToggle={() => turnMembers(explorer, alone)}
          >
            <span class="glyph plain-dot" />
          </LegendItem>
        )}
      </ul>
    </section>
  );
}
