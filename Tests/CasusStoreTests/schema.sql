CREATE INDEX actor_by_merged_into ON actor (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX actor_by_name ON actor (name);
CREATE INDEX affiliation_by_attributed_to ON affiliation (attributed_to_id) WHERE attributed_to_id IS NOT NULL;
CREATE INDEX affiliation_by_date ON affiliation (date_earliest);
CREATE INDEX affiliation_by_document ON affiliation (document_id);
CREATE INDEX affiliation_by_group ON affiliation (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX affiliation_by_member ON affiliation (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX affiliation_by_relation ON affiliation (relation, date_earliest);
CREATE INDEX alias_by_actor ON alias (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX alias_by_document_actor ON alias (document_actor_id) WHERE document_actor_id IS NOT NULL;
CREATE INDEX alias_by_fold ON alias (fold);
CREATE INDEX claim_by_document ON claim (document_id);
CREATE INDEX claim_by_source ON claim (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX decision_by_subject ON decision (subject);
CREATE INDEX document_actor_by_actor ON document_actor (actor_id);
CREATE INDEX document_actor_by_name ON document_actor (name_id);
CREATE INDEX document_by_published ON document (published_earliest);
CREATE INDEX document_by_run ON document (ingest_run_id);
CREATE INDEX event_by_attributed_to ON event (attributed_to_id) WHERE attributed_to_id IS NOT NULL;
CREATE INDEX event_by_date ON event (date_earliest);
CREATE INDEX event_by_document ON event (document_id);
CREATE INDEX event_by_type ON event (type, date_earliest);
CREATE INDEX event_participant_by_actor ON event_participant (document_actor_id) WHERE document_actor_id IS NOT NULL;
CREATE INDEX evidence_by_document ON evidence (document_id);
CREATE INDEX evidence_by_rule ON evidence (rule);
CREATE INDEX name_by_actor ON name (actor_id);
CREATE INDEX name_by_fold ON name (fold);
CREATE INDEX name_link_by_other ON name_link (other_id);
CREATE INDEX proposal_by_right ON proposal (right_id);
CREATE TABLE actor (
  id             INTEGER PRIMARY KEY,
  key            TEXT NOT NULL UNIQUE CHECK (key GLOB 'act-????????????'),
  name           TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN (
    'state', 'government_force', 'armed_group', 'alliance', 'political_body', 'intergovernmental_body', 'civilians', 'media',
    'person')),
  basis          TEXT NOT NULL CHECK (basis IN ('registry', 'article')),  -- listed by people, or only read in articles
  country        TEXT CHECK (country GLOB '[A-Z][A-Z][A-Z]'),             -- ISO 3166-1 alpha-3
  note           TEXT,
  recorded_at    TEXT NOT NULL,
  retracted_at   TEXT,                                -- set when no article's actor is this one any longer
  merged_into_id INTEGER REFERENCES actor (id),       -- where it went
  CHECK (merged_into_id IS NULL OR retracted_at IS NOT NULL),
  CHECK (merged_into_id <> id)
) STRICT;
CREATE TABLE affiliation (
  id                  INTEGER PRIMARY KEY,
  key                 TEXT NOT NULL UNIQUE CHECK (key GLOB 'aff-????????????'),
  document_id         INTEGER NOT NULL REFERENCES document (id),
  relation            TEXT NOT NULL CHECK (relation IN (
    'formed', 'joined', 'member_of', 'merged_into', 'left', 'split_from', 'renamed', 'dissolved', 'leads', 'allied_with',
    'supports', 'pledged_allegiance')),
  member_id           INTEGER REFERENCES document_actor (id),
  member_text         TEXT,
  member_start        INTEGER,
  member_end          INTEGER,
  group_id            INTEGER REFERENCES document_actor (id),
  group_text          TEXT,
  group_start         INTEGER,
  group_end           INTEGER,
  status              TEXT NOT NULL CHECK (status IN ('announced', 'reported', 'claimed', 'planned', 'called_for', 'denied', 'historical')),
  attributed_to_id    INTEGER REFERENCES document_actor (id),
  attributed_to_text  TEXT,
  attributed_to_start INTEGER,
  attributed_to_end   INTEGER,
  date                TEXT,   -- EDTF: when the change took effect, at the precision stated
  date_text           TEXT,   -- the words, kept also when they cannot be resolved
  date_earliest       TEXT,
  date_latest         TEXT,
  date_precision      TEXT CHECK (date_precision IN ('day', 'month', 'year', 'interval')),
  valid_from          TEXT,   -- when the state began; NULL with its kind is unknown
  valid_from_kind     TEXT CHECK (valid_from_kind IN ('exact', 'known_since')),
  valid_from_earliest TEXT,
  valid_from_latest   TEXT,
  valid_to            TEXT,   -- when it ended
  valid_to_kind       TEXT CHECK (valid_to_kind IN ('exact', 'known_until')),
  valid_to_earliest   TEXT,
  valid_to_latest     TEXT,
  recorded_at         TEXT NOT NULL,
  retracted_at        TEXT,
  first_evidence      INTEGER NOT NULL DEFAULT 0 CHECK (first_evidence = 0),
  CHECK ((member_text IS NULL) = (member_start IS NULL) AND (member_text IS NULL) = (member_end IS NULL)),
  CHECK ((member_id IS NULL OR member_text IS NOT NULL) AND 0 <= member_start AND member_start <= member_end),
  CHECK ((group_text IS NULL) = (group_start IS NULL) AND (group_text IS NULL) = (group_end IS NULL)),
  CHECK ((group_id IS NULL OR group_text IS NOT NULL) AND 0 <= group_start AND group_start <= group_end),
  CHECK ((attributed_to_text IS NULL) = (attributed_to_start IS NULL) AND (attributed_to_text IS NULL) = (attributed_to_end IS NULL)),
  CHECK ((attributed_to_id IS NULL OR attributed_to_text IS NOT NULL) AND 0 <= attributed_to_start
    AND attributed_to_start <= attributed_to_end),
  CHECK ((date IS NULL) = (date_earliest IS NULL) AND (date IS NULL) = (date_latest IS NULL) AND (date IS NULL) = (date_precision IS NULL)),
  CHECK (date_earliest <= date_latest),
  CHECK ((valid_from IS NULL) = (valid_from_kind IS NULL) AND (valid_from IS NULL) = (valid_from_earliest IS NULL)
    AND (valid_from IS NULL) = (valid_from_latest IS NULL)),
  CHECK (valid_from_earliest <= valid_from_latest),
  CHECK ((valid_to IS NULL) = (valid_to_kind IS NULL) AND (valid_to IS NULL) = (valid_to_earliest IS NULL)
    AND (valid_to IS NULL) = (valid_to_latest IS NULL)),
  CHECK (valid_to_earliest <= valid_to_latest),
  FOREIGN KEY (id, first_evidence) REFERENCES evidence (affiliation_id, position) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE alias (
  id                INTEGER PRIMARY KEY,
  actor_id          INTEGER REFERENCES actor (id),
  document_actor_id INTEGER REFERENCES document_actor (id),
  name              TEXT NOT NULL,
  fold              TEXT NOT NULL CHECK (fold <> ''),
  basis             TEXT NOT NULL CHECK (basis IN ('registry', 'stated', 'local', 'decision')),
  span_start        INTEGER,
  span_end          INTEGER,
  trigger_start     INTEGER,
  trigger_end       INTEGER,
  rule              TEXT,
  ruleset           TEXT,
  recorded_at       TEXT NOT NULL,
  retracted_at      TEXT,
  CHECK ((basis IN ('registry', 'decision')) = (actor_id IS NOT NULL)),
  CHECK ((basis IN ('stated', 'local')) = (document_actor_id IS NOT NULL)),
  CHECK ((span_start IS NOT NULL AND span_end IS NOT NULL AND rule IS NOT NULL AND ruleset IS NOT NULL) OR actor_id IS NOT NULL),
  CHECK (0 <= span_start AND span_start < span_end),
  CHECK ((trigger_start IS NULL) = (trigger_end IS NULL) AND 0 <= trigger_start AND trigger_start < trigger_end)
) STRICT;
CREATE TABLE claim (
  id                  INTEGER PRIMARY KEY,
  key                 TEXT NOT NULL UNIQUE CHECK (key GLOB 'clm-????????????'),
  document_id         INTEGER NOT NULL REFERENCES document (id),
  source_id           INTEGER REFERENCES document_actor (id),
  source_text         TEXT,
  source_start        INTEGER,
  source_end          INTEGER,
  cue_start           INTEGER,               -- "said"; NULL when a quotation stands alone
  cue_end             INTEGER,
  content_start       INTEGER NOT NULL,      -- what is said
  content_end         INTEGER NOT NULL,
  form                TEXT NOT NULL CHECK (form IN ('direct', 'indirect', 'mixed')),
  recorded_at         TEXT NOT NULL,
  retracted_at        TEXT,
  first_evidence      INTEGER NOT NULL DEFAULT 0 CHECK (first_evidence = 0),
  CHECK ((source_text IS NULL) = (source_start IS NULL) AND (source_text IS NULL) = (source_end IS NULL)),
  CHECK ((source_id IS NULL OR source_text IS NOT NULL) AND 0 <= source_start AND source_start <= source_end),
  CHECK ((cue_start IS NULL) = (cue_end IS NULL) AND 0 <= cue_start AND cue_start < cue_end),
  CHECK (0 <= content_start AND content_start < content_end),
  FOREIGN KEY (id, first_evidence) REFERENCES evidence (claim_id, position) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE decision (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  key        TEXT NOT NULL UNIQUE CHECK (key GLOB 'dec-????????????'),
  kind       TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'accept', 'reject', 'correct', 'undo')),
  subject    TEXT NOT NULL CHECK (subject GLOB '{*}'),    -- about what; a JSON object (json_valid is not allowed in a CHECK here:
  content    TEXT NOT NULL CHECK (content GLOB '{*}'),    -- what was ruled; the same     older SQLite does not trust it in schemas)
  note       TEXT,                                        -- why
  decided_by TEXT,
  decided_at TEXT NOT NULL,
  undoes     TEXT UNIQUE REFERENCES decision (key),
  CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
  CHECK (undoes <> key)
) STRICT;
CREATE TABLE document (
  id                 INTEGER PRIMARY KEY,   -- of this file only; `key` is the same everywhere
  key                TEXT NOT NULL UNIQUE CHECK (key GLOB 'doc-????????????'),
  sha256             TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),  -- of the bytes that were read
  text               TEXT NOT NULL,         -- exactly as given
  title              TEXT,
  author             TEXT,
  publisher          TEXT,
  published          TEXT,                  -- EDTF: 2016, 2016-12, 2016-12-01 or a/b; NULL is unknown, never guessed
  published_earliest TEXT,                  -- first day it can mean
  published_latest   TEXT,                  -- last day it can mean
  url                TEXT,
  path               TEXT NOT NULL,         -- as the user gave it; '-' is standard input
  retrieved_at       TEXT,
  dateline           TEXT,                  -- the place that a dateline names
  language           TEXT,                  -- BCP 47
  ingest_run_id      INTEGER NOT NULL REFERENCES ingest_run (id),
  recorded_at        TEXT NOT NULL,         -- when this database learned it, ISO 8601
  retracted_at       TEXT,                  -- rows are retracted, not deleted
  CHECK ((published IS NULL) = (published_earliest IS NULL) AND (published IS NULL) = (published_latest IS NULL)),
  CHECK (published_earliest <= published_latest)
) STRICT;
CREATE TABLE document_actor (
  id          INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document (id),
  position    INTEGER NOT NULL,                          -- order of first mention
  name        TEXT NOT NULL,                             -- the fullest that the article uses
  kind        TEXT NOT NULL CHECK (kind IN (
    'state', 'government_force', 'armed_group', 'alliance', 'political_body', 'intergovernmental_body', 'civilians', 'media',
    'person')),
  name_id     INTEGER NOT NULL REFERENCES name (id),
  actor_id    INTEGER NOT NULL REFERENCES actor (id),    -- who it is
  UNIQUE (document_id, position)
) STRICT;
CREATE VIRTUAL TABLE document_text USING fts5 (
  title, text, content = 'document', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE event (
  id                  INTEGER PRIMARY KEY,
  key                 TEXT NOT NULL UNIQUE CHECK (key GLOB 'evt-????????????'),
  document_id         INTEGER NOT NULL REFERENCES document (id),
  type                TEXT NOT NULL CHECK (type IN (
    'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN',
    'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT')),
  mode                TEXT,
  place               TEXT,
  killed              INTEGER CHECK (killed >= 0),
  injured             INTEGER CHECK (injured >= 0),
  status              TEXT NOT NULL CHECK (status IN ('announced', 'reported', 'claimed', 'planned', 'called_for', 'denied', 'historical')),
  attributed_to_id    INTEGER REFERENCES document_actor (id),
  attributed_to_text  TEXT,
  attributed_to_start INTEGER,
  attributed_to_end   INTEGER,
  date                TEXT,   -- EDTF: when the change took effect, at the precision stated
  date_text           TEXT,   -- the words, kept also when they cannot be resolved
  date_earliest       TEXT,
  date_latest         TEXT,
  date_precision      TEXT CHECK (date_precision IN ('day', 'month', 'year', 'interval')),
  valid_from          TEXT,   -- when the state began; NULL with its kind is unknown
  valid_from_kind     TEXT CHECK (valid_from_kind IN ('exact', 'known_since')),
  valid_from_earliest TEXT,
  valid_from_latest   TEXT,
  valid_to            TEXT,   -- when it ended
  valid_to_kind       TEXT CHECK (valid_to_kind IN ('exact', 'known_until')),
  valid_to_earliest   TEXT,
  valid_to_latest     TEXT,
  recorded_at         TEXT NOT NULL,
  retracted_at        TEXT,
  first_evidence      INTEGER NOT NULL DEFAULT 0 CHECK (first_evidence = 0),
  CHECK ((attributed_to_text IS NULL) = (attributed_to_start IS NULL) AND (attributed_to_text IS NULL) = (attributed_to_end IS NULL)),
  CHECK ((attributed_to_id IS NULL OR attributed_to_text IS NOT NULL) AND 0 <= attributed_to_start
    AND attributed_to_start <= attributed_to_end),
  CHECK ((date IS NULL) = (date_earliest IS NULL) AND (date IS NULL) = (date_latest IS NULL) AND (date IS NULL) = (date_precision IS NULL)),
  CHECK (date_earliest <= date_latest),
  CHECK ((valid_from IS NULL) = (valid_from_kind IS NULL) AND (valid_from IS NULL) = (valid_from_earliest IS NULL)
    AND (valid_from IS NULL) = (valid_from_latest IS NULL)),
  CHECK (valid_from_earliest <= valid_from_latest),
  CHECK ((valid_to IS NULL) = (valid_to_kind IS NULL) AND (valid_to IS NULL) = (valid_to_earliest IS NULL)
    AND (valid_to IS NULL) = (valid_to_latest IS NULL)),
  CHECK (valid_to_earliest <= valid_to_latest),
  CHECK (mode IS NULL
    OR (type = 'CONSULT' AND mode IN ('visit', 'third-party', 'multilateral', 'phone'))
    OR (type = 'RETREAT' AND mode IN ('withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'))
    OR (type = 'REQUEST' AND mode IN ('assist', 'change', 'yield', 'meet'))
    OR (type = 'ACCUSE' AND mode IN ('disapprove', 'investigate', 'allege'))
    OR (type = 'REJECT' AND mode IN ('assist', 'change', 'yield', 'meet'))
    OR (type = 'THREATEN' AND mode IN ('restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'))
    OR (type = 'PROTEST' AND mode IN ('demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'))
    OR (type = 'SANCTION' AND mode IN ('convict', 'expel', 'withdraw', 'discontinue'))
    OR (type = 'MOBILIZE' AND mode IN ('troops', 'weapons', 'police', 'militia'))
    OR (type = 'COERCE' AND mode IN (
      'seize', 'restrict', 'censor', 'curfew', 'martial-law', 'arrest', 'deport', 'withhold', 'misinformation', 'cyber'))
    OR (type = 'ASSAULT' AND mode IN (
      'abduct', 'beat', 'torture', 'sexual', 'targeted', 'destroy', 'primitive', 'firearms', 'explosives', 'suicide-attack',
      'aerial', 'drone', 'heavy-weapons', 'crowd-control', 'unconventional'))
  ),
  FOREIGN KEY (id, first_evidence) REFERENCES evidence (event_id, position) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE event_participant (
  event_id            INTEGER NOT NULL REFERENCES event (id),
  role                TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
  position            INTEGER NOT NULL,
  document_actor_id   INTEGER REFERENCES document_actor (id),
  text                TEXT NOT NULL,
  span_start          INTEGER NOT NULL,
  span_end            INTEGER NOT NULL,
  PRIMARY KEY (event_id, role, position),
  CHECK (0 <= span_start AND span_start <= span_end)
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (
  id                  INTEGER PRIMARY KEY,
  document_id         INTEGER NOT NULL REFERENCES document (id),
  affiliation_id      INTEGER REFERENCES affiliation (id),
  event_id            INTEGER REFERENCES event (id),
  claim_id            INTEGER REFERENCES claim (id),
  position            INTEGER NOT NULL CHECK (position >= 0),   -- 0 is the most specific
  span_start          INTEGER NOT NULL,
  span_end            INTEGER NOT NULL,
  trigger_start       INTEGER,
  trigger_end         INTEGER,
  rule                TEXT NOT NULL,
  ruleset             TEXT NOT NULL,
  UNIQUE (affiliation_id, position),
  UNIQUE (event_id, position),
  UNIQUE (claim_id, position),
  CHECK ((affiliation_id IS NOT NULL) + (event_id IS NOT NULL) + (claim_id IS NOT NULL) = 1),
  CHECK (0 <= span_start AND span_start < span_end),
  CHECK ((trigger_start IS NULL) = (trigger_end IS NULL) AND 0 <= trigger_start AND trigger_start < trigger_end)
) STRICT;
CREATE TABLE ingest_run (
  id            INTEGER PRIMARY KEY,
  started_at    TEXT NOT NULL,              -- ISO 8601
  finished_at   TEXT,                       -- NULL: still running, or broken off
  casus_version TEXT NOT NULL,
  ruleset       TEXT NOT NULL,              -- version of the rules that read the articles
  models        TEXT NOT NULL DEFAULT '',   -- hash of the trained weights
  UNIQUE (started_at, casus_version, ruleset, models)
) STRICT;
CREATE TABLE mention (
  document_actor_id INTEGER NOT NULL REFERENCES document_actor (id),
  position          INTEGER NOT NULL,
  span_start        INTEGER NOT NULL,
  span_end          INTEGER NOT NULL,
  PRIMARY KEY (document_actor_id, position),
  CHECK (0 <= span_start AND span_start < span_end)
) STRICT, WITHOUT ROWID;
CREATE TABLE name (
  id       INTEGER PRIMARY KEY,
  scope    TEXT NOT NULL CHECK (scope IN ('state', 'organisation', 'civilians', 'media', 'person')),
  fold     TEXT NOT NULL CHECK (fold <> ''),
  key      TEXT NOT NULL UNIQUE CHECK (key GLOB 'act-????????????'),  -- stays good for look-ups when the actor is joined to another
  actor_id INTEGER REFERENCES actor (id),                             -- whose name it is now; NULL: only an alias of several, so nobody's
  listed   INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1)),       -- 1: the registry gives it to that actor
  UNIQUE (scope, fold)
) STRICT;
CREATE TABLE name_link (
  name_id  INTEGER NOT NULL REFERENCES name (id),
  other_id INTEGER NOT NULL REFERENCES name (id),
  PRIMARY KEY (name_id, other_id),
  CHECK (name_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE proposal (
  left_id  INTEGER NOT NULL REFERENCES name (id),
  right_id INTEGER NOT NULL REFERENCES name (id),
  kind     TEXT NOT NULL CHECK (kind IN ('same_actor')),
  reason   TEXT NOT NULL CHECK (reason IN ('shared_acronym', 'two_registry_actors', 'several_registry_actors')),
  PRIMARY KEY (left_id, right_id, kind),
  CHECK (left_id <> right_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE region (
  document_id INTEGER NOT NULL REFERENCES document (id),
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN (
    'title', 'standfirst', 'byline', 'published', 'dateline', 'caption', 'heading', 'paragraph', 'skipped')),
  span_start  INTEGER NOT NULL,
  span_end    INTEGER NOT NULL,
  PRIMARY KEY (document_id, position),
  CHECK (0 <= span_start AND span_start < span_end)
) STRICT, WITHOUT ROWID;
CREATE TABLE schema_migration (
  version INTEGER PRIMARY KEY CHECK (version > 0),
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT;
CREATE TABLE spelling (
  name_id INTEGER NOT NULL REFERENCES name (id),
  text    TEXT NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN (
    'state', 'government_force', 'armed_group', 'alliance', 'political_body', 'intergovernmental_body', 'civilians', 'media',
    'person')),
  count   INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (name_id, text, kind)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
BEGIN
  SELECT RAISE(ABORT, 'a decision is never changed: add one that undoes it');
END;
CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
BEGIN
  SELECT RAISE(ABORT, 'a decision is never deleted: add one that undoes it');
END;
CREATE TRIGGER document_text_is_never_changed BEFORE UPDATE OF text, sha256 ON document
BEGIN
  SELECT RAISE(ABORT, 'the text of a document is never changed: evidence points into it');
END;
CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence
BEGIN
  SELECT RAISE(ABORT, 'evidence is never changed: retract the fact and add another');
END;
CREATE TRIGGER evidence_is_of_its_own_document BEFORE INSERT ON evidence
WHEN NEW.document_id <> coalesce(
  (SELECT document_id FROM affiliation WHERE id = NEW.affiliation_id),
  (SELECT document_id FROM event WHERE id = NEW.event_id),
  (SELECT document_id FROM claim WHERE id = NEW.claim_id), NEW.document_id)
BEGIN
  SELECT RAISE(ABORT, 'the evidence of a fact lies in its own document');
END;
CREATE VIEW actor_list AS
SELECT
  actor.key AS id, name, kind, country, basis,
  (SELECT count(DISTINCT document_id) FROM document_actor WHERE actor_id = actor.id) AS document_count,
  note
FROM actor
WHERE retracted_at IS NULL;
CREATE VIEW actor_name AS
SELECT actor.key AS id, actor.name AS actor_name, actor.kind, actor.name, 'registry' AS basis, NULL AS evidence, NULL AS rule, NULL AS document
FROM actor
WHERE actor.retracted_at IS NULL AND actor.basis = 'registry'
UNION
SELECT actor.key, actor.name, actor.kind, alias.name, alias.basis, NULL, NULL, NULL
FROM alias JOIN actor ON actor.id = alias.actor_id
WHERE alias.retracted_at IS NULL AND actor.retracted_at IS NULL
UNION
SELECT actor.key, actor.name, actor.kind, document_actor.name, 'name', NULL, NULL, document.key
FROM document_actor
JOIN actor ON actor.id = document_actor.actor_id
JOIN document ON document.id = document_actor.document_id
WHERE actor.retracted_at IS NULL AND document.retracted_at IS NULL
UNION
SELECT
  actor.key, actor.name, actor.kind, alias.name, alias.basis,
  CAST(substr(CAST(document.text AS BLOB), alias.span_start + 1, alias.span_end - alias.span_start) AS TEXT), alias.rule, document.key
FROM alias
JOIN document_actor ON document_actor.id = alias.document_actor_id
JOIN actor ON actor.id = document_actor.actor_id
JOIN document ON document.id = document_actor.document_id
WHERE alias.retracted_at IS NULL AND actor.retracted_at IS NULL AND document.retracted_at IS NULL;
CREATE VIEW affiliation_list AS
SELECT
  affiliation.key AS id, affiliation.date, affiliation.relation,
  coalesce(member.name, affiliation.member_text) AS member_name,
  coalesce("group".name, affiliation.group_text) AS group_name,
  affiliation.status,
  affiliation.valid_from, affiliation.valid_from_kind, affiliation.valid_to, affiliation.valid_to_kind,
  coalesce(attributed.name, affiliation.attributed_to_text) AS attributed_to,
  document.published,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.rule, document.key AS document, document.publisher,
  member.key AS member_id, "group".key AS group_id, attributed.key AS attributed_to_id,
  affiliation.member_text, affiliation.group_text, affiliation.attributed_to_text, affiliation.date_text,
  affiliation.date_earliest, affiliation.date_latest, affiliation.date_precision,
  affiliation.valid_from_earliest, affiliation.valid_from_latest, affiliation.valid_to_earliest, affiliation.valid_to_latest,
  CASE
    WHEN member.key IS NOT NULL THEN member.key
    WHEN affiliation.member_text IS NOT NULL THEN document.key || ':' || affiliation.member_text
    ELSE ''
  END AS member_key,
  CASE
    WHEN "group".key IS NOT NULL THEN "group".key
    WHEN affiliation.group_text IS NOT NULL THEN document.key || ':' || affiliation.group_text
    WHEN affiliation.member_text IS NULL THEN document.key
    ELSE ''
  END AS group_key,
  document.published_earliest, affiliation.recorded_at
FROM affiliation
JOIN document ON document.id = affiliation.document_id
JOIN evidence ON evidence.affiliation_id = affiliation.id AND evidence.position = 0
LEFT JOIN document_actor AS document_member ON document_member.id = affiliation.member_id
LEFT JOIN actor AS member ON member.id = document_member.actor_id
LEFT JOIN document_actor AS document_group ON document_group.id = affiliation.group_id
LEFT JOIN actor AS "group" ON "group".id = document_group.actor_id
LEFT JOIN document_actor AS document_attributed ON document_attributed.id = affiliation.attributed_to_id
LEFT JOIN actor AS attributed ON attributed.id = document_attributed.actor_id
WHERE affiliation.retracted_at IS NULL AND document.retracted_at IS NULL;
CREATE VIEW alliance AS
SELECT
  report.id, report.date, report.relation, report.member_name, report.group_name, report.status,
  report.valid_from, report.valid_from_kind, report.valid_to, report.valid_to_kind, report.attributed_to,
  same.reports, report.published AS first_published, report.evidence, report.document, report.member_id, report.group_id
FROM (
  SELECT
    min(coalesce(published_earliest, '9999-12-31') || id) AS first_report,
    count(DISTINCT document) AS reports
  FROM affiliation_list
  GROUP BY
    relation, status, date,
    CASE relation WHEN 'allied_with' THEN min(member_key, group_key) ELSE member_key END,
    CASE relation WHEN 'allied_with' THEN max(member_key, group_key) ELSE group_key END
) AS same
JOIN affiliation_list AS report ON report.id = substr(same.first_report, 11);
CREATE VIEW claim_list AS
SELECT
  claim.key AS id, document.published,
  coalesce(source.name, claim.source_text) AS source,
  CAST(substr(CAST(document.text AS BLOB), claim.cue_start + 1, claim.cue_end - claim.cue_start) AS TEXT) AS cue,
  CAST(substr(CAST(document.text AS BLOB), claim.content_start + 1, claim.content_end - claim.content_start) AS TEXT) AS content,
  claim.form,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.rule, document.key AS document, document.publisher, source.key AS source_id, claim.source_text,
  document.published_earliest, claim.recorded_at
FROM claim
JOIN document ON document.id = claim.document_id
JOIN evidence ON evidence.claim_id = claim.id AND evidence.position = 0
LEFT JOIN document_actor AS document_source ON document_source.id = claim.source_id
LEFT JOIN actor AS source ON source.id = document_source.actor_id
WHERE claim.retracted_at IS NULL AND document.retracted_at IS NULL;
CREATE VIEW document_list AS
SELECT
  document.key AS id, title, author, publisher, published, url, path, dateline, language, sha256, retrieved_at,
  (SELECT count(*) FROM affiliation WHERE document_id = document.id AND retracted_at IS NULL) AS affiliation_count,
  (SELECT count(*) FROM event WHERE document_id = document.id AND retracted_at IS NULL) AS event_count,
  (SELECT count(*) FROM claim WHERE document_id = document.id AND retracted_at IS NULL) AS claim_count,
  recorded_at, published_earliest, published_latest
FROM document
WHERE retracted_at IS NULL;
CREATE VIEW event_list AS
SELECT
  event.key AS id, event.date, event.type, event.mode,
  (
    SELECT group_concat(name, '; ') FROM (
      SELECT coalesce(actor.name, event_participant.text) AS name
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND role = 'actor'
      ORDER BY event_participant.position
    )
  ) AS actor,
  (
    SELECT group_concat(name, '; ') FROM (
      SELECT coalesce(actor.name, event_participant.text) AS name
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND role = 'recipient'
      ORDER BY event_participant.position
    )
  ) AS recipient,
  event.place, event.killed, event.injured, event.status,
  coalesce(attributed.name, event.attributed_to_text) AS attributed_to,
  document.published,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.rule, document.key AS document, document.publisher,
  CASE
    WHEN event.type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') THEN 1
    WHEN event.type IN ('COOPERATE', 'AID', 'RETREAT') THEN 2
    WHEN event.type IN ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN') THEN 3
    ELSE 4
  END AS quad,
  event.date_text, event.date_earliest, event.date_latest, event.date_precision, event.recorded_at
FROM event
JOIN document ON document.id = event.document_id
JOIN evidence ON evidence.event_id = event.id AND evidence.position = 0
LEFT JOIN document_actor AS document_attributed ON document_attributed.id = event.attributed_to_id
LEFT JOIN actor AS attributed ON attributed.id = document_attributed.actor_id
WHERE event.retracted_at IS NULL AND document.retracted_at IS NULL;
CREATE VIEW evidence_text AS
SELECT
  coalesce(affiliation.key, event.key, claim.key) AS fact, evidence.position, document.key AS document,
  evidence.span_start, evidence.span_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.trigger_start, evidence.trigger_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.trigger_start + 1, evidence.trigger_end - evidence.trigger_start) AS TEXT) AS trigger_text,
  evidence.rule, evidence.ruleset
FROM evidence
JOIN document ON document.id = evidence.document_id
LEFT JOIN affiliation ON affiliation.id = evidence.affiliation_id
LEFT JOIN event ON event.id = evidence.event_id
LEFT JOIN claim ON claim.id = evidence.claim_id
WHERE document.retracted_at IS NULL
  AND coalesce(affiliation.retracted_at, event.retracted_at, claim.retracted_at) IS NULL;
CREATE VIEW membership AS
WITH
begin_report AS (
  SELECT
    id, relation, document, member_key, group_key, published_earliest,
    coalesce(valid_from, CASE WHEN relation <> 'member_of' THEN date END) AS value,
    CASE
      WHEN valid_from IS NOT NULL THEN valid_from_kind
      WHEN relation <> 'member_of' AND date IS NOT NULL THEN 'exact'
    END AS kind,
    CASE WHEN valid_from IS NOT NULL THEN valid_from_earliest WHEN relation <> 'member_of' THEN date_earliest END AS earliest,
    CASE WHEN valid_from IS NOT NULL THEN valid_from_latest WHEN relation <> 'member_of' THEN date_latest END AS latest,
    valid_to, valid_to_kind, valid_to_earliest, valid_to_latest
  FROM affiliation_list
  WHERE relation IN ('formed', 'joined', 'merged_into', 'member_of')
    AND status IN ('announced', 'reported', 'claimed', 'historical') AND member_key <> '' AND group_key <> ''
),
stay AS (
  SELECT
    member_key, group_key, value, kind, earliest, latest, valid_to, valid_to_kind, valid_to_earliest, valid_to_latest,
    substr(min(coalesce(published_earliest, '9999-12-31') || id), 11) AS begin_id,
    count(DISTINCT document) AS reports
  FROM begin_report
  GROUP BY member_key, group_key, value, kind, valid_to, valid_to_kind
),
finish AS (
  SELECT
    id, relation, member_key, group_key,
    coalesce(valid_to, date) AS value,
    CASE WHEN valid_to IS NOT NULL THEN valid_to_kind WHEN date IS NOT NULL THEN 'exact' END AS kind,
    CASE WHEN valid_to IS NOT NULL THEN valid_to_earliest ELSE date_earliest END AS earliest,
    -- An end told without a date lies somewhere before the article.
    coalesce(CASE WHEN valid_to IS NOT NULL THEN valid_to_latest ELSE date_latest END, published_earliest) AS latest
  FROM affiliation_list
  WHERE relation IN ('left', 'split_from', 'dissolved') AND status IN ('announced', 'reported', 'claimed', 'historical')
  UNION ALL
  -- A group that merges into another ends as one: so do the memberships in it.
  SELECT
    id, relation, '', member_key, date, CASE WHEN date IS NOT NULL THEN 'exact' END, date_earliest, coalesce(date_latest, published_earliest)
  FROM affiliation_list
  WHERE relation = 'merged_into' AND status IN ('announced', 'reported', 'claimed', 'historical') AND member_key <> ''
),
stay_and_end AS (
  SELECT
    stay.*,
    (
      SELECT finish.id FROM finish
      WHERE finish.group_key = stay.group_key AND (finish.relation IN ('dissolved', 'merged_into') OR finish.member_key = stay.member_key)
        AND (finish.latest IS NULL OR stay.earliest IS NULL OR finish.latest >= stay.earliest)
      ORDER BY finish.earliest IS NULL, finish.earliest, finish.latest, finish.id
      LIMIT 1
    ) AS end_id
  FROM stay
)
SELECT
  report.id, report.member_name, report.group_name,
  this.value AS valid_from, this.kind AS valid_from_kind,
  CASE WHEN finish.id IS NULL OR this.valid_to_kind = 'exact' THEN this.valid_to ELSE finish.value END AS valid_to,
  CASE WHEN finish.id IS NULL OR this.valid_to_kind = 'exact' THEN this.valid_to_kind ELSE finish.kind END AS valid_to_kind,
  report.relation AS started_by,
  finish.relation AS ended_by,
  this.reports, report.evidence, report.document, report.member_id, report.group_id, this.end_id,
  this.earliest AS valid_from_earliest, this.latest AS valid_from_latest,
  CASE WHEN finish.id IS NULL OR this.valid_to_kind = 'exact' THEN this.valid_to_earliest ELSE finish.earliest END AS valid_to_earliest,
  CASE WHEN finish.id IS NULL OR this.valid_to_kind = 'exact' THEN this.valid_to_latest ELSE finish.latest END AS valid_to_latest
FROM stay_and_end AS this
JOIN affiliation_list AS report ON report.id = this.begin_id
LEFT JOIN finish ON finish.id = this.end_id
WHERE this.kind = 'exact' OR NOT EXISTS (
  SELECT 1 FROM stay_and_end AS other
  WHERE other.member_key = this.member_key AND other.group_key = this.group_key AND other.end_id IS this.end_id
    AND other.begin_id <> this.begin_id AND (other.valid_to IS NULL OR other.valid_to_latest >= this.valid_to_latest)
    AND (this.earliest IS NULL OR other.earliest < this.earliest OR (other.earliest = this.earliest AND other.kind = 'exact'))
    AND (this.earliest IS NOT NULL OR other.earliest IS NOT NULL OR other.begin_id < this.begin_id)
);
CREATE VIEW proposal_list AS
SELECT
  proposal.kind, left_actor.name AS left_name, right_actor.name AS right_name, proposal.reason,
  left_actor.key AS left_id, right_actor.key AS right_id
FROM proposal
JOIN name AS left_side ON left_side.id = proposal.left_id
JOIN name AS right_side ON right_side.id = proposal.right_id
JOIN actor AS left_actor ON left_actor.id = left_side.actor_id
JOIN actor AS right_actor ON right_actor.id = right_side.actor_id
WHERE left_actor.id <> right_actor.id;
