// The claims with the given ids, in no fixed order; unknown ids are left out.
// $ids: list of ids, each once.
// Columns: claim (its properties).
UNWIND $ids AS id
MATCH (c:Claim {id: id})
USING INDEX SEEK c:Claim(id)
RETURN c {.*} AS claim
