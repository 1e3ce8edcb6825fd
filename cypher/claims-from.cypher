// All claims that rest on the given sources, in no fixed order.
// $ids: list of ids, each once.
// Columns: claim (its properties).
UNWIND $ids AS id
MATCH (c:Claim)
USING INDEX SEEK c:Claim(source, id)
WHERE c.source = id AND c.id > ''
RETURN c {.*} AS claim
