// Removes relations; unknown ids are passed over.
// $ids: list of ids.
// No columns.
MATCH ()-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]->()
WHERE r.id IN $ids
DELETE r
