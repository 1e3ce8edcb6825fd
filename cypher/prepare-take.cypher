// Marks the database as Qianshou's. Of several servers that start together one does it; for the others it stands
// already.
// $schemaVersion: the newest that this Qianshou knows.
// Columns: schemaVersion.
MERGE (m:QianshouMeta {key: 'qianshou'})
ON CREATE SET m.schemaVersion = $schemaVersion, m.revision = 0
RETURN m.schemaVersion AS schemaVersion
