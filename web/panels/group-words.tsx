import type { Relation } from "../../model/relation.ts";
import { sentenceOf } from "../../model/sentences/index.ts";
import { turnGroup } from "../grouping/act.ts";
import { groupWords } from "../i18n/group-words.ts";
import { badgeOf, communityName } from "../state/communities.ts";
import { kindsAmong, selectRelation } from "../state/selection.ts";
import { ActionButton } from "./buttons.tsx";
import { LineSample } from "./glyphs.tsx";
import { CommunityGlyph, GroupGlyph } from "./group-glyph.tsx";
import { kindLabel, typeLabel } from "./labels.ts";
import { useExplorer, useWords } from "./page-context.ts";

/** What the pointer rests on, where that is a group: its name, and of what it is made. */
export function GroupTip({ id }: { readonly id: string }) {
  const { signals } = useExplorer();
  const words = useWords();
  const own = groupWords[words.language];
  const group = signals.grouped.value?.closed.get(id);
  if (!group) return null;
  const kinds = kindsAmong(group.members, signals.state.value.picture).slice(0, 4);
  const parts = kinds.map(({ kind, n }) => words.menu.kindCount(kindLabel(kind, words.language, n !== 1), n));
  return (
    <>
      <p class="tooltip-title">
        <GroupGlyph badge={group.badge} size={18} />
        {group.name[words.language]}
      </p>
      <p class="muted">{own.groupOf(group.members.length)}</p>
      <p>{words.join(parts)}</p>
    </>
  );
}

/** The same where it is a line that stands for several relations. */
export function BundleTip({ id }: { readonly id: string }) {
  const { signals } = useExplorer();
  const words = useWords();
  const own = groupWords[words.language];
  const list = signals.grouped.value?.bundles.get(id) ?? [];
  const types = [...new Set(list.map(({ type }) => type))];
  return (
    <>
      <p class="tooltip-title">{own.lines(list.length)}</p>
      {types.slice(0, 6).map((type) => (
        <p key={type}>
          <LineSample type={type} />{" "}
          {words.menu.kindCount(typeLabel(type, words.language), list.filter((one) => one.type === type).length)}
        </p>
      ))}
    </>
  );
}

/** The community that an entity belongs to, while the picture shows communities. */
export function CommunityOf({ id }: { readonly id: string }) {
  const { signals } = useExplorer();
  const words = useWords();
  const { looks, picture } = signals.state.value;
  const community = signals.communities.value?.of.get(id);
  if (!community || (looks.colour !== "community" && looks.grouping !== "community")) return null;
  const badge = badgeOf(community);
  const name = communityName(community, picture.entities)[words.language];
  return (
    <p class="community-line">
      <CommunityGlyph badge={badge} size={16} />
      {groupWords[words.language].community(badge.letter ?? "", name)}
    </p>
  );
}

/** Above what is selected: the group that all of it makes up, or that one of it is in, to be opened or closed. */
export function GroupOf({ ids }: { readonly ids: readonly string[] }) {
  const explorer = useExplorer();
  const { grouped, language } = explorer.signals;
  const words = groupWords[language.value];
  const group = grouped.value?.groupOf.get(ids[0] ?? "");
  const isWhole = ids.length > 1 && ids.length === group?.members.length && ids.every((id) => isIn(group.members, id));
  if (!group || (ids.length > 1 && !isWhole)) return null;
  const closed = grouped.value?.closed.has(group.id) ?? false;
  const name = group.name[language.value];
  return (
    <div class="group-line">
      <GroupGlyph badge={group.badge} />
      <p>{isWhole ? words.menu(name) : words.inside(name)}</p>
      <ActionButton icon={closed ? "open-group" : "close-group"} onClick={() => turnGroup(explorer, group, closed)}>
        {closed ? words.open : words.close}
      </ActionButton>
    </div>
  );
}

const isIn = (list: readonly string[], id: string): boolean => list.includes(id);

/** All relations for which the line stands that the relation is drawn by; each leads to its evidence. */
export function BundleOf({ relation }: { readonly relation: Relation }) {
  const explorer = useExplorer();
  const words = useWords();
  const { grouped, state } = explorer.signals;
  const line = grouped.value?.bundleOf.get(relation.id);
  const list = (line !== undefined && grouped.value?.bundles.get(line)) || [];
  const { entities } = state.value.picture;
  if (list.length === 0) return null;
  const own = groupWords[words.language];
  return (
    <section aria-label={own.behind(list.length)}>
      <p class="group-line">{own.behind(list.length)}</p>
      <ul class="bundle-list">
        {list.map((one) => {
          const [source, target] = [entities.get(one.source), entities.get(one.target)];
          if (!source || !target) return null;
          return (
            <li key={one.id}>
              <button
                type="button"
                class="legend-item"
                aria-current={one.id === relation.id ? "true" : undefined}
                onClick={() => explorer.select(selectRelation(one.id))}
              >
                <LineSample type={one.type} />
                <span class="bundle-sentence">{sentenceOf({ relation: one, source, target }, words.language)}</span>
                <span class="legend-count">{words.claim.sources(one.sources)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
