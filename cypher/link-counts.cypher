// How many passing relations an entity has, by type, kind of the neighbour and direction.
// $filter: a map (server/store/neo4j/filter.ts).
// $id; $symmetric: the types that lead both ways.
// Columns: type, kind, direction (out, in or both), n; by type, kind, direction.
MATCH (a:Entity {id: $id})-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b:Entity)
USING INDEX SEEK a:Entity(id)
WHERE ($filter.types IS NULL OR type(r) IN $filter.types) AND ($filter.origin IS NULL OR r.origin = $filter.origin)
  AND ($filter.anyTime OR CASE WHEN r.undated THEN $filter.undated ELSE r.firstDay <= $filter.lastDay AND r.lastDay >= $filter.firstDay END)
  AND ($filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence)
  AND CASE WHEN $filter.evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $filter.evidence) END
  AND (r.view IN $filter.views OR r.view = 'nodes' AND a.kind = 'Agreement')
  AND ($filter.kinds IS NULL OR b.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN b.topics WHERE topic IN $filter.topics))
  AND ($filter.anyTime OR b.firstDay <= $filter.lastDay AND b.lastDay >= $filter.firstDay) AND (b.kind <> 'Agreement' OR $filter.agreements OR b.crowded)
RETURN type(r) AS type, b.kind AS kind,
  CASE WHEN type(r) IN $symmetric THEN 'both' WHEN startNode(r) = a THEN 'out' ELSE 'in' END AS direction,
  count(r) AS n
ORDER BY type, kind, direction
