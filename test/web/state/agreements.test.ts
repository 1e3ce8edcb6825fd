import { expect, test } from "vitest";
import { agreementsOf } from "../../../web/state/agreements.ts";
import { entity, relation } from "../records.ts";

const party = (who: string, what: string, side?: string) =>
  relation(`${who}.${what}`, who, what, { type: "PARTY_TO", ...(side && { side }) });
const graph = {
  entities: [
    ...["a", "b", "c", "z"].map((id) => entity(id)),
    entity("early", { kind: "Agreement", from: "2023-02" }),
    entity("late", { kind: "Agreement", from: "2024-03-25" }),
    entity("foreign", { kind: "Agreement", from: "2025" }),
    entity("lang", { kind: "Official" }),
    entity("fair", { kind: "Event" }),
  ],
  relations: [
    party("b", "early", "b"),
    party("a", "early", "a"),
    party("c", "early", "b"),
    party("a", "late"),
    party("z", "foreign"),
    relation("s", "lang", "early", { type: "SIGNED", onBehalfOf: "a" }),
    relation("t", "lang", "late", { type: "SIGNED", onBehalfOf: "gone" }),
    relation("e", "early", "fair", { type: "SIGNED_AT" }),
  ],
};
const told = (id: string) =>
  agreementsOf(id, graph).map(({ agreement, sides, signatories, occasions }) => [
    agreement.id,
    sides.map((side) => side.map((one) => one.id).join("+")).join(" / "),
    signatories.map(({ official, onBehalfOf }) => `${official.id} for ${onBehalfOf?.id}`).join(),
    occasions.map((one) => one.id).join(),
  ]);

test("an agreement has all its parties by sides, who signed for whom, and where; the latest comes first", () => {
  expect(told("a")).toEqual([
    ["late", "a", "lang for undefined", ""],
    ["early", "a / b+c", "lang for a", "fair"],
  ]);
});

test("who signed it, and where that was, have to do with it; others have not", () => {
  expect(told("lang").map(([id]) => id)).toEqual(["late", "early"]);
  expect(told("fair").map(([id]) => id)).toEqual(["early"]);
  expect(told("z").map(([id]) => id)).toEqual(["foreign"]);
});
