// The passing relations whose ends are both among some entities. All of these were asked for: they aren't tested, and
// Agreements among them show their relations.
// $ids: list of ids, each once; $types, $origin, $anyTime, $undated, $firstDay, $lastDay, $minConfidence, $evidence, $views:
// the filter (server/store/neo4j/filter.ts); $limit.
// Columns: relation; by id.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]->(b:Entity)
USING INDEX SEEK a:Entity(id)
WITH r, b
WHERE b.id IN $ids
  AND ($types IS NULL OR type(r) IN $types) AND ($origin IS NULL OR r.origin = $origin)
  AND ($anyTime OR CASE WHEN r.undated THEN $undated ELSE r.firstDay <= $lastDay AND r.lastDay >= $firstDay END)
  AND ($minConfidence IS NULL OR r.confidence >= $minConfidence)
  AND CASE WHEN $evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $evidence) END
  AND (r.view IN $views OR r.view = 'nodes')
WITH r ORDER BY r.id LIMIT $limit
RETURN r {.*, mentions: null, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
