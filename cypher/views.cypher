// Saved views, the one that was changed last first.
// $updatedAt, $id: what the last page ended with; $limit.
// Columns: view.
MATCH (v:QianshouView)
USING INDEX SEEK v:QianshouView(updatedAt, id)
WHERE v.updatedAt <= $updatedAt AND v.id >= ''
WITH v WHERE v.updatedAt < $updatedAt OR v.id > $id
WITH v ORDER BY v.updatedAt DESC, v.id LIMIT $limit
RETURN v {.id, .revision, .createdAt, .updatedAt, .title, .notes, .entities} AS view
ORDER BY v.updatedAt DESC, v.id
