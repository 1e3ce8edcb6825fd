// Counts the degree of entities again: distinct entities linked by what shows where agreements are lines.
// $ids: list of ids.
// No columns.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
CALL (e) {
  MATCH (e)-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-(b:Entity)
  WHERE NOT r.hidden AND r.view IN ['lines', 'both']
  RETURN count(DISTINCT b) AS degree
}
SET e.degree = degree
