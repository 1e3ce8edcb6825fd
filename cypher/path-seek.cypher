// As path-within.cypher, from hubs: each of the given entities is looked for, from the side that has fewer relations.
// $filter: a map (server/store/neo4j/filter.ts).
// $from, $within: ids, each once; $seekAbove: the degree that makes a hub; $exempt: ids that the filter doesn't test as
// entities, and whose Agreements show their relations; $direction: any, out or in; $symmetric: the types that lead both
// ways; $mostStrength; $portion.
// Columns: from (list of places in $from, counted from 0; at most $portion of them), and for each of them to (the id of a
// neighbour), degrees and strengths (the sum of confidences, cut).
UNWIND range(0, size($from) - 1) AS i
MATCH (a:Entity {id: $from[i]})
USING INDEX SEEK a:Entity(id)
WHERE a.degree > $seekAbove
UNWIND $within AS id
MATCH (b:Entity {id: id})
USING INDEX SEEK b:Entity(id)
MATCH (a)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b)
WITH i, a, r, b
WHERE ($filter.types IS NULL OR type(r) IN $filter.types) AND ($filter.origin IS NULL OR r.origin = $filter.origin)
  AND ($filter.anyTime OR CASE WHEN r.undated THEN $filter.undated ELSE r.firstDay <= $filter.lastDay AND r.lastDay >= $filter.firstDay END)
  AND ($filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence)
  AND CASE WHEN $filter.evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $filter.evidence) END
  AND (r.view IN $filter.views OR r.view = 'nodes' AND (a.kind = 'Agreement' AND a.id IN $exempt OR b.kind = 'Agreement' AND b.id IN $exempt))
  AND ($direction = 'any' OR type(r) IN $symmetric OR ($direction = 'out') = (startNode(r) = a))
  AND (b.id IN $exempt OR ($filter.kinds IS NULL OR b.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN b.topics WHERE topic IN $filter.topics))
    AND ($filter.anyTime OR b.firstDay <= $filter.lastDay AND b.lastDay >= $filter.firstDay) AND (b.kind <> 'Agreement' OR $filter.agreements OR b.crowded))
WITH i, b, sum(coalesce(r.confidence, 0)) AS confidence
WITH collect(i) AS froms, collect(b.id) AS ids, collect(b.degree) AS degrees,
  collect(CASE WHEN confidence > $mostStrength THEN $mostStrength ELSE confidence END) AS strengths
UNWIND range(0, size(ids) - 1, $portion) AS at
RETURN froms[at..at + $portion] AS from, ids[at..at + $portion] AS to, degrees[at..at + $portion] AS degrees,
  strengths[at..at + $portion] AS strengths
