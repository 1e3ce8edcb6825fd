// The stored degrees of entities, which tell a search for paths from which end to begin.
// $ids: list of ids, each once.
// Columns: id, degree.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
RETURN e.id AS id, e.degree AS degree
