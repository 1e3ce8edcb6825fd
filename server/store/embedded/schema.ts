/** Marks the file as Qianshou's ("QIAN" in ASCII), so that no other program's database is taken for one. */
export const applicationId = 0x5149414e;

/**
 * Version 1. `key` is the row's number and never leaves the store; `record` is what the writer said, as JSON. Relations
 * know their ends by key; both indexes over the ends carry what counting a degree needs (`counted`: not hidden, shows
 * where agreements are lines). `entity.links` is the number of relations at an entity, of every sort: it says how much
 * work a step over it is. `mention` holds the entities that a relation names besides its ends. Days are `YYYY-MM-DD`.
 */
const version1 = `
CREATE TABLE meta (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  revision INTEGER NOT NULL,
  seeded_at TEXT
) STRICT;
INSERT INTO meta (key, revision, seeded_at) VALUES (1, 0, NULL);

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entity (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  topics TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  crowded INTEGER NOT NULL,
  degree INTEGER NOT NULL DEFAULT 0,
  links INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX entity_by_degree ON entity (degree DESC, id);

CREATE TABLE search_keys (
  entity INTEGER PRIMARY KEY REFERENCES entity (key) ON DELETE CASCADE,
  keys TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_tokens USING fts5 (
  tokens, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0"
);

CREATE TABLE relation (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES entity (key),
  target INTEGER NOT NULL REFERENCES entity (key),
  both_ways INTEGER NOT NULL,
  origin TEXT NOT NULL,
  view TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  undated INTEGER NOT NULL,
  hidden INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  confidence INTEGER,
  status TEXT,
  sources INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  parties TEXT,
  version INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX relation_by_source ON relation (source, target, counted);
CREATE INDEX relation_by_target ON relation (target, source, counted);

CREATE TABLE mention (
  relation INTEGER NOT NULL REFERENCES relation (key) ON DELETE CASCADE,
  entity INTEGER NOT NULL REFERENCES entity (key),
  PRIMARY KEY (relation, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_entity ON mention (entity);

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  about TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES source (id),
  status TEXT NOT NULL,
  version INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_about ON claim (about);
CREATE INDEX claim_by_source ON claim (source);
CREATE INDEX claim_by_source_and_status ON claim (source, status);

CREATE TABLE change_set (
  revision INTEGER PRIMARY KEY,
  record TEXT NOT NULL
) STRICT;
CREATE TABLE touched (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL REFERENCES change_set (revision),
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
`;

/** Version 2: saved views. `content` is what somebody wrote, as JSON; they belong to no revision of the network. */
const version2 = `
CREATE TABLE saved_view (
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  title TEXT NOT NULL,
  notes TEXT NOT NULL,
  entities INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX saved_view_by_time ON saved_view (updated_at DESC, id);
`;

/** Version 3: entities that went because others (`stays`) are the same. `record` says more of each, as JSON. */
const version3 = `
CREATE TABLE merge (
  id TEXT PRIMARY KEY,
  stays TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX merge_by_stays ON merge (stays, at DESC, id);
CREATE INDEX merge_by_time ON merge (at DESC, id);
`;

/** What makes a file of version n out of one of version n − 1; the first makes it out of an empty one. */
export const migrations: readonly string[] = [version1, version2, version3];
