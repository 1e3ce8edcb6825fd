// The next relations of a type, whether or not they pass the filter with both their ends. Ids are indexed type by type, and
// each part is read in the order of its index; of the types that aren't asked for it finds nothing. Properties come as
// lists: a name beside each value would take the driver three times as long.
// $filter: a map (server/store/neo4j/filter.ts).
// $after: the id of the last relation by the type, as {SIGNED_WITH: 'r-1'}; $limit.
// $claims: whether the claims that it rests on and that aren't rejected come along.
// Columns: id, relation (null where it doesn't pass, else values in the order of relationFields in
// server/store/neo4j/rows.ts), claims (likewise, in no fixed order); by id.
CALL () {
  MATCH (a)-[r:SIGNED_WITH]->(b) USING INDEX SEEK r:SIGNED_WITH(id) WHERE r.id > $after.SIGNED_WITH
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  MATCH (a)-[r:PARTNER_OF]->(b) USING INDEX SEEK r:PARTNER_OF(id) WHERE r.id > $after.PARTNER_OF
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  MATCH (a)-[r:LOCATED_IN]->(b) USING INDEX SEEK r:LOCATED_IN(id) WHERE r.id > $after.LOCATED_IN
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  MATCH (a)-[r:PART_OF]->(b) USING INDEX SEEK r:PART_OF(id) WHERE r.id > $after.PART_OF
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  MATCH (a)-[r:HOLDS_OFFICE]->(b) USING INDEX SEEK r:HOLDS_OFFICE(id) WHERE r.id > $after.HOLDS_OFFICE
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  MATCH (a)-[r:BUILDS]->(b) USING INDEX SEEK r:BUILDS(id) WHERE r.id > $after.BUILDS
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  MATCH (a)-[r:MET_WITH]->(b) USING INDEX SEEK r:MET_WITH(id) WHERE r.id > $after.MET_WITH
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  MATCH (a)-[r:PARTY_TO]->(b) USING INDEX SEEK r:PARTY_TO(id) WHERE r.id > $after.PARTY_TO
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  MATCH (a)-[r:SIGNED]->(b) USING INDEX SEEK r:SIGNED(id) WHERE r.id > $after.SIGNED
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  MATCH (a)-[r:SETS_UP]->(b) USING INDEX SEEK r:SETS_UP(id) WHERE r.id > $after.SETS_UP
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  MATCH (a)-[r:SIGNED_AT]->(b) USING INDEX SEEK r:SIGNED_AT(id) WHERE r.id > $after.SIGNED_AT
  RETURN a, r, b ORDER BY r.id LIMIT $limit
  UNION ALL
  MATCH (a)-[r:TOOK_PART_IN]->(b) USING INDEX SEEK r:TOOK_PART_IN(id) WHERE r.id > $after.TOOK_PART_IN
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
RETURN r.id AS id,
  CASE WHEN passes THEN [r.id, type(r), a.id, b.id, r.role, r.roleEn, r.from, r.to, r.agreement, r.event, r.onBehalfOf, r.by,
    r.state, r.side, r.origin, r.version, r.confidence, r.status, r.sources] END AS relation,
  COLLECT {
    UNWIND CASE WHEN NOT $claims OR NOT passes THEN [] WHEN r.parties IS NULL THEN [r.id] ELSE [r.agreement] + r.parties END AS about
    MATCH (c:Claim {about: about})
    USING INDEX SEEK c:Claim(about)
    WHERE c.status <> 'rejected'
    RETURN [c.id, c.about, c.source, c.paragraph, c.summary, c.summaryEn, c.confidence, c.status]
  } AS claims
