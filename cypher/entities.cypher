// The entities with the given ids, in no fixed order; unknown ids are left out.
// $ids: list of ids, each once.
// Columns: entity (its properties but for what search alone needs).
UNWIND $ids AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
RETURN e {.*, tokens: null, keys: null} AS entity
