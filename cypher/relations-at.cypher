// All relations that have one of the given entities at an end, in no fixed order, some of them twice.
// $ids: list of ids, each once.
// Columns: relation (its properties, its type, the ids of its ends).
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-()
USING INDEX SEEK e:Entity(id)
RETURN r {.*, mentions: null, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
