// The sources that support most of the relations that pass the filter with both their ends.
// $types, $origin, $anyTime, $undated, $firstDay, $lastDay, $minConfidence, $evidence, $views, $kinds, $topics,
// $agreements: the filter (server/store/neo4j/filter.ts).
// $limit.
// Columns: source, n; by falling n, then source.
// Evidence is '<status>:<source>', or '<status>:*' for any source.
MATCH (a:Entity)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]->(b:Entity)
WHERE ($types IS NULL OR type(r) IN $types) AND ($origin IS NULL OR r.origin = $origin)
  AND ($anyTime OR CASE WHEN r.undated THEN $undated ELSE r.firstDay <= $lastDay AND r.lastDay >= $firstDay END)
  AND ($minConfidence IS NULL OR r.confidence >= $minConfidence)
  AND CASE WHEN $evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $evidence) END
  AND r.view IN $views
  AND ($kinds IS NULL OR a.kind IN $kinds) AND ($topics IS NULL OR any(topic IN a.topics WHERE topic IN $topics))
  AND ($anyTime OR a.firstDay <= $lastDay AND a.lastDay >= $firstDay) AND (a.kind <> 'Agreement' OR $agreements OR a.crowded)
  AND ($kinds IS NULL OR b.kind IN $kinds) AND ($topics IS NULL OR any(topic IN b.topics WHERE topic IN $topics))
  AND ($anyTime OR b.firstDay <= $lastDay AND b.lastDay >= $firstDay) AND (b.kind <> 'Agreement' OR $agreements OR b.crowded)
CALL (r) {
  UNWIND r.evidence AS key
  WITH key
  WHERE NOT key STARTS WITH 'rejected:' AND NOT key ENDS WITH ':*'
  RETURN DISTINCT substring(key, size(split(key, ':')[0]) + 1) AS source
}
RETURN source, count(*) AS n
ORDER BY n DESC, source LIMIT $limit
