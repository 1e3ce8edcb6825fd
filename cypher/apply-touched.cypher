// Writes what a change set touched.
// $rows: list of {revision, place, what, id, before, after}; before and after are JSON, or null.
// No columns.
UNWIND $rows AS row
CREATE (t:Touched)
SET t = row
