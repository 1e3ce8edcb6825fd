// Change sets that touched one record, newest first, with everything that they touched.
// $about: the record's id; $before: a revision; $limit.
// Columns: changeSet.
MATCH (touched:Touched)
USING INDEX SEEK touched:Touched(id, revision)
WHERE touched.id = $about AND touched.revision < $before
WITH DISTINCT touched.revision AS revision ORDER BY revision DESC LIMIT $limit
MATCH (c:ChangeSet {revision: revision})
USING INDEX SEEK c:ChangeSet(revision)
RETURN c {.*, touched: COLLECT {
  MATCH (t:Touched)
  USING INDEX SEEK t:Touched(revision, place)
  WHERE t.revision = c.revision AND t.place >= 0
  WITH t ORDER BY t.place
  RETURN t {.what, .id, .before, .after} AS one
}} AS changeSet
ORDER BY c.revision DESC
