// Writes relations that aren't there: what had the same id was removed before, as its type and ends can't be changed.
// $rows: list of {type, source, target, properties}.
// No columns.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
USING INDEX SEEK a:Entity(id)
MATCH (b:Entity {id: row.target})
USING INDEX SEEK b:Entity(id)
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
