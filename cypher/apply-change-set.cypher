// Writes a change set, and raises the store's revision to it.
// $revision; $id; $at: when, ISO 8601 in UTC; $actor.
// No columns.
MATCH (m:QianshouMeta {key: 'qianshou'})
USING INDEX SEEK m:QianshouMeta(key)
CREATE (:ChangeSet {id: $id, revision: $revision, at: $at, actor: $actor})
SET m.revision = $revision
