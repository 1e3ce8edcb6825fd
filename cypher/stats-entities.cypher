// How many entities pass the filter, by kind and topics.
// $kinds, $topics, $anyTime, $firstDay, $lastDay, $agreements: the filter (server/store/neo4j/filter.ts).
// Columns: kind, topics, n; in no fixed order.
MATCH (e:Entity)
WHERE ($kinds IS NULL OR e.kind IN $kinds) AND ($topics IS NULL OR any(topic IN e.topics WHERE topic IN $topics))
  AND ($anyTime OR e.firstDay <= $lastDay AND e.lastDay >= $firstDay) AND (e.kind <> 'Agreement' OR $agreements OR e.crowded)
RETURN e.kind AS kind, e.topics AS topics, count(e) AS n
