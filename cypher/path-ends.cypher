// The ends of a search for paths, each with what the search will ask for first: its neighbours, and those of all that two
// hops over badly connected entities lead to, and three, unless that is much. A small component is thus known as a whole.
// $filter: a map (server/store/neo4j/filter.ts).
// $ends: list of {id, direction: any, out or in}; $many: the highest degree of an end whose neighbours are told; $few: of
// an entity that hops lead over; $mostAround: how many entities around an end are much; $exempt: ids that the filter
// doesn't test as entities, and whose Agreements show their relations; $symmetric: the types that lead both ways;
// $mostStrength.
// Columns: id, degree (the end's), hops (list of {from, to, degrees, strengths}; from: one entity whose neighbours are
// told, to: their ids, and for each of them degrees and strengths, the sums of confidences, cut).
UNWIND $ends AS end
MATCH (e:Entity {id: end.id})
USING INDEX SEEK e:Entity(id)
CALL (e) {
  MATCH (e) ((a)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b:Entity)
    WHERE b.degree <= $few AND ($filter.types IS NULL OR type(r) IN $filter.types) AND ($filter.origin IS NULL OR r.origin = $filter.origin)
    AND ($filter.anyTime OR CASE WHEN r.undated THEN $filter.undated ELSE r.firstDay <= $filter.lastDay AND r.lastDay >= $filter.firstDay END)
    AND ($filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence)
    AND CASE WHEN $filter.evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $filter.evidence) END
    AND (r.view IN $filter.views OR r.view = 'nodes' AND (a.kind = 'Agreement' AND a.id IN $exempt OR b.kind = 'Agreement' AND b.id IN $exempt))
    AND (b.id IN $exempt OR ($filter.kinds IS NULL OR b.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN b.topics WHERE topic IN $filter.topics))
      AND ($filter.anyTime OR b.firstDay <= $filter.lastDay AND b.lastDay >= $filter.firstDay) AND (b.kind <> 'Agreement' OR $filter.agreements OR b.crowded))){0,2} (c)
  WHERE e.degree <= $few
  WITH DISTINCT c LIMIT $mostAround
  RETURN collect(c) AS around
}
CALL (around) {
  UNWIND CASE WHEN size(around) < $mostAround THEN around ELSE [] END AS a
  MATCH (a)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b:Entity)
  WHERE b.degree <= $few AND ($filter.types IS NULL OR type(r) IN $filter.types) AND ($filter.origin IS NULL OR r.origin = $filter.origin)
    AND ($filter.anyTime OR CASE WHEN r.undated THEN $filter.undated ELSE r.firstDay <= $filter.lastDay AND r.lastDay >= $filter.firstDay END)
    AND ($filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence)
    AND CASE WHEN $filter.evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $filter.evidence) END
    AND (r.view IN $filter.views OR r.view = 'nodes' AND (a.kind = 'Agreement' AND a.id IN $exempt OR b.kind = 'Agreement' AND b.id IN $exempt))
    AND (b.id IN $exempt OR ($filter.kinds IS NULL OR b.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN b.topics WHERE topic IN $filter.topics))
      AND ($filter.anyTime OR b.firstDay <= $filter.lastDay AND b.lastDay >= $filter.firstDay) AND (b.kind <> 'Agreement' OR $filter.agreements OR b.crowded))
    AND NOT b IN around
  WITH DISTINCT b LIMIT $mostAround
  RETURN collect(b) AS farther
}
CALL (e, end, around, farther) {
  UNWIND CASE WHEN e.degree <= $few AND size(around) < $mostAround
    THEN around + CASE WHEN size(farther) < $mostAround THEN farther ELSE [] END
    WHEN e.degree <= $many THEN [e] ELSE [] END AS a
  OPTIONAL MATCH (a)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b:Entity)
  WHERE ($filter.types IS NULL OR type(r) IN $filter.types) AND ($filter.origin IS NULL OR r.origin = $filter.origin)
    AND ($filter.anyTime OR CASE WHEN r.undated THEN $filter.undated ELSE r.firstDay <= $filter.lastDay AND r.lastDay >= $filter.firstDay END)
    AND ($filter.minConfidence IS NULL OR r.confidence >= $filter.minConfidence)
    AND CASE WHEN $filter.evidence IS NULL THEN NOT r.hidden ELSE any(key IN r.evidence WHERE key IN $filter.evidence) END
    AND (r.view IN $filter.views OR r.view = 'nodes' AND (a.kind = 'Agreement' AND a.id IN $exempt OR b.kind = 'Agreement' AND b.id IN $exempt))
    AND (end.direction = 'any' OR type(r) IN $symmetric OR (end.direction = 'out') = (startNode(r) = a))
    AND (b.id IN $exempt OR ($filter.kinds IS NULL OR b.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN b.topics WHERE topic IN $filter.topics))
      AND ($filter.anyTime OR b.firstDay <= $filter.lastDay AND b.lastDay >= $filter.firstDay) AND (b.kind <> 'Agreement' OR $filter.agreements OR b.crowded))
  WITH a, b, sum(coalesce(r.confidence, 0)) AS confidence
  WITH a.id AS from, collect(b.id) AS to, collect(b.degree) AS degrees,
    collect(CASE WHEN b IS NULL THEN null WHEN confidence > $mostStrength THEN $mostStrength ELSE confidence END) AS strengths
  RETURN collect({from: from, to: to, degrees: degrees, strengths: strengths}) AS hops
}
RETURN e.id AS id, e.degree AS degree, hops
