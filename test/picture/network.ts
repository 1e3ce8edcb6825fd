import * as fc from "fast-check";
import type { Entity } from "../../model/entity.ts";
import { type Kind, kindIds } from "../../model/kinds.ts";
import type { Relation } from "../../model/relation.ts";
import { type RelationType, relationTypeIds } from "../../model/relation-types.ts";
import type { Measure } from "../../picture/names.ts";

/** Networks for the tests of the picture: only what is drawn matters, so any type may link any two kinds. */

export function entity(id: string, change: Partial<Entity> = {}): Entity {
  const plain = { aliases: [], topics: [], externalIds: {}, figures: [], version: 1 };
  return { id, kind: "Company", name: id, degree: 1, ...plain, ...change };
}

export function relation(source: string, target: string, change: Partial<Relation> = {}): Relation {
  return {
    id: `${source}.${target}.${change.type ?? "SIGNED_WITH"}`,
    type: "SIGNED_WITH",
    source,
    target,
    by: [],
    state: "unknown",
    origin: "stated",
    version: 1,
    confidence: 90,
    status: "reviewed",
    sources: 1,
    ...change,
  };
}

/** Widths like those of a real font: 12 px for a Chinese character, 6.5 px for a Latin one. */
export const measure: Measure = (text, strong) =>
  [...text].reduce((sum, character) => sum + (character > "⺀" ? 12 : 6.5), 0) * (strong ? 1.08 : 1);

const names = [
  "青岛",
  "香港城市大学",
  "山东新华医疗器械股份有限公司",
  "Haier",
  "Hong Kong Science and Technology Parks Corporation",
];

/** Networks of up to 40 entities, with parallel relations and several components. */
export const networks = fc
  .record({
    kinds: fc.array(fc.constantFrom<Kind>(...kindIds), { minLength: 1, maxLength: 40 }),
    links: fc.array(fc.tuple(fc.nat(39), fc.nat(39), fc.constantFrom<RelationType>(...relationTypeIds)), {
      maxLength: 60,
    }),
  })
  .map(({ kinds, links }) => {
    const relations = links
      .map(([a, b, type]): [number, number, RelationType] => [a % kinds.length, b % kinds.length, type])
      .filter(([a, b]) => a !== b)
      .map(([a, b, type], index) => relation(`e${a}`, `e${b}`, { id: `r${index}`, type }));
    const degreeOf = (id: string): number =>
      new Set(relations.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])))
        .size;
    const entities = kinds.map((kind, index) =>
      entity(`e${index}`, { kind, name: names[index % names.length] ?? "", degree: degreeOf(`e${index}`) }),
    );
    return { entities, relations };
  });
