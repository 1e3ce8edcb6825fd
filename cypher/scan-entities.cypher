// The next entities that pass the filter.
// $filter: a map (server/store/neo4j/filter.ts).
// $after: the id of the last one; $limit.
// Columns: entity; by id.
MATCH (e:Entity)
USING INDEX SEEK e:Entity(id)
WHERE e.id > $after
  AND ($filter.kinds IS NULL OR e.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN e.topics WHERE topic IN $filter.topics))
  AND ($filter.anyTime OR e.firstDay <= $filter.lastDay AND e.lastDay >= $filter.firstDay) AND (e.kind <> 'Agreement' OR $filter.agreements OR e.crowded)
WITH e ORDER BY e.id LIMIT $limit
RETURN e {.*, tokens: null, keys: null} AS entity
