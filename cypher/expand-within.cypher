// As expand.cypher, to given entities only. From an entity with few relations all are looked through; from a hub each
// of the given entities is looked for, and Neo4j then goes from the side that has fewer relations.
// $types, $origin, $anyTime, $undated, $firstDay, $lastDay, $minConfidence, $evidence, $views, $kinds, $topics,
// $agreements: the filter (server/store/neo4j/filter.ts).
// $from, $within: ids, each once; $seekAbove: the number of relations that makes a hub; $exempt: ids that the filter
// doesn't test as entities, and whose Agreements show their relations; $direction: any, out or in; $symmetric: the
// types that lead both ways; $mostStrength.
// Columns: from, to, kind, degree (the neighbour's), strength (the sum of confidences, cut); by from, to.
UNWIND $from AS from
MATCH (a:Entity {id: from})
USING INDEX SEEK a:Entity(id)
WITH from, a, COUNT { (a)--() } > $seekAbove AS hub
CALL (a, hub) {
  MATCH (a)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b:Entity)
  WHERE NOT hub
  WITH r, b
  WHERE b.id IN $within
  RETURN r, b
  UNION ALL
  UNWIND CASE WHEN hub THEN $within ELSE [] END AS id
  MATCH (b:Entity {id: id})
  USING INDEX SEEK b:Entity(id)
  MATCH (a)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b)
  RETURN r, b
}
WITH from, a, r, b
WHERE ($types IS NULL OR type(r) IN $types) AND ($origin IS NULL OR r.origin = $origin)
  AND ($anyTime OR CASE WHEN r.undated THEN $undated ELSE r.firstDay <= $lastDay AND r.lastDay >= $firstDay END)
  AND ($minConfidence IS NULL OR r.confidence >= $minConfidence)
  AND CASE WHEN $evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $evidence) END
  AND (r.view IN $views OR r.view = 'nodes' AND (a.kind = 'Agreement' AND a.id IN $exempt OR b.kind = 'Agreement' AND b.id IN $exempt))
  AND ($direction = 'any' OR type(r) IN $symmetric OR ($direction = 'out') = (startNode(r) = a))
  AND (b.id IN $exempt OR ($kinds IS NULL OR b.kind IN $kinds) AND ($topics IS NULL OR any(topic IN b.topics WHERE topic IN $topics))
    AND ($anyTime OR b.firstDay <= $lastDay AND b.lastDay >= $firstDay) AND (b.kind <> 'Agreement' OR $agreements OR b.crowded))
WITH from, b, sum(coalesce(r.confidence, 0)) AS confidence
RETURN from, b.id AS to, b.kind AS kind, b.degree AS degree,
  CASE WHEN confidence > $mostStrength THEN $mostStrength ELSE confidence END AS strength
ORDER BY from, to
