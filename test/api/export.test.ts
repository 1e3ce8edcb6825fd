import { describe, expect, test } from "vitest";
import * as z from "zod";
import { entitySchema } from "../../model/entity.ts";
import { exportFormats } from "../../model/export.ts";
import { relationSchema } from "../../model/relation.ts";
import { claimSchema, sourceSchema } from "../../model/source.ts";
import { allEntities, useSeededService } from "../support/seeded-service.ts";
import { clientOf } from "../support/service.ts";
import { storesUnderTest } from "../support/stores.ts";

const fileSchema = z.object({
  selection: z.array(z.string()),
  revision: z.int(),
  entities: z.array(entitySchema),
  relations: z.array(relationSchema),
  claims: z.array(claimSchema),
  sources: z.array(sourceSchema),
  end: z.object({ revision: z.int(), counts: z.record(z.string(), z.int()) }),
});

const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

describe.each(storesUnderTest())("a file from the $name", (under) => {
  const address = useSeededService(under);
  const get = (path: string, init: RequestInit = {}) => fetch(`${address()}/api/v1/export/${path}`, init);
  const post = (body: unknown, format = "json") =>
    get(format, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const read = async (response: Response) => fileSchema.parse(await response.json());

  test("of everything holds the network as the API answers it, with all claims and sources, each once", async () => {
    const file = await read(await get("json"));
    const ask = clientOf(address);
    const graph = await ask("readOverview", { query: { agreements: "both", limit: 10_000 } });
    expect(new Set(file.entities)).toEqual(new Set(graph.entities));
    expect(new Set(file.relations)).toEqual(new Set(graph.relations));
    const { claims } = await ask("listClaims", { query: { limit: 1000 } });
    expect(idsOf(file.claims).sort()).toEqual(idsOf(claims).sort());
    const { sources } = await ask("listSources", { query: {} });
    expect(idsOf(file.sources)).toEqual(idsOf(sources));
    expect(file.end.counts).toEqual({
      entities: graph.entities.length,
      relations: graph.relations.length,
      claims: claims.length,
      sources: sources.length,
    });
    expect(file.end.revision).toBe(file.revision);
  });

  test("has what it is and the day in its name, in ASCII and in Chinese", async () => {
    const response = await get("json", { method: "HEAD" });
    const [day] = new Date().toISOString().split("T");
    const disposition = response.headers.get("Content-Disposition") ?? "";
    expect(disposition).toContain(`filename="qianshou-${day}.json"`);
    expect(decodeURIComponent(disposition)).toContain(`filename*=UTF-8''牵手-合作网络-${day}.json`);
    expect([response.headers.get("Content-Type"), await response.text()]).toEqual(["application/json", ""]);
    const { headers } = await get("json?language=en");
    expect(headers.get("Content-Disposition")).toContain(`filename="qianshou-network-${day}.json"`);
  });

  test("of a filter holds what passes it, and says which it was", async () => {
    const file = await read(await get("json?kind=University&kind=City&type=LOCATED_IN&language=en"));
    expect(new Set(file.entities.map(({ kind }) => kind))).toEqual(new Set(["University", "City"]));
    expect(file.relations.length).toBeGreaterThan(0);
    expect(new Set(file.relations.map(({ type }) => type))).toEqual(new Set(["LOCATED_IN"]));
    expect(file.selection).toEqual(["Only universities and cities.", expect.stringContaining("located in")]);
    const about = new Set(idsOf([...file.entities, ...file.relations]));
    expect(file.claims.filter((claim) => !about.has(claim.about))).toEqual([]);
  });

  test("of lines between parties brings the claims about the agreements that they rest on", async () => {
    const file = await read(await get("json?agreements=lines&type=SIGNED_WITH&origin=derived"));
    const agreements = new Set(file.relations.flatMap(({ agreement }) => agreement ?? []));
    expect(agreements.size).toBeGreaterThan(0);
    const told = new Set(file.claims.map(({ about }) => about));
    expect([...agreements].filter((id) => !told.has(id))).toEqual([]);
    expect(new Set(idsOf(file.claims)).size).toBe(file.claims.length);
  });

  test("of some entities holds those and what is among them", async () => {
    const file = await read(await post({ ids: ["haier-group", "cityu", "nobody-knows"] }));
    expect(idsOf(file.entities)).toEqual(["cityu", "haier-group"]);
    expect(file.relations.length).toBeGreaterThan(0);
    for (const { source, target } of file.relations) expect([source, target]).toEqual(["cityu", "haier-group"]);
    expect(file.claims.length).toBeGreaterThan(0);
    const all = await read(await post({ ids: await allEntities(address()), filter: { agreements: "both" } }));
    const { entities, relations, claims, sources } = await read(await get("json"));
    expect(all).toMatchObject({ entities, relations, claims, sources });
  });

  test("of paths holds their answer, and is named after the question", async () => {
    const response = await post({ path: { from: "zibo", to: "cityu" } });
    expect(decodeURIComponent(response.headers.get("Content-Disposition") ?? "")).toContain(
      "淄博与香港城市大学如何相连",
    );
    const file = await read(response);
    expect(idsOf(file.entities)).toEqual(expect.arrayContaining(["zibo", "cityu"]));
    const { graph } = await clientOf(address)("findPaths", { query: { from: "zibo", to: "cityu" } });
    expect(new Set(idsOf(file.relations))).toEqual(new Set(idsOf(graph.relations)));
  });

  test.each([
    ["a format that there isn't", () => get("docx"), 400, `format cannot be "docx"`],
    ["nothing to take away", () => post({}), 400, "ids"],
    ["two things at once", () => post({ ids: ["a"], view: "b" }), 400, "one of ids, view and path"],
    ["a view that there isn't", () => post({ view: "gone" }), 404, "no saved view has the id gone"],
    ["a wrong filter", () => get("json?kind=Planet"), 400, "kind"],
    [
      "paths in a time that ends before it begins",
      () => post({ path: { from: "zibo", to: "cityu", since: "2024", until: "2023" } }),
      400,
      "path.until",
    ],
    ["paths from nowhere", () => post({ path: { from: "nobody", to: "cityu" } }), 400, "nobody"],
  ])("is refused for %s", async (_what, ask, status, words) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Disposition")).toBeNull();
    expect(JSON.stringify(await response.json())).toContain(words.replaceAll('"', '\\"'));
  });

  test.each(exportFormats)("as %s has a head, an end and a name", async (format) => {
    const response = await get(format);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Disposition")).toMatch(/^attachment; filename="qianshou-.+\.\w+"/);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });
});
