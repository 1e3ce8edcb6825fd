// Deletes a saved view.
// $id.
// No columns.
MATCH (v:QianshouView {id: $id})
USING INDEX SEEK v:QianshouView(id)
DELETE v
