// How much there is, and the store's revision.
// No parameters.
// Columns: entities, relations, sources, revision; no row where the mark is missing.
MATCH (m:QianshouMeta {key: 'qianshou'})
USING INDEX SEEK m:QianshouMeta(key)
CALL () {
  MATCH (e:Entity)
  RETURN count(e) AS entities
}
CALL () {
  MATCH ()-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]->()
  RETURN count(r) AS relations
}
CALL () {
  MATCH (s:Source)
  RETURN count(s) AS sources
}
RETURN entities, relations, sources, m.revision AS revision
