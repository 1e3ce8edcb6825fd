// The relations with the given ids, in no fixed order; unknown ids are left out.
// $ids: list of ids, each once.
// Columns: relation (its properties, its type, the ids of its ends).
// All types are listed: without them Neo4j looks through every relation there is.
MATCH ()-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]->()
USING INDEX SEEK r:SIGNED_WITH(id) USING INDEX SEEK r:PARTNER_OF(id) USING INDEX SEEK r:LOCATED_IN(id)
USING INDEX SEEK r:PART_OF(id) USING INDEX SEEK r:HOLDS_OFFICE(id) USING INDEX SEEK r:BUILDS(id)
USING INDEX SEEK r:MET_WITH(id) USING INDEX SEEK r:PARTY_TO(id) USING INDEX SEEK r:SIGNED(id)
USING INDEX SEEK r:SETS_UP(id) USING INDEX SEEK r:SIGNED_AT(id) USING INDEX SEEK r:TOOK_PART_IN(id)
WHERE r.id IN $ids
RETURN r {.*, mentions: null, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
