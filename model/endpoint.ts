import * as z from "zod";

/** One endpoint of the API: what it takes, what it answers. Routes, the typed client and openapi.json come from it. */
export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below the prefix `/api/v1`; `:name` is a parameter. */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Takes a file of at most so many bytes as its body, as it stands (`application/octet-stream`). */
  readonly upload?: number;
  /**
   * Takes the header `If-Match` with the revision that the caller saw, in quotes: what was changed since isn't written
   * over. The `revision` of an answer that has one also stands in the header `ETag`.
   */
  readonly ifMatch?: true;
  /** A POST that changes something: refused where everybody may read. PUT and DELETE always are. */
  readonly writes?: true;
  /** Media types make the answer a file of one of them, described by `fileSchema`; without any the answer is JSON. */
  readonly media?: readonly string[];
  /** It may take as long as files of a whole network do. */
  readonly takesLong?: true;
  readonly answer: z.ZodType;
}

/** A piece of a file: text, which is sent as UTF-8, or bytes. */
export type Chunk = string | Uint8Array;

const isChunks = (value: unknown): boolean =>
  typeof value === "object" && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value);

/**
 * A file to be saved: how it is called where names may hold any letter and where only ASCII ones, and what it holds,
 * made while it is read. `headers` say what else there is to know of it.
 */
export const fileSchema = z.strictObject({
  name: z.string().min(1).max(200),
  asciiName: z.string().regex(/^[A-Za-z0-9._~-]{1,200}$/),
  media: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  chunks: z.custom<AsyncIterable<Chunk> | Iterable<Chunk>>(isChunks),
});

export type FileAnswer = z.output<typeof fileSchema>;
