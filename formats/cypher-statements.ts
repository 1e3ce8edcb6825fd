import { type Kind, kindIds } from "../model/kinds.ts";
import type { RelationType } from "../model/relation-types.ts";

/** Fails in a database that Qianshou itself keeps: what it works out (search keys, days) would be lost under these properties. */
export const guard = `MATCH (meta:QianshouMeta)
RETURN date('this database is kept by Qianshou itself: import the network there as json. Its mark: ' + meta.key);
`;

/** One node for each id. */
export const schema = `CREATE CONSTRAINT qianshou_entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT qianshou_claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT qianshou_source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
CALL db.awaitIndexes(300);
`;

const unwind = (rows: string): string => `UNWIND [\n${rows}\n] AS row\n`;

/** An entity that was of another kind when the script ran before loses that label. */
export const writeEntities = (rows: string, kind: Kind): string => `${unwind(rows)}MERGE (e:Entity {id: row.id})
REMOVE e:${kindIds.join(":")}
SET e:${kind}, e = row;
`;

export const writeRelations = (
  rows: string,
  type: RelationType,
): string => `${unwind(rows)}MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:${type} {id: row.properties.id}]->(b)
SET r = row.properties;
`;

/** What a claim is about is an entity in the file, or else a relation or an entity that isn't: `about` names it. */
export const writeClaims = (rows: string): string => `${unwind(rows)}MERGE (c:Claim {id: row.id})
SET c = row
WITH c, row
CALL (c, row) {
  MATCH (c)-[old:FROM|ABOUT]->(other)
  WHERE other.id <> CASE type(old) WHEN 'FROM' THEN row.source ELSE row.about END
  DELETE old
}
MERGE (s:Source {id: row.source})
MERGE (c)-[:FROM]->(s)
WITH c, row
MATCH (e:Entity {id: row.about})
MERGE (c)-[:ABOUT]->(e);
`;

export const writeSources = (rows: string): string => `${unwind(rows)}MERGE (s:Source {id: row.id})
SET s = row;
`;
