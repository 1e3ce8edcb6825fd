import { once } from "node:events";
import { createServer, get, type IncomingMessage, type Server } from "node:http";
import express from "express";
import { pino } from "pino";
import { afterEach, describe, expect, test } from "vitest";
import type { Chunk } from "../../model/endpoint.ts";
import { answerErrors } from "../../server/http/errors.ts";
import { logRequests } from "../../server/http/log.ts";
import { giveRequestId } from "../../server/http/request-id.ts";
import { sendFile } from "../../server/http/send-file.ts";

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server that answers everything with these pieces as a file. */
async function serve(chunks: () => AsyncIterable<Chunk>): Promise<string> {
  const app = express();
  app.use(giveRequestId, logRequests(pino({ level: "silent" })));
  app.use((request, response) =>
    sendFile(request, response, {
      name: "网.txt",
      asciiName: "net.txt",
      media: "text/plain",
      headers: {},
      chunks: chunks(),
    }),
  );
  app.use(answerErrors);
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return `http://127.0.0.1:${address.port}`;
}

const opened = async (url: string): Promise<IncomingMessage> => {
  const [response] = await once(get(url), "response");
  return response;
};

describe("a file", () => {
  test("arrives piece by piece as it is made, text and bytes", async () => {
    const url = await serve(async function* () {
      yield "牵";
      yield "";
      yield new TextEncoder().encode("手");
    });
    expect(await (await fetch(url)).text()).toBe("牵手");
  });

  test("that fails before its first piece is a problem", async () => {
    // biome-ignore lint/correctness/useYield: it fails before it yields
    const url = await serve(async function* () {
      throw new Error("no store");
    });
    const response = await fetch(url);
    expect([response.status, response.headers.get("Content-Disposition")]).toEqual([500, null]);
    expect(await response.json()).toMatchObject({ code: "internal" });
  });

  test("that fails in the middle breaks off, and can't be taken for a whole one", async () => {
    const url = await serve(async function* () {
      yield "half";
      throw new Error("the store went away");
    });
    const response = await fetch(url);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test("is made no faster than it is taken, and no further once nobody takes it", async () => {
    let made = 0;
    let end: (made: number) => void = () => {};
    const ended = new Promise<number>((resolve) => {
      end = resolve;
    });
    const url = await serve(async function* () {
      try {
        for (;;) {
          made += 1;
          yield new Uint8Array(1 << 20);
        }
      } finally {
        end(made);
      }
    });
    const response = await opened(url);
    // Nobody reads: what is on its way fills, and the making waits.
    await expect.poll(() => made, { interval: 50, timeout: 5000 }).toBeGreaterThan(1);
    let before = 0;
    await expect
      .poll(
        () => {
          const stands = made === before;
          before = made;
          return stands;
        },
        { interval: 100, timeout: 5000 },
      )
      .toBe(true);
    expect(made).toBeLessThan(100);
    response.destroy();
    expect(await ended).toBeLessThan(100);
  });
});
