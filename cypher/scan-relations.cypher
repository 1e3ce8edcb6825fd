// The next relations of some types, whether or not they pass the filter with both their ends. Ids are indexed type by
// type, so that each type has a place of its own; who reads puts the types together.
// $filter: a map (server/store/neo4j/filter.ts).
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
  ($filter.types IS NULL OR type(r) IN $filter.types) AND ($filter.origin IS NULL OR r.origin = $filter.origin)
    AND ($filter.anyTime OR CASE WHEN r.undated THEN $filter.undated ELSE r.firstDay <= $filter.lastDay AND r.lastDay >= $filter.firstDay END)
    AND ($filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence)
    AND CASE WHEN $filter.evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $filter.evidence) END
    AND r.view IN $filter.views
    AND ($filter.kinds IS NULL OR a.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN a.topics WHERE topic IN $filter.topics))
    AND ($filter.anyTime OR a.firstDay <= $filter.lastDay AND a.lastDay >= $filter.firstDay) AND (a.kind <> 'Agreement' OR $filter.agreements OR a.crowded)
    AND ($filter.kinds IS NULL OR b.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN b.topics WHERE topic IN $filter.topics))
    AND ($filter.anyTime OR b.firstDay <= $filter.lastDay AND b.lastDay >= $filter.firstDay) AND (b.kind <> 'Agreement' OR $filter.agreements OR b.crowded)
  AS passes
RETURN type(r) AS type, r.id AS id,
  CASE WHEN passes THEN r {.*, mentions: null, type: type(r), source: startNode(r).id, target: endNode(r).id} END AS relation
