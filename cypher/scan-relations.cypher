// The next relations of some types, whether or not they pass the filter with both their ends. Ids are indexed type by
// type, so that each type has a place of its own; who reads puts the types together.
// $types, $origin, $anyTime, $undated, $firstDay, $lastDay, $minConfidence, $evidence, $views, $kinds, $topics,
// $agreements: the filter (server/store/neo4j/filter.ts).
// $after: for each of these types the id of the last relation of it, as {SIGNED_WITH: 'r-1', …}; $limit: for each type.
// Columns: type, id, relation (null where it doesn't pass); type by type, each by id.
CALL () {
  UNWIND $after.SIGNED_WITH AS after
  MATCH (a)-[r:SIGNED_WITH]->(b) USING INDEX SEEK r:SIGNED_WITH(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  UNWIND $after.PARTNER_OF AS after
  MATCH (a)-[r:PARTNER_OF]->(b) USING INDEX SEEK r:PARTNER_OF(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  UNWIND $after.LOCATED_IN AS after
  MATCH (a)-[r:LOCATED_IN]->(b) USING INDEX SEEK r:LOCATED_IN(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  UNWIND $after.PART_OF AS after
  MATCH (a)-[r:PART_OF]->(b) USING INDEX SEEK r:PART_OF(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  UNWIND $after.HOLDS_OFFICE AS after
  MATCH (a)-[r:HOLDS_OFFICE]->(b) USING INDEX SEEK r:HOLDS_OFFICE(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  UNWIND $after.BUILDS AS after
  MATCH (a)-[r:BUILDS]->(b) USING INDEX SEEK r:BUILDS(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  UNWIND $after.MET_WITH AS after
  MATCH (a)-[r:MET_WITH]->(b) USING INDEX SEEK r:MET_WITH(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  UNWIND $after.PARTY_TO AS after
  MATCH (a)-[r:PARTY_TO]->(b) USING INDEX SEEK r:PARTY_TO(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  UNWIND $after.SIGNED AS after
  MATCH (a)-[r:SIGNED]->(b) USING INDEX SEEK r:SIGNED(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  UNWIND $after.SETS_UP AS after
  MATCH (a)-[r:SETS_UP]->(b) USING INDEX SEEK r:SETS_UP(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  UNWIND $after.SIGNED_AT AS after
  MATCH (a)-[r:SIGNED_AT]->(b) USING INDEX SEEK r:SIGNED_AT(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  UNWIND $after.TOOK_PART_IN AS after
  MATCH (a)-[r:TOOK_PART_IN]->(b) USING INDEX SEEK r:TOOK_PART_IN(id) WHERE r.id > after
  RETURN a, r, b ORDER BY r.id LIMIT $limit
}
WITH a, r, b,
  ($types IS NULL OR type(r) IN $types) AND ($origin IS NULL OR r.origin = $origin)
    AND ($anyTime OR CASE WHEN r.undated THEN $undated ELSE r.firstDay <= $lastDay AND r.lastDay >= $firstDay END)
    AND ($minConfidence IS NULL OR r.confidence >= $minConfidence)
    AND CASE WHEN $evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $evidence) END
    AND r.view IN $views
    AND ($kinds IS NULL OR a.kind IN $kinds) AND ($topics IS NULL OR any(topic IN a.topics WHERE topic IN $topics))
    AND ($anyTime OR a.firstDay <= $lastDay AND a.lastDay >= $firstDay) AND (a.kind <> 'Agreement' OR $agreements OR a.crowded)
    AND ($kinds IS NULL OR b.kind IN $kinds) AND ($topics IS NULL OR any(topic IN b.topics WHERE topic IN $topics))
    AND ($anyTime OR b.firstDay <= $lastDay AND b.lastDay >= $firstDay) AND (b.kind <> 'Agreement' OR $agreements OR b.crowded)
  AS passes
RETURN type(r) AS type, r.id AS id,
  CASE WHEN passes THEN r {.*, mentions: null, type: type(r), source: startNode(r).id, target: endNode(r).id} END AS relation
