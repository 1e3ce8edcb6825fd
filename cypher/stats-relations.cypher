// How many relations pass the filter with both their ends, by type and by the time in which they begin.
// $types, $origin, $anyTime, $undated, $firstDay, $lastDay, $minConfidence, $evidence, $views, $kinds, $topics,
// $agreements: the filter (server/store/neo4j/filter.ts).
// $precision: how many characters of a day tell the time, 7 for months and 4 for years; $openStart: the day that stands
// for an unknown beginning.
// Columns: type, undated, time (null where the beginning isn't known), n; in no fixed order.
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
RETURN type(r) AS type, r.undated AS undated,
  CASE WHEN NOT r.undated AND r.firstDay <> $openStart THEN left(r.firstDay, $precision) END AS time,
  count(r) AS n
