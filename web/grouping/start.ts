import { batch, computed, effect } from "@preact/signals";
import type { Explorer } from "../actions/explorer.ts";
import { createCommunityFinder } from "../communities/client.ts";
import { groupWords } from "../i18n/group-words.ts";
import { badgesOf, noCommunities, toCommunities } from "../state/communities.ts";
import { toGroups } from "../state/grouping.ts";
import { needsCommunities } from "../state/looks.ts";

/** Makes groups from now on, and finds communities whenever the picture needs them and holds something else. */
export function startGrouping({ signals, notify }: Explorer): void {
  const { state, communities, badges } = signals;
  signals.grouping.value = toGroups;
  const finder = createCommunityFinder();
  const isNeeded = computed(() => needsCommunities(state.value.looks));
  const entities = computed(() => state.value.picture.entities);
  const relations = computed(() => state.value.picture.relations);
  effect(() => {
    if (!isNeeded.value) return;
    const question = { entities: [...entities.value.values()], relations: [...relations.value.values()] };
    finder.find(question).then(
      (found) => {
        if (found === null) return;
        batch(() => {
          communities.value = toCommunities(found, communities.peek() ?? noCommunities);
          badges.value = badgesOf(communities.value);
        });
      },
      () => {
        communities.value ??= noCommunities;
        notify(groupWords[signals.language.peek()].notFound);
      },
    );
  });
}
