// Merges into one entity, the last one first.
// $into: the entity's id; $at, $id: what the last page ended with; $limit.
// Columns: merge (its properties).
MATCH (m:QianshouMerge {into: $into})
USING INDEX SEEK m:QianshouMerge(into)
WHERE m.at < $at OR (m.at = $at AND m.id > $id)
WITH m ORDER BY m.at DESC, m.id LIMIT $limit
RETURN m {.*} AS merge
ORDER BY m.at DESC, m.id
