// The best-connected entities that the index over our own tokens brings, with all that ranking them takes.
// $match: tokens in the full-text index's language, as '("a" AND "b") OR ("c")'; $kinds, $topics: a list, or null;
// $limit.
// Columns: entity, keys (its search keys as JSON); by falling degree, then id.
CALL db.index.fulltext.queryNodes('qianshou_entity_tokens', $match) YIELD node AS e
WHERE ($kinds IS NULL OR e.kind IN $kinds) AND ($topics IS NULL OR any(topic IN e.topics WHERE topic IN $topics))
WITH e ORDER BY e.degree DESC, e.id LIMIT $limit
RETURN e {.*, tokens: null, keys: null} AS entity, e.keys AS keys
