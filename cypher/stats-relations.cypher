// How many relations pass the filter with both their ends, by type and by the times in which they begin and end.
// $filter: a map (server/store/neo4j/filter.ts).
// $precision: how many characters of a day tell the time, 10 for days, 7 for months and 4 for years; $openStart,
// $openEnd: the days that stand for an unknown beginning and an unknown end.
// Columns: type, undated, at (start or end; every relation is counted in both), time (null where that isn't known), n; in
// no fixed order.
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
UNWIND [
  {at: 'start', time: CASE WHEN r.firstDay <> $openStart THEN left(r.firstDay, $precision) END},
  {at: 'end', time: CASE WHEN r.lastDay <> $openEnd THEN left(r.lastDay, $precision) END}
] AS known
RETURN type(r) AS type, r.undated AS undated, known.at AS at, known.time AS time, count(r) AS n
