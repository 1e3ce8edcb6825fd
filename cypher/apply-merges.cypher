// Writes which entities went because others are the same; what has the same id is replaced.
// $rows: list of {id, properties}.
// No columns.
UNWIND $rows AS row
MERGE (m:QianshouMerge {id: row.id})
SET m = row.properties
