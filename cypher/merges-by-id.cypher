// The merges by which entities with these ids went, in no fixed order; others are left out.
// $ids: list of ids, each once.
// Columns: merge (its properties).
UNWIND $ids AS id
MATCH (m:QianshouMerge {id: id})
USING INDEX SEEK m:QianshouMerge(id)
RETURN m {.*} AS merge
