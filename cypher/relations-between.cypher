// All relations between the two entities of each pair, whichever of them is the source, in no fixed order, some of them
// twice.
// $pairs: list of pairs of ids.
// Columns: relation (its properties, its type, the ids of its ends).
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})
USING INDEX SEEK a:Entity(id)
MATCH (b:Entity {id: pair[1]})
USING INDEX SEEK b:Entity(id)
MATCH (a)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b)
RETURN r {.*, mentions: null, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
