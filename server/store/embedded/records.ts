import * as z from "zod";
import { type Entity, entitySchema } from "../../../model/entity.ts";
import type { Relation } from "../../../model/relation.ts";
import type { Source } from "../../../model/source.ts";
import type { Connection } from "./connection.ts";
import type { Job } from "./job.ts";
import { entityColumns, entityRow, relationColumns, relationRow } from "./rows.ts";
import { type Statement, statement } from "./sql.ts";
import { chunks } from "./steps.ts";

/** Records that one step reads. */
const pageSize = 2000;

const entitiesById = statement(
  `SELECT ${entityColumns} FROM json_each(:list) AS asked CROSS JOIN entity AS e ON e.id = asked.value ORDER BY asked.key`,
  entityRow,
);

const entitiesByKey = statement(
  `SELECT ${entityColumns} FROM json_each(:list) AS asked CROSS JOIN entity AS e ON e.key = asked.value ORDER BY asked.key`,
  entityRow,
);

const relationsById = statement(
  `SELECT ${relationColumns} FROM json_each(:list) AS asked CROSS JOIN relation AS r ON r.id = asked.value ORDER BY asked.key`,
  relationRow,
);

const relationsByKey = statement(
  `SELECT ${relationColumns} FROM json_each(:list) AS asked CROSS JOIN relation AS r ON r.key = asked.value ORDER BY asked.key`,
  relationRow,
);

const sourcesByIds = statement(
  `SELECT s.record FROM json_each(:list) AS asked CROSS JOIN source AS s ON s.id = asked.value ORDER BY asked.key`,
  z.object({ record: z.string() }).transform(({ record }): Source => JSON.parse(record)),
);

export type ReadRecords<Asked, Record> = (
  job: Job,
  connection: Connection,
  asked: readonly Asked[],
) => Promise<Record[]>;

/** Reads records in the order in which they are asked for; unknown ones are left out. */
function readerOf<Asked, Record>(byList: Statement<Record>): ReadRecords<Asked, Record> {
  return async (job, connection, asked) => {
    const found: Record[] = [];
    for (const some of chunks(asked, pageSize)) {
      found.push(...connection.all(byList, { list: JSON.stringify(some) }));
      await job.pause();
    }
    return found;
  };
}

export const readEntities = readerOf<string, Entity>(entitiesById);
export const readEntitiesByKey = readerOf<number, Entity>(entitiesByKey);
export const readRelations = readerOf<string, Relation>(relationsById);
export const readRelationsByKey = readerOf<number, Relation>(relationsByKey);
export const readSources = readerOf<string, Source>(sourcesByIds);

/** What an entity's place in the list of all is told by. */
export const placeRow = z.object({ key: z.int(), id: z.string(), degree: entitySchema.shape.degree });
export type Place = z.output<typeof placeRow>;
