// Everything that look-ups need and that two servers must not both create. Run at every start, one statement after the
// other; each does nothing where its rule exists. All names begin with qianshou_. No parameters, no columns.
// Statements name the index that they look up by (USING INDEX SEEK): on little data Neo4j's planner prefers to read all of
// it, and keeps to such a plan for a while when there is more.

CREATE CONSTRAINT qianshou_meta_key IF NOT EXISTS FOR (m:QianshouMeta) REQUIRE m.key IS UNIQUE;

CREATE CONSTRAINT qianshou_entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT qianshou_claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT qianshou_source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT qianshou_change_set_revision IF NOT EXISTS FOR (c:ChangeSet) REQUIRE c.revision IS UNIQUE;

CREATE CONSTRAINT qianshou_view_id IF NOT EXISTS FOR (v:QianshouView) REQUIRE v.id IS UNIQUE;

CREATE CONSTRAINT qianshou_merge_id IF NOT EXISTS FOR (m:QianshouMerge) REQUIRE m.id IS UNIQUE;

// A rule of its own for every type: look-ups by id then list all types, and each is a seek.
CREATE CONSTRAINT qianshou_signed_with_id IF NOT EXISTS FOR ()-[r:SIGNED_WITH]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT qianshou_partner_of_id IF NOT EXISTS FOR ()-[r:PARTNER_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT qianshou_located_in_id IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT qianshou_part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT qianshou_holds_office_id IF NOT EXISTS FOR ()-[r:HOLDS_OFFICE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT qianshou_builds_id IF NOT EXISTS FOR ()-[r:BUILDS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT qianshou_met_with_id IF NOT EXISTS FOR ()-[r:MET_WITH]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT qianshou_party_to_id IF NOT EXISTS FOR ()-[r:PARTY_TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT qianshou_signed_id IF NOT EXISTS FOR ()-[r:SIGNED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT qianshou_sets_up_id IF NOT EXISTS FOR ()-[r:SETS_UP]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT qianshou_signed_at_id IF NOT EXISTS FOR ()-[r:SIGNED_AT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT qianshou_took_part_in_id IF NOT EXISTS FOR ()-[r:TOOK_PART_IN]-() REQUIRE r.id IS UNIQUE;

CREATE INDEX qianshou_entity_degree IF NOT EXISTS FOR (e:Entity) ON (e.degree);
CREATE INDEX qianshou_claim_about IF NOT EXISTS FOR (c:Claim) ON (c.about);
// Indexes over two properties are used where both are asked for, if only as c.id > ''.
CREATE INDEX qianshou_claim_source IF NOT EXISTS FOR (c:Claim) ON (c.source, c.id);
CREATE INDEX qianshou_touched_id IF NOT EXISTS FOR (t:Touched) ON (t.id, t.revision);
CREATE INDEX qianshou_touched_revision IF NOT EXISTS FOR (t:Touched) ON (t.revision, t.place);
CREATE INDEX qianshou_view_updated IF NOT EXISTS FOR (v:QianshouView) ON (v.updatedAt, v.id);
CREATE INDEX qianshou_merge_into IF NOT EXISTS FOR (m:QianshouMerge) ON (m.into);
CREATE INDEX qianshou_merge_at IF NOT EXISTS FOR (m:QianshouMerge) ON (m.at, m.id);

// Tokens of our own making (model/search-tokens.ts), split at blanks. Up to date when a write is committed.
CREATE FULLTEXT INDEX qianshou_entity_tokens IF NOT EXISTS FOR (e:Entity) ON EACH [e.tokens]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};

// The ids that a relation names besides its ends (agreement, event, onBehalfOf, by), split at blanks.
CREATE FULLTEXT INDEX qianshou_relation_mentions IF NOT EXISTS
FOR ()-[r:SIGNED_WITH|PARTNER_OF|LOCATED_IN|PART_OF|HOLDS_OFFICE|BUILDS|MET_WITH|PARTY_TO|SIGNED|SETS_UP|SIGNED_AT|TOOK_PART_IN]-() ON EACH [r.mentions]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
