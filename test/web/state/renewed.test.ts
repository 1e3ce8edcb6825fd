import { expect, test } from "vitest";
import { add, emptyPicture, expand, hide } from "../../../web/state/picture.ts";
import { renewed } from "../../../web/state/renewed.ts";
import { entity, relation } from "../records.ts";

const [a, b, c] = [entity("a"), entity("b"), entity("c")];

test("a picture is as the network is now: others come in place of what changed, what is gone goes, nothing joins it", () => {
  const overview = { ...emptyPicture, overview: ["a", "b"], cutFrom: 9, most: 2 };
  const before = hide(["b", "c"])(
    expand("a", [], { entities: [c], relations: [relation("ac", "a", "c")] })(
      add({ entities: [a, b], relations: [relation("ab", "a", "b")] })(overview),
    ),
  );
  const renamed = { ...a, name: "新名" };
  const picture = renewed({
    entities: [renamed, c, entity("d")],
    relations: [relation("ac2", "a", "c"), relation("cd", "c", "d")],
  })(before);
  expect([...picture.entities.values()]).toEqual([renamed, c]);
  expect([...picture.relations.keys()]).toEqual(["ac2"]);
  expect(picture).toMatchObject({ overview: ["a"], hidden: ["c"], cutFrom: 9, most: 2 });
  expect(picture.expanded).toMatchObject([{ id: "a", brought: ["a", "c"] }]);
});
