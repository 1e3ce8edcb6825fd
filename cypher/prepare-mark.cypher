// The mark by which Qianshou knows its database.
// No parameters.
// Columns: schemaVersion; no row where there is no mark.
MATCH (m:QianshouMeta {key: 'qianshou'})
RETURN m.schemaVersion AS schemaVersion
