// The sources with the given ids, in no fixed order; unknown ids are left out.
// $ids: list of ids, each once.
// Columns: source (its properties).
UNWIND $ids AS id
MATCH (s:Source {id: id})
USING INDEX SEEK s:Source(id)
RETURN s {.*} AS source
