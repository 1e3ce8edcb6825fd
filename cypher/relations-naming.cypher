// All relations that name one of some entities as agreement, event, onBehalfOf or by, in no fixed order.
// $match: the entities' ids in the full-text index's language, as '"a" OR "b"'.
// Columns: relation (its properties, its type, the ids of its ends).
CALL db.index.fulltext.queryRelationships('qianshou_relation_mentions', $match) YIELD relationship AS r
RETURN r {.*, mentions: null, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
