import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { useSeededService } from "../support/seeded-service.ts";
import { storesUnderTest } from "../support/stores.ts";

const picture = /\(data:image\/svg\+xml;base64,([\w+/=]+)\)/;

function golden(name: string): string {
  return readFileSync(`${import.meta.dirname}/golden/${name}`, "utf8");
}

describe.each(storesUnderTest())("a path report from the $name", (under) => {
  const address = useSeededService(under);
  const get = (query: string, init: RequestInit = {}) => fetch(`${address()}/api/v1/paths/report?${query}`, init);

  test.each(["zh", "en"])(
    "tells how 海尔集团 and 香港城市大学 are connected, with its picture (%s)",
    async (language) => {
      const response = await get(`from=haier-group&to=cityu&language=${language}`);
      const text = await response.text();
      const [day = ""] = new Date().toISOString().split("T");
      expect(response.headers.get("Content-Type")).toBe("text/markdown; charset=utf-8");
      expect(response.headers.get("Content-Disposition")).toContain(
        `filename="qianshou-paths-haier-group-cityu-${day}.md"`,
      );
      const svg = Buffer.from(picture.exec(text)?.[1] ?? "", "base64").toString("utf8");
      expect(svg).toBe(golden(`haier-group-cityu.${language}.svg`));
      const undated = text.replace(picture, "(picture)").replace(/(?<=查询日期：|Asked on ).+/, "(day)");
      expect(undated).toBe(golden(`haier-group-cityu.${language}.md`));
    },
  );

  test("is in Chinese unless asked otherwise, and named in Chinese for those who can", async () => {
    const response = await get("from=zibo&to=cityu");
    expect(await response.text()).toMatch(/^# 淄博与香港城市大学如何相连？\n/);
    const [, encoded = ""] =
      /filename\*=UTF-8''([\w%.~-]+)$/.exec(response.headers.get("Content-Disposition") ?? "") ?? [];
    expect(decodeURIComponent(encoded)).toMatch(/^牵手路径-淄博-香港城市大学-\d{4}-\d\d-\d\d\.md$/);
  });

  test("tells what each relation rests on and how sure that is, as the page does", async () => {
    const zh = await (await get("from=zibo&to=cityu")).text();
    expect(zh).toMatch(/\n- 香港是香港城市大学的所在地\[\d+\]。\n {2}- 由校名推知其在香港\[\d+\]（置信度 75%）。\n/);
    const en = await (await get("from=zibo&to=cityu&language=en")).text();
    expect(en).toMatch(/\n {2}- The name implies that it sits in Hong Kong \[\d+\] \(confidence 75%\)\.\n/);
  });

  test("tells only what the question allows, and every option of it in words", async () => {
    const text = await (await get("from=zibo&to=cityu&k=1&avoid=hkust&minConfidence=50&language=en")).text();
    expect(text).toContain("None passes through Hong Kong University of Science and Technology.");
    expect(text).toContain("Only relations with a confidence of at least 50% count.");
    expect(text.match(/^## Path/gm)).toHaveLength(1);
    expect(text).not.toMatch(/^## Path.*Hong Kong University of Science/m);
  });

  test("is a report as well when nothing connects the two", async () => {
    const response = await get("from=zibo&to=cityu&maxLength=1");
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain("在这些条件下，两者在 1 步之内不相连。");
    expect(text).not.toContain("data:image");
  });

  test("has the same headers without its body", async () => {
    const response = await get("from=haier-group&to=cityu", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("text/markdown; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.text()).toBe("");
  });

  test.each([
    ["from=haier-group&to=haier-group", "to"],
    ["from=haier-group&to=nobody", "to"],
    ["from=haier-group&to=cityu&language=de", "language"],
    ["from=haier-group&to=cityu&k=51", "k"],
    ["from=haier-group&to=cityu&since=2025&until=2024", "until"],
  ])("is refused as a problem where the question is wrong: %s", async (query, field) => {
    const response = await get(query);
    expect(response.status).toBe(400);
    expect(response.headers.get("Content-Type")).toContain("application/problem+json");
    expect(response.headers.get("Content-Disposition")).toBeNull();
    expect(await response.json()).toMatchObject({ code: "invalid-request", errors: [{ path: field }] });
  });

  test("stands in openapi.json as a file, not as JSON", async () => {
    const document = await (await fetch(`${address()}/api/v1/openapi.json`)).json();
    const { content, headers } = document.paths["/api/v1/paths/report"].get.responses["200"];
    expect(content).toEqual({ "text/markdown": { schema: { type: "string" } } });
    expect(Object.keys(headers)).toEqual(["Content-Disposition"]);
  });
});
