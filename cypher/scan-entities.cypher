// The next entities that pass the filter, and the claims about them that aren't rejected. Properties come as lists: a name
// beside each value would take the driver three times as long.
// $filter: a map (server/store/neo4j/filter.ts).
// $after: the id of the last one; $limit; $claims: whether claims come along.
// Columns: entity (values in the order of entityFields in server/store/neo4j/rows.ts), claims (likewise, in no fixed
// order); by id.
MATCH (e:Entity)
USING INDEX SEEK e:Entity(id)
WHERE e.id > $after
  AND ($filter.kinds IS NULL OR e.kind IN $filter.kinds) AND ($filter.topics IS NULL OR any(topic IN e.topics WHERE topic IN $filter.topics))
  AND ($filter.anyTime OR e.firstDay <= $filter.lastDay AND e.lastDay >= $filter.firstDay) AND (e.kind <> 'Agreement' OR $filter.agreements OR e.crowded)
WITH e ORDER BY e.id LIMIT $limit
RETURN [e.id, e.kind, e.name, e.nameEn, e.aliases, e.description, e.descriptionEn, e.topics, e.from, e.to, e.externalIds,
    e.url, e.lat, e.lon, e.figures, e.form, e.morePartiesThanNamed, e.version, e.degree] AS entity,
  COLLECT {
    UNWIND CASE WHEN $claims THEN [e.id] ELSE [] END AS about
    MATCH (c:Claim {about: about})
    USING INDEX SEEK c:Claim(about)
    WHERE c.status <> 'rejected'
    RETURN [c.id, c.about, c.source, c.paragraph, c.summary, c.summaryEn, c.confidence, c.status]
  } AS claims
