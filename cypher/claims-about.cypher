// All claims about the given entities and relations, in no fixed order.
// $ids: list of ids, each once.
// Columns: claim (its properties).
UNWIND $ids AS id
MATCH (c:Claim {about: id})
USING INDEX SEEK c:Claim(about)
RETURN c {.*} AS claim
