// How many entities pass the filter, by kind and topics.
// $types, $origin, $anyTime, $undated, $firstDay, $lastDay, $minConfidence, $evidence, $views, $kinds, $topics,
// $agreements: the filter (server/store/neo4j/filter.ts).
// $linked: leave out those without a passing relation to another passing entity.
// Columns: kind, topics, n; in no fixed order.
MATCH (e:Entity)
WHERE ($kinds IS NULL OR e.kind IN $kinds) AND ($topics IS NULL OR any(topic IN e.topics WHERE topic IN $topics))
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
RETURN e.kind AS kind, e.topics AS topics, count(e) AS n
