// Notes that the database was seeded, or wasn't empty when it could have been, so that it never is again.
// $at: when, ISO 8601 in UTC.
// No columns.
MATCH (m:QianshouMeta {key: 'qianshou'})
USING INDEX SEEK m:QianshouMeta(key)
SET m.seededAt = $at
