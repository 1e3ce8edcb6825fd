// Merges, the last one first.
// $at, $id: what the last page ended with; $limit.
// Columns: merge (its properties).
MATCH (m:QianshouMerge)
USING INDEX SEEK m:QianshouMerge(at, id)
WHERE m.at <= $at AND m.id >= ''
WITH m WHERE m.at < $at OR m.id > $id
WITH m ORDER BY m.at DESC, m.id LIMIT $limit
RETURN m {.*} AS merge
ORDER BY m.at DESC, m.id
