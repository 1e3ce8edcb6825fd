// One saved view.
// $id.
// Columns: view; no row where there is none.
MATCH (v:QianshouView {id: $id})
USING INDEX SEEK v:QianshouView(id)
RETURN v {.id, .revision, .createdAt, .updatedAt, .content} AS view
