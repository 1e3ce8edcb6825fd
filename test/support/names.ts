import fc from "fast-check";
import type { Entity } from "../../model/entity.ts";

/** Few characters, so that names are often alike. */
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."淄博市科技局大學城"), minLength: 1, maxLength: 8 }),
  fc.string({ unit: fc.constantFrom("a", "b", "c", "B", " "), minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."香港女单", "a", "b", "é", "𠮷", "-"), minLength: 1, maxLength: 6 }),
);

/** An entity with names made of few characters; for tests of search. */
export const namedEntity: fc.Arbitrary<Entity> = fc.record({
  id: fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 1, maxLength: 6 }),
  kind: fc.constantFrom("Company", "Official"),
  name,
  nameEn: name,
  aliases: fc.array(name, { maxLength: 2 }),
  description: fc.tuple(name, name).map((texts) => texts.join("")),
  topics: fc.constant([]),
  externalIds: fc.constant({}),
  figures: fc.constant([]),
  version: fc.constant(1),
  degree: fc.integer({ min: 0, max: 3 }),
});

/** A query that is a name, a piece of one, one with characters left out, one with a typing error, or just some text. */
export function queryFor(entities: readonly Entity[]): fc.Arbitrary<string> {
  const names = entities.flatMap((entity) => [
    entity.name,
    ...entity.aliases,
    entity.nameEn ?? "",
    entity.description ?? "",
  ]);
  const known = fc.oneof(name, ...names.map((text) => fc.constant(text)));
  const place = fc.nat({ max: 12 });
  const typo = fc.tuple(known, place, fc.constantFrom("drop", "add", "change", "swap"), fc.constantFrom("a", "b", "c"));
  return fc.oneof(
    known,
    fc.tuple(known, place, place).map(([text, from, to]) => text.slice(from, to)),
    fc.tuple(known, fc.nat()).map(([text, mask]) =>
      Array.from(text)
        .filter((_, i) => (mask >> (i % 16)) & 1)
        .join(""),
    ),
    typo.map(([text, at, edit, letter]) => mistype(text, at, edit, letter)),
  );
}

function mistype(text: string, at: number, edit: "drop" | "add" | "change" | "swap", letter: string): string {
  const before = text.slice(0, at);
  const [one = "", two = "", ...rest] = text.slice(at);
  switch (edit) {
    case "drop":
      return before + two + rest.join("");
    case "add":
      return before + letter + text.slice(at);
    case "change":
      return before + letter + two + rest.join("");
    case "swap":
      return before + two + one + rest.join("");
  }
}
