// As path-within.cypher, from hubs: each of the given entities is looked for, from the side that has fewer relations.
// $types, $origin, $anyTime, $undated, $firstDay, $lastDay, $minConfidence, $evidence, $views, $kinds, $topics,
// $agreements: the filter (server/store/neo4j/filter.ts).
// $from, $within: ids, each once; $seekAbove: the degree that makes a hub; $exempt: ids that the filter doesn't test as
// entities, and whose Agreements show their relations; $direction: any, out or in; $symmetric: the types that lead both
// ways; $mostStrength; $portion.
// Columns: from; to (list of ids, at most $portion of them), and for each of them degrees and strengths (the sum of
// confidences, cut).
UNWIND $from AS from
MATCH (a:Entity {id: from})
USING INDEX SEEK a:Entity(id)
WHERE a.degree > $seekAbove
UNWIND $within AS id
MATCH (b:Entity {id: id})
USING INDEX SEEK b:Entity(id)
MATCH (a)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b)
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
WITH from, collect(b.id) AS ids, collect(b.degree) AS degrees,
  collect(CASE WHEN confidence > $mostStrength THEN $mostStrength ELSE confidence END) AS strengths
UNWIND range(0, size(ids) - 1, $portion) AS at
RETURN from, ids[at..at + $portion] AS to, degrees[at..at + $portion] AS degrees, strengths[at..at + $portion] AS strengths
