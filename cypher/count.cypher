// How many entities pass the filter, and how many relations pass with both their ends.
// $types, $origins, $undated, $firstDay, $lastDay, $minConfidence, $evidence, $views, $kinds, $topics, $agreements: the
// filter (server/store/neo4j/filter.ts).
// Columns: entities, relations.
CALL () {
  MATCH (e:Entity)
  WHERE e.kind IN $kinds AND ($topics IS NULL OR any(topic IN e.topics WHERE topic IN $topics))
    AND e.firstDay <= $lastDay AND e.lastDay >= $firstDay AND (e.kind <> 'Agreement' OR $agreements OR e.crowded)
  RETURN count(e) AS entities
}
CALL () {
  MATCH (a:Entity)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]->(b:Entity)
  WHERE type(r) IN $types AND r.origin IN $origins
    AND CASE WHEN r.undated THEN $undated ELSE r.firstDay <= $lastDay AND r.lastDay >= $firstDay END
    AND coalesce(r.confidence, -1) >= $minConfidence
    AND CASE WHEN $evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $evidence) END
    AND r.view IN $views
    AND a.kind IN $kinds AND ($topics IS NULL OR any(topic IN a.topics WHERE topic IN $topics))
    AND a.firstDay <= $lastDay AND a.lastDay >= $firstDay AND (a.kind <> 'Agreement' OR $agreements OR a.crowded)
    AND b.kind IN $kinds AND ($topics IS NULL OR any(topic IN b.topics WHERE topic IN $topics))
    AND b.firstDay <= $lastDay AND b.lastDay >= $firstDay AND (b.kind <> 'Agreement' OR $agreements OR b.crowded)
  RETURN count(r) AS relations
}
RETURN entities, relations
