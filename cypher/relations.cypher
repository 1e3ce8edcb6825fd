// The relations with the given ids, in no fixed order; unknown ids are left out.
// $ids: list of ids, each once.
// Columns: relation (its properties, its type, the ids of its ends).
// All types are listed: without them Neo4j looks through every relation there is.
MATCH ()-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]->()
WHERE r.id IN $ids
RETURN r {.*, mentions: null, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
