// Entities that pass the filter, by falling degree, then id.
// $types, $origin, $anyTime, $undated, $firstDay, $lastDay, $minConfidence, $evidence, $views, $kinds, $topics,
// $agreements: the filter (server/store/neo4j/filter.ts).
// $linked: leave out those without a passing relation to another passing entity; $degree, $after: the place (degree,
// id) that the last page ended with; $limit.
// Columns: entity.
// The place is tested by CASE: Neo4j would answer an OR from two indexes, and go through all of both.
MATCH (e:Entity)
USING INDEX SEEK e:Entity(degree)
WHERE e.degree <= $degree AND CASE WHEN e.degree = $degree THEN e.id > $after ELSE true END
  AND ($kinds IS NULL OR e.kind IN $kinds) AND ($topics IS NULL OR any(topic IN e.topics WHERE topic IN $topics))
  AND ($anyTime OR e.firstDay <= $lastDay AND e.lastDay >= $firstDay) AND (e.kind <> 'Agreement' OR $agreements OR e.crowded)
  AND (NOT $linked OR EXISTS {
    MATCH (e)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b:Entity)
    WHERE ($types IS NULL OR type(r) IN $types) AND ($origin IS NULL OR r.origin = $origin)
      AND ($anyTime OR CASE WHEN r.undated THEN $undated ELSE r.firstDay <= $lastDay AND r.lastDay >= $firstDay END)
      AND ($minConfidence IS NULL OR r.confidence >= $minConfidence)
      AND CASE WHEN $evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $evidence) END
      AND r.view IN $views
      AND ($kinds IS NULL OR b.kind IN $kinds) AND ($topics IS NULL OR any(topic IN b.topics WHERE topic IN $topics))
      AND ($anyTime OR b.firstDay <= $lastDay AND b.lastDay >= $firstDay) AND (b.kind <> 'Agreement' OR $agreements OR b.crowded)
  })
WITH e ORDER BY e.degree DESC, e.id LIMIT $limit
RETURN e {.*, tokens: null, keys: null} AS entity
