// Change sets, newest first, with everything that they touched.
// $before: a revision; $limit.
// Columns: changeSet.
MATCH (c:ChangeSet)
USING INDEX SEEK c:ChangeSet(revision)
WHERE c.revision < $before
WITH c ORDER BY c.revision DESC LIMIT $limit
RETURN c {.*, touched: COLLECT {
  MATCH (t:Touched)
  USING INDEX SEEK t:Touched(revision, place)
  WHERE t.revision = c.revision AND t.place >= 0
  WITH t ORDER BY t.place
  RETURN t {.what, .id, .before, .after} AS one
}} AS changeSet
ORDER BY c.revision DESC
