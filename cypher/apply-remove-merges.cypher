// Removes merges, which were taken apart.
// $ids: list of ids.
// No columns.
UNWIND $ids AS id
MATCH (n:QianshouMerge {id: id})
USING INDEX SEEK n:QianshouMerge(id)
DELETE n
