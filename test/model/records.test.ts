import { describe, expect, it } from "vitest";
import { entityRecordSchema } from "../../model/entity.ts";
import { idSchema } from "../../model/id.ts";
import { relationRecordSchema } from "../../model/relation.ts";
import { sourceSchema } from "../../model/source.ts";

const entity = { id: "cityu", kind: "University", name: "香港城市大学" };
const relation = { id: "r", type: "PARTNER_OF", source: "a", target: "b" };

/** Where a record is refused; nothing when it isn't. */
function wrongIn(
  schema: typeof entityRecordSchema | typeof relationRecordSchema | typeof sourceSchema,
  value: unknown,
) {
  return schema.safeParse(value).error?.issues.map((issue) => issue.path.join(".")) ?? [];
}

describe("an id", () => {
  it.each(["a", "party.haier~1", "Q42", "a".repeat(128), "x:y_z-1"])("can be %s", (id) => {
    expect(idSchema.parse(id)).toBe(id);
  });
  it.each(["", "-a", ".a", "a b", "a/b", "海尔", "a".repeat(129), "a\n"])("cannot be %j", (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });
});

describe("an entity", () => {
  it("needs an id, a kind and a name; lists default to empty", () => {
    expect(entityRecordSchema.parse(entity)).toEqual({
      ...entity,
      aliases: [],
      topics: [],
      externalIds: {},
      figures: [],
    });
    expect(wrongIn(entityRecordSchema, {})).toEqual(["id", "kind", "name"]);
  });

  it.each([
    [{ name: " 空格" }, "name"],
    [{ name: "a\nb" }, "name"],
    [{ name: "\ud800" }, "name"],
    [{ name: "x".repeat(501) }, "name"],
    [{ from: "2024-02-30" }, "from"],
    [{ from: "2024", to: "2023" }, "to"],
    [{ url: "javascript:alert(1)" }, "url"],
    [{ lat: 91 }, "lat"],
    [{ form: "project" }, "form"],
    [{ morePartiesThanNamed: true }, "morePartiesThanNamed"],
    [{ topics: ["astrology"] }, "topics.0"],
    [{ colour: "red" }, ""],
  ])("with %j is refused at %j", (more, path) => {
    expect(wrongIn(entityRecordSchema, { ...entity, ...more })).toEqual([path]);
  });

  it("may carry any script, astral characters, markup and quotes in its name: they are text", () => {
    const name = `𠮷野家 <b>"A" & 'B'</b> =1+1 ]]> 🏯`;
    expect(entityRecordSchema.parse({ ...entity, name }).name).toBe(name);
  });
});

describe("a relation", () => {
  it("of a symmetric type is stored with the smaller id first, another keeps its direction", () => {
    const turned = { source: "b", target: "a" };
    expect(relationRecordSchema.parse({ ...relation, ...turned })).toMatchObject({ source: "a", target: "b" });
    expect(relationRecordSchema.parse({ ...relation, ...turned, type: "BUILDS" })).toMatchObject(turned);
  });

  it.each([
    [{ target: "a" }, "target"],
    [{ side: "a" }, "side"],
    [{ type: "LIKES" }, "type"],
    [{ from: "2024-03", to: "2024-02" }, "to"],
    [{ state: "maybe" }, "state"],
  ])("with %j is refused at %j", (more, path) => {
    expect(wrongIn(relationRecordSchema, { ...relation, ...more })).toEqual([path]);
  });
});

describe("a source", () => {
  it("takes http and https addresses only", () => {
    const source = { id: "s", title: "标题", language: "zh" };
    expect(wrongIn(sourceSchema, { ...source, url: "https://example.org/a" })).toEqual([]);
    expect(wrongIn(sourceSchema, { ...source, url: "file:///etc/passwd" })).toEqual(["url"]);
  });
});
