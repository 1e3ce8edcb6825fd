import { request } from "node:http";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { parseConfig } from "../../server/config.ts";
import { useSeededService } from "../support/seeded-service.ts";
import { ask } from "../support/service.ts";

/** As much of an OpenAPI document as is looked at here. */
const openapiSchema = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.unknown()),
  components: z.record(z.string(), z.record(z.string(), z.unknown())),
});

describe("what protects a user on this machine", () => {
  const address = useSeededService(undefined, { ALLOWED_ORIGINS: "https://friend.example" });

  /** `fetch` sets Host and Origin itself; this sends what it is told. */
  const send = (headers: Record<string, string>, path = "/api/v1/entities") =>
    new Promise<{ status: number | undefined; allowed: string | undefined }>((resolve, reject) => {
      const sent = request(address() + path, { headers }, (response) => {
        response.resume();
        response.on("end", () =>
          resolve({ status: response.statusCode, allowed: response.headers["access-control-allow-origin"] }),
        );
      });
      sent.on("error", reject);
      sent.end();
    });

  it.each([
    ["localhost:8080", 200],
    ["127.0.0.1", 200],
    ["[::1]:8080", 200],
    ["friend.example", 200],
    ["evil.example", 403],
    ["127.0.0.1.evil.example", 403],
    ["localhost@evil.example", 403],
    ["evil.example:8080", 403],
  ])("a Host of %j is answered with %i: a rebound name is not ours", async (host, status) => {
    expect((await send({ Host: host })).status).toBe(status);
  });

  it("a page of another origin may not ask, an allowed one may, our own may", async () => {
    const { host } = new URL(address());
    expect(await send({ Host: host, Origin: "https://evil.example" })).toEqual({ status: 403, allowed: undefined });
    expect(await send({ Host: host, Origin: "null" })).toEqual({ status: 403, allowed: undefined });
    expect(await send({ Host: host, Origin: "https://friend.example" })).toEqual({
      status: 200,
      allowed: "https://friend.example",
    });
    expect(await send({ Host: host, Origin: address() })).toEqual({ status: 200, allowed: undefined });
  });

  it("the page runs its own scripts only, and nobody frames it", async () => {
    const { headers, text } = await ask(address());
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("X-Powered-By")).toBeNull();
    expect(text).toContain("<title>");
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=/);
  });

  it("files with a hash in their name are kept for ever, compressed; the page is asked for anew; data is not kept", async () => {
    const page = await ask(address());
    const asset = /src="(\/assets\/[^"]+\.js)"/.exec(page.text)?.[1] ?? "";
    expect(asset).not.toBe("");
    const { headers } = await ask(address() + asset, { headers: { "Accept-Encoding": "gzip" } });
    expect(headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("Content-Encoding")).toBe("gzip");
    expect(page.headers.get("Cache-Control")).toBe("no-cache");
    expect((await ask(`${address()}/api/v1/entities`)).headers.get("Cache-Control")).toBe("no-store");
  });

  it("metrics are counted by route, never by id", async () => {
    await ask(`${address()}/api/v1/entities/cityu`);
    const { status, text } = await ask(`${address()}/metrics`);
    expect(status).toBe(200);
    expect(text).toContain('route="/api/v1/entities/:id"');
    expect(text).not.toContain("cityu");
  });

  it("every endpoint of the contract is in openapi.json, and the page of it needs no script", async () => {
    const { body, text } = await ask(`${address()}/api/v1/openapi.json`);
    const described = openapiSchema.parse(body);
    expect(Object.keys(described.paths)).toContain("/api/v1/entities/{id}/neighbours");
    for (const [, section = "", name = ""] of text.matchAll(/"\$ref":\s*"#\/components\/([^/"]+)\/([^"]+)"/g)) {
      expect(described.components[section]).toHaveProperty(name);
    }
    const docs = await ask(`${address()}/api/v1/docs`);
    expect(docs.text).toContain("findPaths");
    expect(docs.text).not.toContain("<script");
  });
});

describe("framing", () => {
  const closed = useSeededService();
  const opened = useSeededService(undefined, { EMBED_ORIGINS: "https://wiki.example, http://intranet:8000" });
  const framers = async (url: string, init: RequestInit = {}): Promise<[string | undefined, string | null]> => {
    const { headers } = await ask(url, init);
    const policy = headers.get("Content-Security-Policy") ?? "";
    return [/frame-ancestors ([^;]*)/.exec(policy)?.[1], headers.get("X-Frame-Options")];
  };
  const never = ["'none'", "DENY"];

  it("is for nobody unless configured, on no page", async () => {
    for (const path of [
      "/",
      "/embed",
      "/embed?view=a",
      "/index.html",
      "/api/v1/docs",
      "/api/v1/entities",
      "/nothing",
    ]) {
      expect([path, ...(await framers(closed() + path))]).toEqual([path, ...never]);
    }
    expect((await ask(`${closed()}/readyz`)).body).toMatchObject({ embedding: false });
  });

  it("is for the origins configured, and on /embed alone", async () => {
    const allowed = ["https://wiki.example http://intranet:8000", null];
    expect(await framers(`${opened()}/embed?view=a&theme=dark`)).toEqual(allowed);
    expect(await framers(`${opened()}/embed`, { method: "HEAD" })).toEqual(allowed);
    for (const path of ["/", "/embed/", "/embed/x", "/EMBED", "//embed", "/%65mbed", "/index.html", "/api/v1/docs"]) {
      expect([path, ...(await framers(opened() + path))]).toEqual([path, ...never]);
    }
    expect((await ask(`${opened()}/readyz`)).body).toMatchObject({ embedding: true });
  });

  it("the page for it runs its own scripts only, and is asked for anew", async () => {
    const { headers, text, status } = await ask(`${opened()}/embed`);
    expect([status, headers.get("Cache-Control")]).toEqual([200, "no-cache"]);
    expect(headers.get("Content-Security-Policy")).toContain("script-src 'self';");
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=/);
  });
});

describe("the configuration", () => {
  it("listens beyond this machine only where everybody may read", () => {
    expect(() => parseConfig({ HOST: "0.0.0.0" })).toThrow(/^HOST cannot be "0.0.0.0".*PUBLIC_READ=1/);
    expect(parseConfig({ HOST: "0.0.0.0", PUBLIC_READ: "1" }).HOST).toBe("0.0.0.0");
    expect(parseConfig({}).HOST).toBe("127.0.0.1");
  });

  it.each([
    [{ PORT: "80a" }, /^PORT cannot be "80a": a whole number from 0 to 65535$/],
    [{ PORT: "70000" }, /^PORT cannot be "70000"/],
    [
      { NEO4J_URI: "http://localhost:7474" },
      /^NEO4J_URI cannot be "http:\/\/localhost:7474": an address such as neo4j/,
    ],
    [{ QUERY_TIMEOUT_MS: "0" }, /^QUERY_TIMEOUT_MS/],
    [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL/],
    [{ ALLOWED_ORIGINS: "friend.example" }, /^ALLOWED_ORIGINS.*https:\/\/example.org/],
    [{ EMBED_ORIGINS: "*" }, /^EMBED_ORIGINS cannot be "\*": origins such as https:\/\/example.org/],
    [{ EMBED_ORIGINS: "https://*.example" }, /^EMBED_ORIGINS/],
    [{ EMBED_ORIGINS: "'self'" }, /^EMBED_ORIGINS/],
    [{ EMBED_ORIGINS: "https://a.example; script-src *" }, /^EMBED_ORIGINS/],
    [{ EMBED_ORIGINS: "https://a.example;script-src" }, /^EMBED_ORIGINS/],
    [{ EMBED_ORIGINS: "https://a.example https://b.example" }, /^EMBED_ORIGINS/],
    [{ EMBED_ORIGINS: "https://a.example/wiki" }, /^EMBED_ORIGINS/],
    [{ EMBED_ORIGINS: "https://a.example,javascript:alert(1)" }, /^EMBED_ORIGINS/],
    [{ EMBED_ORIGINS: "https://a.example\r\nX-Evil: 1" }, /^EMBED_ORIGINS/],
    [{ PUBLIC_READ: "yes" }, /^PUBLIC_READ cannot be "yes": 0 or 1$/],
    [{ SEED: "all" }, /^SEED/],
  ])("of %j is one line that names the variable", (env, message) => {
    expect(() => parseConfig(env)).toThrow(message);
  });

  it("takes an empty variable for one that isn't set, and never shows a password", () => {
    expect(parseConfig({ PORT: "", NEO4J_URI: "" })).toMatchObject({ PORT: 8080 });
    expect(parseConfig({ NEO4J_PASSWORD: "secret" }).NEO4J_PASSWORD).toBe("secret");
  });
});
