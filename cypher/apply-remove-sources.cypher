// Removes sources.
// $ids: list of ids.
// No columns.
UNWIND $ids AS id
MATCH (n:Source {id: id})
DELETE n
