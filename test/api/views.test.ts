import { describe, expect, it } from "vitest";
import { contract } from "../../model/contract.ts";
import { savedViewSchema } from "../../model/saved-view.ts";
import { useSeededService } from "../support/seeded-service.ts";
import { ask, askForProblem, posting } from "../support/service.ts";
import { viewContent } from "../support/views.ts";

const putting = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  ...posting(body),
  method: "PUT",
  headers: { "Content-Type": "application/json", ...headers },
});

describe("saved views", () => {
  const address = useSeededService();
  const view = (id: string) => `${address()}/api/v1/views/${id}`;

  it("are saved, listed, read, replaced and deleted; the revision stands in ETag and is asked for in If-Match", async () => {
    const created = await ask(view("haier"), putting(viewContent("海尔")));
    expect([created.status, created.headers.get("ETag")]).toEqual([200, '"1"']);
    const read = await ask(view("haier"));
    expect([read.body, read.headers.get("ETag")]).toEqual([created.body, '"1"']);
    const unseen = await askForProblem(view("haier"), putting(viewContent("别的")));
    expect(unseen.problem).toMatchObject({ code: "precondition-required", status: 428 });
    const replaced = await ask(view("haier"), putting(viewContent("海尔与城大"), { "If-Match": '"1"' }));
    expect(savedViewSchema.parse(replaced.body)).toMatchObject({ title: "海尔与城大", revision: 2 });
    const stale = await askForProblem(view("haier"), putting(viewContent("旧"), { "If-Match": '"1"' }));
    expect(stale.problem).toMatchObject({ code: "stale", status: 412, current: replaced.body });
    const list = await ask(`${address()}/api/v1/views?limit=1`);
    expect(list.body).toMatchObject({ views: [{ id: "haier", title: "海尔与城大", entities: 2 }], cursor: null });
    const gone = await ask(view("haier"), { method: "DELETE", headers: { "If-Match": '"2"' } });
    expect([gone.status, gone.body]).toEqual([200, replaced.body]);
    expect((await askForProblem(view("haier"))).problem).toMatchObject({ code: "not-found", status: 404 });
  });

  it("come in pages", async () => {
    for (const id of ["a", "b", "c"]) await ask(view(id), putting(viewContent(id)));
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? "" : `&cursor=${cursor}`;
      const { body } = await ask(`${address()}/api/v1/views?limit=2${next}`);
      const page = contract.listViews.answer.parse(body);
      ids.push(...page.views.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor !== null);
    expect([...ids].sort()).toEqual(["a", "b", "c"]);
  });

  it("tell every wrong field with its value", async () => {
    const content = viewContent(" ", { notes: "bell\u0007" });
    const { problem } = await askForProblem(
      view("wrong"),
      putting({ ...content, shown: { ...content.shown, chosen: -1 }, more: 1 }, { "If-Match": "2" }),
    );
    expect(problem.errors?.map(({ path, value }) => [path, value])).toEqual([
      ["body.title", " "],
      ["body.notes", "bell\u0007"],
      ["body.shown.chosen", -1],
      ["body.more", 1],
      ["If-Match", "2"],
    ]);
  });

  it("keep notes on the picture, and refuse what is none", async () => {
    const kept = [
      { id: "n1", on: "zibo", text: "<b>谁签的字？</b>\n查协议" },
      { id: "n2", on: "cityu", at: { x: -40, y: 12 }, text: "moved" },
      { id: "n3", at: { x: 10.5, y: 0 }, text: "on the ground" },
    ];
    const content = viewContent("noted");
    const withNotes = (annotations: unknown) => putting({ ...content, shown: { ...content.shown, annotations } });
    expect((await ask(view("noted"), withNotes(kept))).status).toBe(200);
    const { body } = await ask(view("noted"));
    expect(contract.readView.answer.parse(body).shown.annotations).toEqual(kept);
    const wrong = [
      [{ id: "n1", text: "nowhere" }],
      [{ id: "n1", on: "zibo", text: " " }],
      [{ id: "n1", on: "zibo", text: "字".repeat(201) }],
      [{ id: "n1", on: "zibo", text: "bell\u0007" }],
      [{ id: "n1", at: { x: 1e9, y: 0 }, text: "far" }],
      [{ id: "n1", on: "zibo", text: "a", html: "<b>" }],
      [kept[0], kept[0]],
      Array.from({ length: 101 }, (_, i) => ({ id: `n${i}`, on: "zibo", text: "a" })),
    ];
    for (const notes of wrong) {
      const { problem } = await askForProblem(view("wrong"), withNotes(notes));
      expect(problem.errors?.[0]?.path).toMatch(/^body\.shown\.annotations/);
    }
  });

  it("say how the picture looked, and take no looks that can't be", async () => {
    const content = viewContent("grouped");
    const withLooks = (looks: unknown) => putting({ ...content, shown: { ...content.shown, looks } });
    const looks = { colour: "community", size: "even", grouping: "city", open: ["zibo", "City"] };
    expect((await ask(view("grouped"), withLooks(looks))).status).toBe(200);
    const { body } = await ask(view("grouped"));
    expect(contract.readView.answer.parse(body).shown.looks).toEqual(looks);
    for (const wrong of [{ ...looks, open: ["@x"] }, { ...looks, grouping: "By city" }, { colour: "kind" }]) {
      const { problem } = await askForProblem(view("wrong"), withLooks(wrong));
      expect(problem.errors?.[0]?.path).toMatch(/^body\.shown\.looks/);
    }
  });

  it("have a limit to their size", async () => {
    const entities = Array.from({ length: 10_000 }, (_, i) => ({ id: `e${i}`, name: "名".repeat(130), x: i, y: i }));
    const { problem } = await askForProblem(view("large"), putting(viewContent("large", { entities })));
    expect(problem).toMatchObject({ code: "too-large", status: 413 });
    expect(problem.detail).toMatch(/^the view is too large: 4\d{6} bytes, at most 4000000 are kept$/);
  });

  it("are not saved for a page of another origin", async () => {
    const reply = await ask(view("theirs"), putting(viewContent("theirs"), { Origin: "https://evil.example" }));
    expect(reply.status).toBe(403);
    expect((await ask(view("theirs"))).status).toBe(404);
  });
});

describe("where everybody may read", () => {
  const address = useSeededService(undefined, { PUBLIC_READ: "1" });

  it("nobody saves a view", async () => {
    const url = `${address()}/api/v1/views/v`;
    const { problem } = await askForProblem(url, putting(viewContent("v")));
    expect(problem).toMatchObject({ code: "access-denied", status: 403 });
    expect((await ask(url)).status).toBe(404);
    expect((await ask(`${address()}/api/v1/views`)).body).toEqual({ views: [], cursor: null });
  });
});
