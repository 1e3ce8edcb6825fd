// Sources, each with the number of claims that rest on it and aren't rejected.
// $after: the id of the last source seen; $limit.
// Columns: source, claims; by id.
MATCH (s:Source)
USING INDEX SEEK s:Source(id)
WHERE s.id > $after
WITH s ORDER BY s.id LIMIT $limit
RETURN s {.*} AS source, COUNT {
  MATCH (c:Claim)
  USING INDEX SEEK c:Claim(source, id)
  WHERE c.source = s.id AND c.id > '' AND c.status <> 'rejected'
} AS claims
ORDER BY s.id
