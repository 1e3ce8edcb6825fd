// Writes a saved view, new or in place of what it was.
// $id, $revision, $createdAt, $updatedAt, $title, $notes; $entities: how many it shows; $content: all that somebody wrote, as JSON.
// No columns.
MERGE (v:QianshouView {id: $id})
SET v.revision = $revision, v.createdAt = $createdAt, v.updatedAt = $updatedAt, v.title = $title, v.notes = $notes,
  v.entities = $entities, v.content = $content
