import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request, Response } from "express";
import type { Chunk, FileAnswer } from "../../model/endpoint.ts";
import { safeFileName } from "./file-name.ts";

/**
 * Sends a file to be saved, never to be shown in the place of a page, as fast as the other side takes it. What fails before
 * its first piece is a problem like any other; what fails later breaks the transfer off, so that half a file can't be
 * taken for a whole one.
 */
export async function sendFile(request: Request, response: Response, file: FileAnswer): Promise<void> {
  const chunks = iterate(file.chunks);
  try {
    const first = await chunks.next();
    response.setHeader("Content-Type", file.media);
    response.setHeader("Content-Disposition", disposition(file));
    for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
    if (request.method === "HEAD" || first.done) {
      response.end();
      return;
    }
    await pipeline(Readable.from(from(first.value, chunks), { objectMode: false }), response);
  } catch (error) {
    if (!response.headersSent) throw error;
    // Who takes the file sees that it broke off; there is nobody else to tell.
    response.destroy();
    request.log.warn({ err: error }, "a file broke off");
  } finally {
    await chunks.return?.(undefined);
  }
}

function iterate(chunks: FileAnswer["chunks"]): AsyncIterator<Chunk> {
  return (async function* () {
    yield* chunks;
  })();
}

async function* from(first: Chunk, rest: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    if (next.value.length > 0) yield next.value;
  }
}

/**
 * The file's name twice: in ASCII for clients that know no other, and in UTF-8 (RFC 6266, RFC 8187).
 */
function disposition({ name, asciiName }: Pick<FileAnswer, "name" | "asciiName">): string {
  const encoded = encodeURIComponent(safeFileName(name)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${asciiName}"; filename*=UTF-8''${encoded}`;
}
