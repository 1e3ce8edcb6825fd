// Writes claims; what has the same id is replaced.
// $rows: list of {id, properties}.
// No columns.
UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
SET c = row.properties
