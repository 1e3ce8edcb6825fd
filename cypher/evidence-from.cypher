// Claims that rest on a source.
// $source: its id; $statuses; $after: the id of the last claim seen; $limit.
// Columns: claim; by id.
MATCH (c:Claim)
USING INDEX SEEK c:Claim(source, id)
WHERE c.source = $source AND c.id > $after AND c.status IN $statuses
WITH c ORDER BY c.id LIMIT $limit
RETURN c {.*} AS claim
