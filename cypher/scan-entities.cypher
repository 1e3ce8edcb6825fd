// The next entities that pass the filter.
// $kinds, $topics, $anyTime, $firstDay, $lastDay, $agreements: the filter (server/store/neo4j/filter.ts).
// $after: the id of the last one; $limit.
// Columns: entity; by id.
MATCH (e:Entity)
USING INDEX SEEK e:Entity(id)
WHERE e.id > $after
  AND ($kinds IS NULL OR e.kind IN $kinds) AND ($topics IS NULL OR any(topic IN e.topics WHERE topic IN $topics))
  AND ($anyTime OR e.firstDay <= $lastDay AND e.lastDay >= $firstDay) AND (e.kind <> 'Agreement' OR $agreements OR e.crowded)
WITH e ORDER BY e.id LIMIT $limit
RETURN e {.*, tokens: null, keys: null} AS entity
