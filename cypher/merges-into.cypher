// All merges into the given entities, in no fixed order.
// $ids: list of ids, each once.
// Columns: merge (its properties).
UNWIND $ids AS id
MATCH (m:QianshouMerge {into: id})
USING INDEX SEEK m:QianshouMerge(into)
RETURN m {.*} AS merge
