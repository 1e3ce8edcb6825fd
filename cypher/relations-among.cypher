// The passing relations whose ends are both among some entities. All of these were asked for: they aren't tested, and
// Agreements among them show their relations.
// $ids: list of ids, each once; $filter: a map (server/store/neo4j/filter.ts); $limit.
// Columns: relation; by id.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]->(b:Entity)
USING INDEX SEEK a:Entity(id)
WITH r, b
WHERE b.id IN $ids
  AND ($filter.types IS NULL OR type(r) IN $filter.types) AND ($filter.origin IS NULL OR r.origin = $filter.origin)
  AND ($filter.anyTime OR CASE WHEN r.undated THEN $filter.undated ELSE r.firstDay <= $filter.lastDay AND r.lastDay >= $filter.firstDay END)
  AND ($filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence)
  AND CASE WHEN $filter.evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $filter.evidence) END
  AND (r.view IN $filter.views OR r.view = 'nodes')
WITH r ORDER BY r.id LIMIT $limit
RETURN r {.*, mentions: null, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
