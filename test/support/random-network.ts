import * as fc from "fast-check";
import { type Change, changeSchema } from "../../model/change.ts";
import { agreement, claim, entity, relation } from "./network.ts";
import {
  claimFields,
  entityOf,
  numbered,
  randomChange,
  randomIds,
  relationFields,
  sourceOf,
  toRelation,
  usualKinds,
} from "./random-records.ts";

const crowd = numbered("k", 22);
const crowdedAgreement = [...crowd.map((id) => entity(id)), ...agreement("crowded", crowd, { from: "2022" })];
/** So much between two that its strength is cut. */
const bundle = (["PARTNER_OF", "MET_WITH", "SIGNED_WITH", "PART_OF"] as const).flatMap((type, i) => [
  relation(`bundle.${i}`, type, "a", "a.b"),
  claim(`bundle.c${i}`, `bundle.${i}`, "s1", { confidence: 90 }),
]);
const hub = [
  entity("hub", "Association", { name: "枢纽" }),
  ...["a", "a.b", "a-b", "a~", "Z", "9", "p1", "p2"].map((id) => relation(`hub.${id}`, "PART_OF", id, "hub")),
];

/** A whole network that any store takes: all entities, and relations of which about half have claims. */
const firstChanges: fc.Arbitrary<Change[]> = fc
  .record({
    sources: fc.tuple(...randomIds.source.map(sourceOf)),
    entities: fc.tuple(...randomIds.entity.map((id) => entityOf(id, usualKinds[id] ?? "City"))),
    relations: fc.array(relationFields, { maxLength: randomIds.relation.length, size: "max" }),
    claims: fc.array(fc.tuple(fc.nat(), claimFields), { maxLength: randomIds.claim.length, size: "max" }),
    more: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Change[]>([]) },
      fc.constantFrom(crowdedAgreement, hub, bundle, [...crowdedAgreement, ...hub, ...bundle]),
    ),
  })
  .map(({ sources, entities, relations, claims, more }) => {
    const lines = relations.map((fields, i) => toRelation(randomIds.relation[i] ?? "", fields));
    const subjects = ["g1", "g2", "a", ...randomIds.relation.slice(0, lines.length)];
    const evidence = claims.map(([about, fields], i) => {
      const value = { ...fields, id: randomIds.claim[i], about: subjects[about % subjects.length] };
      // Every source has a first paragraph.
      return changeSchema.parse({ op: "put", what: "claim", value: { ...value, paragraph: 1 } });
    });
    return [...sources, ...entities, ...lines, ...evidence, ...more];
  });

/** What is written one after the other: a network, then smaller changes of it, some of which are refused. */
export const randomWrites: fc.Arbitrary<Change[][]> = fc
  .tuple(firstChanges, fc.array(fc.array(randomChange, { minLength: 1, maxLength: 6 }), { maxLength: 8 }))
  .map(([first, more]) => [first, ...more]);
