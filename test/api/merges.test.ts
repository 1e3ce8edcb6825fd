import { describe, expect, test, vi } from "vitest";
import { useSeededService } from "../support/seeded-service.ts";
import { ask, askForProblem, clientOf, posting } from "../support/service.ts";
import { storesUnderTest } from "../support/stores.ts";

describe.each(storesUnderTest())("two that are one in the $name", (under) => {
  const address = useSeededService(under);
  const api = clientOf(address);
  const at = (path: string) => `${address()}/api/v1${path}`;

  test("are merged, found under both ids, listed and taken apart again", async () => {
    const { entities } = await api("listEntities", { query: { kind: ["University"], limit: 2 } });
    const [into = "", from = ""] = entities.map(({ id }) => id);
    const body = { from, into };
    const before = await api("readGraph", { body: { ids: [from, into], hops: 1, limit: 300 } });
    const upload = await (await fetch(at("/export/json"), posting({ ids: [from] }))).blob();
    const dry = await api("mergeEntities", { query: { dryRun: "true" }, body });
    expect(dry).toMatchObject({ changeSet: null, entity: { id: into }, merge: { id: from, into } });
    expect((await api("readEntity", { params: { id: from }, query: {} })).entity.id).toBe(from);

    const done = await api("mergeEntities", { query: {}, body });
    expect(done.counts).toEqual(dry.counts);
    expect(done.entity.aliases).toContain(entities[1]?.name);
    expect(await api("readEntity", { params: { id: from }, query: {} })).toMatchObject({
      ...{ entity: { id: into }, replaced: { [from]: into } },
    });
    const { merges } = await api("listMerges", { query: { into } });
    expect(merges).toEqual([done.merge]);
    const { problem: again } = await askForProblem(at("/merges"), posting(body));
    expect(again).toMatchObject({
      status: 409,
      code: "conflict",
      detail: expect.stringContaining(`went into ${into}`),
    });

    // A file that was taken away before brings nothing new.
    const sent = await api("createImport", { query: { name: "old.json", format: "json", dryRun: "true" }, upload });
    const read = await vi.waitFor(async () => {
      const now = await api("readImport", { params: { id: sent.id } });
      expect(now.state).toBe("ready");
      return now;
    }, 10_000);
    expect(read).toMatchObject({ added: { entities: 0 }, entities: [into], matches: [], problems: [] });

    const apart = await api("deleteMerge", { params: { id: from } });
    expect(apart).toMatchObject({ entity: { id: into }, from: { id: from, name: entities[1]?.name } });
    const after = await api("readGraph", { body: { ids: [from, into], hops: 1, limit: 300 } });
    const bare = ({ entities, relations }: typeof before) =>
      [...entities, ...relations].map(({ version: _, ...rest }) => rest);
    expect(bare(after)).toEqual(bare(before));
    expect((await api("listMerges", { query: {} })).merges).toEqual([]);
  });

  test("are refused with what is in the way", async () => {
    const refused = async (body: object) => {
      const { problem } = await askForProblem(at("/merges"), posting(body));
      return [problem.status, problem.code, problem.errors?.[0]?.path];
    };
    expect(await refused({ from: "cityu", into: "cityu" })).toEqual([400, "invalid-request", "body.into"]);
    expect(await refused({ from: "nobody", into: "cityu" })).toEqual([404, "not-found", undefined]);
    expect(await refused({ from: "cityu", into: "ma-xiaolei" })).toEqual([409, "conflict", "relation"]);
    const { problem } = await askForProblem(at("/merges/cityu"), { method: "DELETE" });
    expect(problem).toMatchObject({ status: 404, detail: "no merge has the id cityu" });
    const elsewhere = posting({ from: "cityu", into: "hkust" });
    const { status } = await ask(at("/merges"), {
      ...elsewhere,
      headers: { ...elsewhere.headers, Origin: "https://elsewhere.example" },
    });
    expect(status).toBe(403);
  });
});

describe("where everybody may read", () => {
  const address = useSeededService(undefined, { PUBLIC_READ: "1" });

  test("nothing is merged, and what was is listed", async () => {
    const { problem } = await askForProblem(
      `${address()}/api/v1/merges?dryRun=true`,
      posting({ from: "a", into: "b" }),
    );
    expect(problem).toMatchObject({ status: 403, code: "access-denied" });
    expect(await clientOf(address)("listMerges", { query: {} })).toEqual({ merges: [], cursor: null });
  });
});
