import type { Entity } from "../../model/entity.ts";

/** A question that a newcomer can click. */
export type Example =
  | { readonly what: "connect"; readonly from: Entity; readonly to: Entity }
  | { readonly what: "who"; readonly entity: Entity }
  | { readonly what: "event"; readonly entity: Entity };

/** What the examples ask about, by ids of the seed. */
const asked = [
  { what: "connect", ids: ["haier-group", "cityu"] },
  { what: "connect", ids: ["hkust", "saiia"] },
  { what: "event", ids: ["shandong-hong-kong-sti-meeting-2024-03-25"] },
  { what: "who", ids: ["haichuanghui"] },
] as const;

/** At most three questions, of those whose entities are there: another network has other answers. */
export function examplesIn(entities: ReadonlyMap<string, Entity>): Example[] {
  return asked
    .flatMap(({ what, ids }): Example[] => {
      const [first, second] = ids.map((id) => entities.get(id));
      if (!first) return [];
      if (what !== "connect") return [{ what, entity: first }];
      return second ? [{ what, from: first, to: second }] : [];
    })
    .slice(0, 3);
}
