// Writes sources; what has the same id is replaced.
// $rows: list of {id, properties}.
// No columns.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s = row.properties
