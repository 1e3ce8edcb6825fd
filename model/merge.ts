import * as z from "zod";
import type { Endpoint } from "./endpoint.ts";
import { entitySchema } from "./entity.ts";
import { idSchema } from "./id.ts";
import { kindSchema } from "./kinds.ts";
import { lineOfText } from "./text.ts";

/**
 * Two entities turned out to be one: the one with this `id` went, `into` stands for it, and is an entity that is there. What
 * the one that went was called, and when it went (ISO 8601, UTC), is kept for people.
 */
export const mergeSchema = z
  .strictObject({
    id: idSchema,
    into: idSchema,
    kind: kindSchema,
    name: lineOfText(500),
    nameEn: lineOfText(500).exactOptional(),
    at: z.iso.datetime(),
  })
  .meta({ id: "Merge" });

export type Merge = z.output<typeof mergeSchema>;

const count = z.int().min(0);

/** What a merge does to what hung on the one that goes. */
const mergeCountsSchema = z.strictObject({
  /** Relations that lead to, or name, the one that stays from then on. */
  relations: count,
  /** Relations that then were the same as others, and went; what is claimed of them is claimed of those. */
  joined: count,
  /** Relations that linked the two, and went with all that was claimed of them. */
  between: count,
  /** Claims that are about something else from then on. */
  claims: count,
  /** Claims that then were the same as others, and went. */
  repeated: count,
});

export type MergeCounts = z.output<typeof mergeCountsSchema>;

const truth = z.stringbool({ truthy: ["true"], falsy: ["false"] });

/** The endpoints of merges; `model/contract.ts` puts them among the others. */
export const mergeEndpoints = {
  mergeEntities: {
    method: "POST",
    path: "/merges",
    summary: "Say that two entities are one: `from` goes, `into` stays and takes over all that hung on it",
    query: z.strictObject({
      /** Only say what would move. */
      dryRun: truth.default(false),
    }),
    body: z.strictObject({ from: idSchema, into: idSchema }).refine(({ from, into }) => from !== into, {
      path: ["into"],
      message: "another entity than `from`",
    }),
    writes: true,
    answer: z.strictObject({
      /** The one that stays, as it stands after the call. */
      entity: entitySchema,
      merge: mergeSchema,
      counts: mergeCountsSchema,
      /** Null where nothing was written. */
      changeSet: idSchema.nullable(),
    }),
  },
  listMerges: {
    method: "GET",
    path: "/merges",
    summary: "Entities that went because others are the same, the last one first",
    query: z.strictObject({
      /** Only those that this entity stands for. */
      into: idSchema.exactOptional(),
      limit: z.int().min(1).max(1000).default(100),
      cursor: z.string().min(1).max(2000).exactOptional(),
    }),
    answer: z.strictObject({ merges: z.array(mergeSchema), cursor: z.string().nullable() }),
  },
  deleteMerge: {
    method: "DELETE",
    path: "/merges/:id",
    summary: "Take a merge apart: everything is as it was before; the id is that of the entity that went",
    params: z.strictObject({ id: idSchema }),
    answer: z.strictObject({
      /** The one that is there again, and the one that it had become. */
      entity: entitySchema,
      from: entitySchema,
      changeSet: idSchema,
    }),
  },
} as const satisfies Record<string, Endpoint>;
