import { expect, test } from "vitest";
import type { Answer } from "../../../model/contract.ts";
import type { Paths } from "../../../model/path-question.ts";
import type { Relation } from "../../../model/relation.ts";
import { choicesIn, datesOf, type Found, idsIn, pathAt, strongest } from "../../../web/state/found.ts";
import { textOfPath } from "../../../web/state/path-text.ts";
import { entity, relation } from "../records.ts";

const path = {
  length: 2,
  strength: 180,
  steps: [
    { entity: "a", relations: [] },
    { entity: "b", relations: ["ab"] },
    { entity: "c", relations: ["bc", "cb"] },
  ],
  explanation: { zh: "甲与乙签约（《报》，第 1 段）。", en: "A signed with B (“News”, paragraph 1)." },
};
const graph = {
  entities: ["a", "b", "c"].map((id) => entity(id)),
  relations: [
    relation("ab", "a", "b", { from: "2023-02-23" }),
    relation("bc", "b", "c"),
    relation("cb", "c", "b", { from: "2021", to: "2024-03" }),
    relation("ac", "a", "c", { from: "1999" }),
  ],
  truncated: false,
};
const paths: Paths = { paths: [path], graph, complete: true };
const found: Found = { what: "paths", key: "", answer: paths };
const connection: Found = { what: "connection", key: "", answer: { graph, groups: [["a", "b", "c"]] } };

test("a path's time reaches from the first to the last date of its own relations", () => {
  expect(datesOf(path, paths)).toEqual({ first: "2021", last: "2024-03" });
  expect(datesOf({ ...path, steps: path.steps.slice(0, 1) }, paths)).toBeNull();
});

test("a path lights its own entities and relations, a connection all of its own", () => {
  expect(idsIn(found, 0)).toEqual(new Set(["a", "b", "c", "ab", "bc", "cb"]));
  expect(idsIn(connection, 0)).toEqual(new Set(["a", "b", "c", "ab", "bc", "cb", "ac"]));
  expect([idsIn(found, 1), idsIn(connection, 1), idsIn(null, 0)]).toEqual([null, null, null]);
});

test("a connection is one choice, unless it connects nothing; it has no path", () => {
  expect([choicesIn(found), choicesIn(connection)]).toEqual([1, 1]);
  const nothing = { graph: { ...graph, relations: [] }, groups: [["a"], ["b"]] };
  expect(choicesIn({ what: "connection", key: "", answer: nothing })).toBe(0);
  expect(pathAt(connection, 0)).toBeNull();
});

test("each hop can give as much strength as any other", () => {
  expect(strongest(3)).toBe(3 * strongest(1));
});

test("as text a path names who, tells each relation in a line with where it stands, and lists each source once", () => {
  const source = {
    id: "s",
    title: "报",
    titleEn: "News",
    language: "zh",
    publisher: "社",
    publishedOn: "2024-03-27",
    url: "https://example.org/a",
  };
  const detailsOf = (one: Relation): Answer<"readRelation"> => ({
    relation: one,
    ends: [entity(one.source), entity(one.target)],
    by: [],
    claims: [
      {
        id: one.id,
        about: one.id,
        source: "s",
        paragraph: 3,
        confidence: 90,
        status: "reviewed",
        summary: "",
        summaryEn: "",
      },
    ],
    sources: [source],
  });
  const details = new Map(graph.relations.slice(0, 3).map((one) => [one.id, detailsOf(one)]));
  const name = (id: string): string => id.toUpperCase();
  const known = { name, entity: (id: string) => entity(id), relaxed: false };
  expect(textOfPath(path, { ...known, details, language: "en" }).split("\n")).toEqual([
    "A – B – C",
    "",
    "名a signed an agreement with 名b on 23 February 2023 (“News”, paragraph 3).",
    "名b signed an agreement with 名c (“News”, paragraph 3).",
    "名b signed an agreement with 名c in 2021, valid until March 2024 (“News”, paragraph 3).",
    "",
    "Sources:",
    "- “News”, 社, 27 March 2024, https://example.org/a",
    "",
  ]);
  expect(textOfPath(path, { ...known, details: null, language: "zh" })).toBe(
    "A – B – C\n\n甲与乙签约（《报》，第 1 段）。\n",
  );
});
