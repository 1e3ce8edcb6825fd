// Removes claims.
// $ids: list of ids.
// No columns.
UNWIND $ids AS id
MATCH (n:Claim {id: id})
USING INDEX SEEK n:Claim(id)
DELETE n
