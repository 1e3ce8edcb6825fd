// A page of the entities that passing relations lead to from one entity, best connected first, each with those
// relations.
// An Agreement that is asked about shows its relations in every view.
// $filter: a map (server/store/neo4j/filter.ts).
// $id; $direction: any, out or in; $symmetric: the types that lead both ways; $degree, $after: the place (degree, id)
// that the last page ended with; $limit.
// Columns: entity, relations (in no fixed order); by falling degree, then id.
MATCH (a:Entity {id: $id})-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b:Entity)
USING INDEX SEEK a:Entity(id)
WHERE ($filter.types IS NULL OR type(r) IN $filter.types) AND ($filter.origin IS NULL OR r.origin = $filter.origin)
  AND ($filter.anyTime OR CASE WHEN r.undated THEN $filter.undated ELSE r.firstDay <= $filter.lastDay AND r.lastDay >= $filter.firstDay END)
  AND ($filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence)
  AND CASE WHEN $filter.evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $filter.evidence) END
  AND (r.view IN $filter.views OR r.view = 'nodes' AND a.kind = 'Agreement')
  AND ($direction = 'any' OR type(r) IN $symmetric OR ($direction = 'out') = (startNode(r) = a))
  AND ($filter.kinds IS NULL OR b.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN b.topics WHERE topic IN $filter.topics))
  AND ($filter.anyTime OR b.firstDay <= $filter.lastDay AND b.lastDay >= $filter.firstDay) AND (b.kind <> 'Agreement' OR $filter.agreements OR b.crowded)
  AND CASE WHEN b.degree = $degree THEN b.id > $after ELSE b.degree < $degree END
WITH DISTINCT a, b AS e ORDER BY e.degree DESC, e.id LIMIT $limit
RETURN e {.*, tokens: null, keys: null} AS entity, COLLECT {
  MATCH (a)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(e)
  WHERE ($filter.types IS NULL OR type(r) IN $filter.types) AND ($filter.origin IS NULL OR r.origin = $filter.origin)
    AND ($filter.anyTime OR CASE WHEN r.undated THEN $filter.undated ELSE r.firstDay <= $filter.lastDay AND r.lastDay >= $filter.firstDay END)
    AND ($filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence)
    AND CASE WHEN $filter.evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $filter.evidence) END
    AND (r.view IN $filter.views OR r.view = 'nodes' AND a.kind = 'Agreement')
    AND ($direction = 'any' OR type(r) IN $symmetric OR ($direction = 'out') = (startNode(r) = a))
  RETURN r {.*, mentions: null, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
} AS relations
ORDER BY e.degree DESC, e.id
