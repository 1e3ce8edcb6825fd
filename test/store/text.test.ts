import { expect, test } from "vitest";
import { compareText } from "../../model/compare.ts";
import { toBounds } from "../../model/filter.ts";
import { describeStores } from "../support/each-store.ts";
import { claim, entity, relation, source } from "../support/network.ts";

const texts = [
  "香港城市大学（深圳）研究院",
  "𠮷野家 𠀋𪚥",
  "👩‍👩‍👧‍👦 family",
  `"quoted" 'single' \`back\` \\ slash`,
  "<script>alert('你好')</script> & &amp;",
  "مرحبا \u200fשלום\u200e abc",
  "a\u200db\u00a0c\ufeffd",
  "e\u0301 é ﬁ ～ ½",
  "'; DROP TABLE entity; -- $name {name: 1} :param ?1",
  "null",
  "0",
  "true",
  "牵".repeat(500),
];

/** The first characters of a text, none cut in two. */
const short = (text: string, most: number) => Array.from(text).slice(0, most).join("").trim();

describeStores("text", null, (store) => {
  test.each(texts)("%s survives exactly, wherever it stands", async (text) => {
    await store().apply(
      [
        entity("a", "Company", {
          name: text,
          nameEn: text,
          aliases: [text, `${text.slice(0, 400)}!`],
          description: text,
          descriptionEn: text,
          externalIds: { ror: text },
          figures: [{ label: short(text, 10), labelEn: "n", value: -1.5e-7, unit: short(text, 5) }],
          url: "https://example.org/?q=%E5%8D%9A&x=1#y",
          lat: 22.3364,
          lon: -114.17,
        }),
        entity("b"),
        source("s", { title: text, author: short(text, 200) }),
        relation("r", "PARTNER_OF", "a", "b", { role: short(text, 200), roleEn: short(text, 200) }),
        claim("c", "r", "s", { summary: text, summaryEn: text }),
      ],
      text,
    );
    expect(await store().entities(["a"])).toEqual([
      {
        id: "a",
        kind: "Company",
        name: text,
        nameEn: text,
        aliases: [text, `${text.slice(0, 400)}!`],
        description: text,
        descriptionEn: text,
        topics: [],
        externalIds: { ror: text },
        figures: [{ label: short(text, 10), labelEn: "n", value: -1.5e-7, unit: short(text, 5) }],
        url: "https://example.org/?q=%E5%8D%9A&x=1#y",
        lat: 22.3364,
        lon: -114.17,
        version: 1,
        degree: 1,
      },
    ]);
    expect(await store().relations(["r"])).toMatchObject([{ role: short(text, 200) }]);
    expect(await store().sourcesById(["s"])).toMatchObject([{ title: text }]);
    const claims = await store().evidence({
      about: ["r"],
      source: null,
      statuses: ["reviewed"],
      limit: 9,
      after: null,
    });
    expect(claims).toMatchObject([{ summary: text, summaryEn: text }]);
    const [newest] = await store().history({ about: null, limit: 1, before: null });
    expect(newest).toMatchObject({ actor: text, touched: [{ id: "s" }, { after: { name: text } }, {}, {}, {}] });
    const [first] = await store().search({ q: text, kinds: ["Company"], topics: null, limit: 1, skip: 0 });
    expect(first?.entity.id).toBe("a");
  });

  test("ids that look alike are different, and come in the order of code points", async () => {
    const ids = [
      "a",
      "A",
      "a.b",
      "a-b",
      "a~b",
      "a_b",
      "a:b",
      "ab",
      "9",
      "10",
      "z",
      "Z",
      "null",
      "constructor",
      "toString",
    ];
    await store().apply(
      ids.map((id) => entity(id)),
      "test",
    );
    const sorted = [...ids].sort(compareText);
    const listed = await store().list({ bounds: toBounds({}), linked: false, limit: 100, after: null });
    expect(listed.map((one) => one.id)).toEqual(sorted);
    const scanned: string[] = [];
    for await (const { value } of store().scan(toBounds({}))) scanned.push(value.id);
    expect(scanned).toEqual(sorted);
    expect((await store().entities(["A", "a"])).map((one) => one.name)).toEqual(["A", "a"]);
  });

  test("the longest id is as good as any", async () => {
    const id = `x${"y".repeat(127)}`;
    await store().apply([entity(id), entity("a"), relation(`r${"y".repeat(127)}`, "PART_OF", id, "a")], "test");
    expect(await store().entities([id])).toMatchObject([{ id, degree: 1 }]);
  });

  test("an entity with all that it may carry survives", async () => {
    const line = (i: number) => `别名 ${i} ${"名".repeat(480)}`;
    await store().apply(
      [
        entity("a", "Company", {
          name: "大",
          aliases: Array.from({ length: 50 }, (_, i) => line(i)),
          description: "述".repeat(4000),
        }),
      ],
      "test",
    );
    const [found] = await store().entities(["a"]);
    expect(found?.aliases).toEqual(Array.from({ length: 50 }, (_, i) => line(i)));
    expect(found?.description).toHaveLength(4000);
    const [hit] = await store().search({ q: "别名 49", kinds: null, topics: null, limit: 1, skip: 0 });
    expect(hit?.entity.id).toBe("a");
  });
});
