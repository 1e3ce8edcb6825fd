// Entities that pass the filter, by falling degree, then id.
// $types, $origins, $undated, $firstDay, $lastDay, $minConfidence, $evidence, $views, $kinds, $topics, $agreements: the
// filter (server/store/neo4j/filter.ts).
// $linked: leave out those without a passing relation to another passing entity; $degree, $after: the place (degree,
// id) that the last page ended with; $limit.
// Columns: entity.
MATCH (e:Entity)
WHERE e.degree <= $degree AND (e.degree < $degree OR e.id > $after)
  AND e.kind IN $kinds AND ($topics IS NULL OR any(topic IN e.topics WHERE topic IN $topics))
  AND e.firstDay <= $lastDay AND e.lastDay >= $firstDay AND (e.kind <> 'Agreement' OR $agreements OR e.crowded)
  AND (NOT $linked OR EXISTS {
    MATCH (e)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b:Entity)
    WHERE type(r) IN $types AND r.origin IN $origins
      AND CASE WHEN r.undated THEN $undated ELSE r.firstDay <= $lastDay AND r.lastDay >= $firstDay END
      AND coalesce(r.confidence, -1) >= $minConfidence
      AND CASE WHEN $evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $evidence) END
      AND r.view IN $views
      AND b.kind IN $kinds AND ($topics IS NULL OR any(topic IN b.topics WHERE topic IN $topics))
      AND b.firstDay <= $lastDay AND b.lastDay >= $firstDay AND (b.kind <> 'Agreement' OR $agreements OR b.crowded)
  })
WITH e ORDER BY e.degree DESC, e.id LIMIT $limit
RETURN e {.*, tokens: null, keys: null} AS entity
