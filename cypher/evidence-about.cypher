// Claims about entities and relations; a derived relation stands for its agreement and the two relations it rests on.
// $about: list of ids; $source: an id or null; $statuses; $after: the id of the last claim seen; $limit.
// Columns: claim; by id.
// Only SIGNED_WITH is ever derived.
UNWIND $about AS id
OPTIONAL MATCH ()-[r:SIGNED_WITH {id: id}]->()
USING INDEX SEEK r:SIGNED_WITH(id)
UNWIND CASE WHEN r.parties IS NULL THEN [id] ELSE [r.agreement] + r.parties END AS about
WITH DISTINCT about
MATCH (c:Claim {about: about})
USING INDEX SEEK c:Claim(about)
WHERE c.id > $after AND c.status IN $statuses AND ($source IS NULL OR c.source = $source)
WITH c ORDER BY c.id LIMIT $limit
RETURN c {.*} AS claim
