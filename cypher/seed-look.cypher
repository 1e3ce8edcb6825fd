// Whether there is any entity.
// No parameters.
// Columns: used.
RETURN EXISTS { MATCH (:Entity) } AS used
