// Removes entities. Nothing may lead to them any more: what does makes the write fail.
// $ids: list of ids.
// No columns.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
DELETE n
