// Entities that pass the filter, by falling degree, then id.
// $filter: a map (server/store/neo4j/filter.ts).
// $linked: leave out those without a passing relation to another passing entity; $degree, $after: the place (degree,
// id) that the last page ended with; $limit.
// Columns: entity.
// The place is tested by CASE: Neo4j would answer an OR from two indexes, and go through all of both.
MATCH (e:Entity)
USING INDEX SEEK e:Entity(degree)
WHERE e.degree <= $degree AND CASE WHEN e.degree = $degree THEN e.id > $after ELSE true END
  AND ($filter.kinds IS NULL OR e.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN e.topics WHERE topic IN $filter.topics))
  AND ($filter.anyTime OR e.firstDay <= $filter.lastDay AND e.lastDay >= $filter.firstDay) AND (e.kind <> 'Agreement' OR $filter.agreements OR e.crowded)
  AND (NOT $linked OR EXISTS {
    MATCH (e)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b:Entity)
    WHERE ($filter.types IS NULL OR type(r) IN $filter.types) AND ($filter.origin IS NULL OR r.origin = $filter.origin)
      AND ($filter.anyTime OR CASE WHEN r.undated THEN $filter.undated ELSE r.firstDay <= $filter.lastDay AND r.lastDay >= $filter.firstDay END)
      AND ($filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence)
      AND CASE WHEN $filter.evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $filter.evidence) END
      AND r.view IN $filter.views
      AND ($filter.kinds IS NULL OR b.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN b.topics WHERE topic IN $filter.topics))
      AND ($filter.anyTime OR b.firstDay <= $filter.lastDay AND b.lastDay >= $filter.firstDay) AND (b.kind <> 'Agreement' OR $filter.agreements OR b.crowded)
  })
WITH e ORDER BY e.degree DESC, e.id LIMIT $limit
RETURN e {.*, tokens: null, keys: null} AS entity
