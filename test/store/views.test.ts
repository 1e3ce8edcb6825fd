import { expect, test } from "vitest";
import { viewLimits } from "../../model/saved-view.ts";
import { toSave } from "../../server/store/write/views.ts";
import { describeStores } from "../support/each-store.ts";
import { entity, remove } from "../support/network.ts";
import { problemOf } from "../support/problems.ts";
import { viewContent } from "../support/views.ts";

describeStores("saved views", null, (store) => {
  const put = (id: string, ifMatch: number | null = null, title = id) =>
    store().putView({ id, content: viewContent(title), ifMatch });
  const listed = async (limit = 100) =>
    (await store().views({ limit, after: null })).map(({ id, revision }) => `${id} ${revision}`);

  test("a view comes back as it was saved, and keeps its first time when it is replaced", async () => {
    const content = viewContent("海尔与城大", { notes: "第一行\n\t第二行 𠮷" });
    const saved = await store().putView({ id: "v", content, ifMatch: null });
    expect(saved).toEqual({ id: "v", revision: 1, createdAt: saved.updatedAt, updatedAt: saved.updatedAt, ...content });
    expect(await store().view("v")).toEqual(saved);
    const replaced = await put("v", 1, "Haier");
    expect(replaced).toMatchObject({ title: "Haier", notes: "", revision: 2, createdAt: saved.createdAt });
    expect(replaced.updatedAt >= saved.updatedAt).toBe(true);
    expect(await store().view("v")).toEqual(replaced);
    expect(await store().view("other")).toBeNull();
  });

  test("replacing and deleting take the revision that was read, and otherwise tell what stands there now", async () => {
    const first = await put("v");
    expect(await problemOf(put("v"))).toMatchObject({ code: "precondition-required", current: first });
    expect(await problemOf(store().deleteView({ id: "v", ifMatch: null }))).toMatchObject({
      code: "precondition-required",
    });
    const second = await put("v", 1, "by somebody else");
    expect(await problemOf(put("v", 1))).toMatchObject({ code: "stale", current: second });
    expect(await problemOf(store().deleteView({ id: "v", ifMatch: 1 }))).toMatchObject({
      code: "stale",
      current: second,
    });
    expect(await store().deleteView({ id: "v", ifMatch: 2 })).toEqual(second);
    expect(await problemOf(store().deleteView({ id: "v", ifMatch: 2 }))).toMatchObject({ code: "not-found" });
    expect(await problemOf(put("v", 2))).toMatchObject({ code: "stale", current: null });
    expect(await put("v")).toMatchObject({ revision: 1 });
  });

  test("of two that replace the same revision at once, one learns of the other", async () => {
    await put("v");
    const results = await Promise.allSettled([put("v", 1, "甲"), put("v", 1, "乙")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await listed()).toEqual(["v 2"]);
  });

  test("the list begins with what was changed last, page by page, and says how much each shows", async () => {
    for (const id of ["a", "b", "c"]) {
      const { updatedAt } = await put(id);
      // Times have milliseconds: the next one is later.
      await expect.poll(() => new Date().toISOString() > updatedAt).toBe(true);
    }
    await put("a", 1, "甲");
    expect(await listed()).toEqual(["a 2", "c 1", "b 1"]);
    const [first] = await store().views({ limit: 1, after: null });
    expect(first).toMatchObject({ title: "甲", notes: "", entities: 2 });
    const { updatedAt = "", id = "" } = first ?? {};
    const rest = await store().views({ limit: 5, after: { updatedAt, id } });
    expect(rest.map((view) => view.id)).toEqual(["c", "b"]);
  });

  test("views are no part of the network: its revision and history stand still, and it may lose what they show", async () => {
    await store().apply([entity("zibo", "City"), entity("cityu", "University")], "test");
    const before = await store().summary();
    await put("v");
    await put("v", 1);
    expect(await store().summary()).toEqual(before);
    const { revision } = await store().apply([remove("entity", "zibo", { cascade: true })], "test");
    expect(revision).toBe(before.revision + 1);
    expect((await store().view("v"))?.entities.map((one) => one.id)).toEqual(["zibo", "cityu"]);
    await store().deleteView({ id: "v", ifMatch: 2 });
    expect((await store().summary()).revision).toBe(revision);
  });
});

test("there is an end to how many views are kept", () => {
  const wanted = { id: "v", content: viewContent("v"), ifMatch: null };
  expect(toSave(wanted, null, viewLimits.views - 1, new Date())).toMatchObject({ revision: 1 });
  expect(() => toSave(wanted, null, viewLimits.views, new Date())).toThrow(/1000 views are saved.*delete one first/);
});
