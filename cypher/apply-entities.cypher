// Writes entities; what has the same id is replaced, and keeps its degree. The kind is a label too.
// $rows: list of {id, kind, properties}.
// No columns.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e.degree = 0
WITH e, row, coalesce(e.kind, row.kind) AS before, e.degree AS degree
REMOVE e:$(before)
SET e:$(row.kind), e = row.properties, e.degree = degree
