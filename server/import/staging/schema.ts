/**
 * What a plan keeps. `n` numbers what the file says, in its order; `place` is the table of the file. Whatever is looked up
 * has its index from the start: making one later would be a long step.
 */
export const schema = `
  CREATE TABLE subject (
    n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kept INTEGER NOT NULL, stated INTEGER NOT NULL, kind TEXT,
    value TEXT NOT NULL, place INTEGER NOT NULL, line INTEGER NOT NULL, grounds TEXT
  );
  CREATE TABLE file_key (key TEXT PRIMARY KEY, subject INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE name (folded TEXT NOT NULL, subject INTEGER NOT NULL, PRIMARY KEY (folded, subject)) WITHOUT ROWID;
  CREATE TABLE entity_row (
    n INTEGER PRIMARY KEY, subject INTEGER NOT NULL, kept INTEGER NOT NULL, place INTEGER NOT NULL, line INTEGER NOT NULL,
    grounds TEXT
  );
  CREATE TABLE relation (n INTEGER PRIMARY KEY, key TEXT, draft TEXT NOT NULL);
  CREATE INDEX relation_by_key ON relation (key) WHERE key IS NOT NULL;
  CREATE TABLE meant (n INTEGER PRIMARY KEY, subjects TEXT NOT NULL);
  CREATE TABLE claim (n INTEGER PRIMARY KEY, draft TEXT NOT NULL);
  CREATE TABLE source (n INTEGER PRIMARY KEY, draft TEXT NOT NULL);

  CREATE TABLE open_subject (n INTEGER PRIMARY KEY);
  CREATE TABLE wanted (key TEXT NOT NULL, subject INTEGER NOT NULL, PRIMARY KEY (key, subject)) WITHOUT ROWID;
  CREATE TABLE candidate (
    subject INTEGER NOT NULL, strength INTEGER NOT NULL, degree INTEGER NOT NULL, id TEXT NOT NULL, candidate TEXT NOT NULL
  );
  CREATE INDEX candidate_by_subject ON candidate (subject);
  CREATE TABLE who (n INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, added INTEGER NOT NULL);
  CREATE TABLE line (n INTEGER PRIMARY KEY, id TEXT NOT NULL, added INTEGER NOT NULL);
  CREATE TABLE said (n INTEGER PRIMARY KEY, id TEXT NOT NULL, place INTEGER NOT NULL, line INTEGER NOT NULL, added INTEGER NOT NULL, grounds TEXT);
  CREATE TABLE spoken (id TEXT PRIMARY KEY) WITHOUT ROWID;

  CREATE TABLE known_source (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE source_key (key TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE title (folded TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID;

  ${["source", "entity", "relation", "claim"]
    .map(
      (what) => `CREATE TABLE ${what}_change (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, does INTEGER NOT NULL, version INTEGER, value TEXT
  );`,
    )
    .join("\n  ")}
  CREATE INDEX claim_change_by_about ON claim_change (value ->> '$.about');
  CREATE TABLE claimed (about TEXT NOT NULL, claim TEXT NOT NULL, made INTEGER NOT NULL, PRIMARY KEY (about, claim)) WITHOUT ROWID;
  CREATE TABLE problem (n INTEGER PRIMARY KEY, place INTEGER NOT NULL, line INTEGER NOT NULL, wrong TEXT NOT NULL);
  CREATE INDEX problem_by_row ON problem (place, line);
`;
