// How many entities and relations all pages of neighbours.cypher hold together.
// $types, $origin, $anyTime, $undated, $firstDay, $lastDay, $minConfidence, $evidence, $views, $kinds, $topics,
// $agreements: the filter (server/store/neo4j/filter.ts).
// $id; $direction: any, out or in; $symmetric: the types that lead both ways.
// Columns: entities, relations.
MATCH (a:Entity {id: $id})-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b:Entity)
USING INDEX SEEK a:Entity(id)
WHERE ($types IS NULL OR type(r) IN $types) AND ($origin IS NULL OR r.origin = $origin)
  AND ($anyTime OR CASE WHEN r.undated THEN $undated ELSE r.firstDay <= $lastDay AND r.lastDay >= $firstDay END)
  AND ($minConfidence IS NULL OR r.confidence >= $minConfidence)
  AND CASE WHEN $evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $evidence) END
  AND (r.view IN $views OR r.view = 'nodes' AND a.kind = 'Agreement')
  AND ($direction = 'any' OR type(r) IN $symmetric OR ($direction = 'out') = (startNode(r) = a))
  AND ($kinds IS NULL OR b.kind IN $kinds) AND ($topics IS NULL OR any(topic IN b.topics WHERE topic IN $topics))
  AND ($anyTime OR b.firstDay <= $lastDay AND b.lastDay >= $firstDay) AND (b.kind <> 'Agreement' OR $agreements OR b.crowded)
RETURN count(DISTINCT b) AS entities, count(r) AS relations
