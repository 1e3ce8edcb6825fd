// Removes sources.
// $ids: list of ids.
// No columns.
UNWIND $ids AS id
MATCH (n:Source {id: id})
USING INDEX SEEK n:Source(id)
DELETE n
