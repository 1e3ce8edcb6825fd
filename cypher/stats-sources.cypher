// The sources that support most of the relations that pass the filter with both their ends.
// $filter: a map (server/store/neo4j/filter.ts).
// $limit.
// Columns: source, n; by falling n, then source.
// Evidence is '<status>:<source>', or '<status>:*' for any source.
MATCH (a:Entity)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]->(b:Entity)
WHERE ($filter.types IS NULL OR type(r) IN $filter.types) AND ($filter.origin IS NULL OR r.origin = $filter.origin)
  AND ($filter.anyTime OR CASE WHEN r.undated THEN $filter.undated ELSE r.firstDay <= $filter.lastDay AND r.lastDay >= $filter.firstDay END)
  AND ($filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence)
  AND CASE WHEN $filter.evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $filter.evidence) END
  AND r.view IN $filter.views
  AND ($filter.kinds IS NULL OR a.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN a.topics WHERE topic IN $filter.topics))
  AND ($filter.anyTime OR a.firstDay <= $filter.lastDay AND a.lastDay >= $filter.firstDay) AND (a.kind <> 'Agreement' OR $filter.agreements OR a.crowded)
  AND ($filter.kinds IS NULL OR b.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN b.topics WHERE topic IN $filter.topics))
  AND ($filter.anyTime OR b.firstDay <= $filter.lastDay AND b.lastDay >= $filter.firstDay) AND (b.kind <> 'Agreement' OR $filter.agreements OR b.crowded)
CALL (r) {
  UNWIND r.evidence AS key
  WITH key
  WHERE NOT key STARTS WITH 'rejected:' AND NOT key ENDS WITH ':*'
  RETURN DISTINCT substring(key, size(split(key, ':')[0]) + 1) AS source
}
RETURN source, count(*) AS n
ORDER BY n DESC, source LIMIT $limit
