// The revision before a write. Writing to the mark first takes the lock that lets one writer in at a time; the revision
// is read under it, so that none is skipped or given twice.
// No parameters.
// Columns: revision, seededAt (null before anything was seeded); no row where the mark is missing.
MATCH (m:QianshouMeta {key: 'qianshou'})
USING INDEX SEEK m:QianshouMeta(key)
SET m.locked = true
WITH m
RETURN m.revision AS revision, m.seededAt AS seededAt
