import { expect, test } from "vitest";
import { emptyState } from "../../../web/state/explorer.ts";
import { emptyPicture } from "../../../web/state/picture.ts";
import { firstPlace } from "../../../web/state/place.ts";
import { firstQuestion } from "../../../web/state/question.ts";
import { renamingBy } from "../../../web/state/renaming.ts";
import { entity } from "../records.ts";

const renaming = renamingBy({ old: "new", other: "b" });
const at = (x: number) => ({ x, y: 0 });

test("a place says of what stands for it all that it said of what went", () => {
  const place = {
    ...firstPlace,
    added: ["old", "a", "new"],
    expanded: [{ id: "old", types: [] }],
    hidden: ["other"],
    selection: { entities: ["old", "a"], relation: null },
    question: { ...firstQuestion, from: "old", to: "a", through: ["other"], avoid: ["b", "other"] },
    pins: new Map([
      ["old", at(1)],
      ["other", at(2)],
      ["b", at(3)],
    ]),
    notes: [
      { id: "n", text: "看", on: "old" },
      { id: "m", text: "地", at: at(9) },
    ],
    layout: { id: "concentric" as const, around: ["old"] },
  };
  expect(renaming.place(place)).toEqual({
    ...place,
    added: ["new", "a"],
    expanded: [{ id: "new", types: [] }],
    hidden: ["b"],
    selection: { entities: ["new", "a"], relation: null },
    question: { ...place.question, from: "new", through: ["b"], avoid: ["b"] },
    // b was pinned where it lies itself.
    pins: new Map([
      ["new", at(1)],
      ["b", at(3)],
    ]),
    notes: [{ id: "n", text: "看", on: "new" }, place.notes[1]],
    layout: { id: "concentric", around: ["new"] },
  });
});

test("what was hidden stays so only where what stands for it wasn't in sight already", () => {
  const entities = new Map(["a", "b", "old"].map((id) => [id, entity(id)]));
  const picture = { ...emptyPicture, added: ["a", "b", "old", "other"], hidden: ["old", "other"], entities };
  const after = renaming.state({ ...emptyState, picture });
  expect(after.picture.added).toEqual(["a", "b", "new"]);
  expect(after.picture.hidden).toEqual(["new"]);
});
