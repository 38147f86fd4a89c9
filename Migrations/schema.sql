CREATE INDEX actor_by_merged_into ON actor (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX actor_by_name ON actor (name);
CREATE INDEX actor_identifier_by_scheme ON actor_identifier (scheme, identifier);
CREATE INDEX affiliation_by_attributed_to ON affiliation (attributed_to_id) WHERE attributed_to_id IS NOT NULL;
CREATE INDEX affiliation_by_date ON affiliation (date_earliest);
CREATE UNIQUE INDEX affiliation_by_document ON affiliation (document_id, id);
CREATE INDEX affiliation_by_end ON affiliation (pair, relation, date_earliest, date_latest, key)
  WHERE retracted_at IS NULL AND relation IN ('dissolved', 'formed', 'merged_into', 'renamed')
    AND (relation <> 'formed' OR member_text IS NULL)
    AND status IN ('announced', 'reported', 'claimed', 'historical');
CREATE INDEX affiliation_by_group ON affiliation (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX affiliation_by_interval ON affiliation (date_latest) WHERE date_precision = 'interval';
CREATE UNIQUE INDEX affiliation_by_key ON affiliation (key) WHERE retracted_at IS NULL;
CREATE INDEX affiliation_by_member ON affiliation (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX affiliation_by_pair ON affiliation (pair) WHERE pair IS NOT NULL;
CREATE INDEX affiliation_by_relation ON affiliation (relation, date_earliest);
CREATE INDEX affiliation_by_retracted_key ON affiliation (key) WHERE retracted_at IS NOT NULL;
CREATE INDEX affiliation_to_review ON affiliation (id) WHERE retracted_at IS NULL AND decision_key IS NULL
  AND (status = 'claimed' OR ((member_id IS NULL AND member_text IS NOT NULL OR group_id IS NULL AND group_text IS NOT NULL)
    AND status IN ('announced', 'reported', 'historical')));
CREATE INDEX alias_by_actor ON alias (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX alias_by_document_actor ON alias (document_actor_id) WHERE document_actor_id IS NOT NULL;
CREATE INDEX alias_by_fold ON alias (fold);
CREATE UNIQUE INDEX claim_by_document ON claim (document_id, id);
CREATE UNIQUE INDEX claim_by_key ON claim (key) WHERE retracted_at IS NULL;
CREATE INDEX claim_by_retracted_key ON claim (key) WHERE retracted_at IS NOT NULL;
CREATE INDEX claim_by_source ON claim (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX decision_by_time ON decision (decided_at, turn, key);
CREATE INDEX decision_by_undoes ON decision (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX decision_target_by_decision ON decision_target (decision_key);
CREATE INDEX document_actor_by_actor ON document_actor (actor_id);
CREATE UNIQUE INDEX document_actor_by_document ON document_actor (document_id, position) WHERE retracted_at IS NULL AND decision_key IS NULL;
CREATE INDEX document_actor_by_name ON document_actor (name_id);
CREATE INDEX document_brief ON document (id, key, published, published_earliest, published_latest, copy_of_id, retracted_at);
CREATE INDEX document_by_copy ON document (copy_of_id) WHERE copy_of_id IS NOT NULL;
CREATE INDEX document_by_interval ON document (published_latest) WHERE instr(published, '/') > 0;
CREATE INDEX document_by_published ON document (published_earliest);
CREATE INDEX document_by_reading ON document (coalesce(reading_run_id, ingest_run_id));
CREATE INDEX document_by_run ON document (ingest_run_id);
CREATE INDEX event_by_attributed_to ON event (attributed_to_id) WHERE attributed_to_id IS NOT NULL;
CREATE INDEX event_by_date ON event (date_earliest);
CREATE UNIQUE INDEX event_by_document ON event (document_id, id);
CREATE INDEX event_by_interval ON event (date_latest) WHERE date_precision = 'interval';
CREATE UNIQUE INDEX event_by_key ON event (key) WHERE retracted_at IS NULL;
CREATE INDEX event_by_place ON event (place COLLATE NOCASE) WHERE place IS NOT NULL;
CREATE INDEX event_by_retracted_key ON event (key) WHERE retracted_at IS NOT NULL;
CREATE INDEX event_by_type ON event (type, date_earliest);
CREATE INDEX event_participant_by_actor ON event_participant (document_actor_id) WHERE document_actor_id IS NOT NULL;
CREATE INDEX event_to_review ON event (id) WHERE retracted_at IS NULL AND decision_key IS NULL AND status = 'claimed';
CREATE INDEX evidence_by_document ON evidence (document_id);
CREATE INDEX failed_input_by_run ON failed_input (ingest_run_id);
CREATE INDEX failed_input_by_sha256 ON failed_input (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX name_by_actor ON name (actor_id);
CREATE INDEX name_by_fold ON name (fold);
CREATE INDEX name_by_registry_actor ON name (registry_actor_id) WHERE registry_actor_id IS NOT NULL;
CREATE INDEX name_key_by_name ON name_key (name_id);
CREATE INDEX name_link_by_other ON name_link (other_id);
CREATE INDEX name_ruling_by_right ON name_ruling (right_id);
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
  merged_into_id INTEGER REFERENCES actor (id), listed_name TEXT,       -- where it went
  CHECK (merged_into_id IS NULL OR retracted_at IS NOT NULL),
  CHECK (merged_into_id <> id)
) STRICT;
CREATE TABLE actor_identifier (
  actor_id    INTEGER NOT NULL REFERENCES actor (id),
  scheme      TEXT NOT NULL CHECK (scheme GLOB '[a-z]*' AND scheme NOT GLOB '*[^a-z0-9_]*'),
  identifier  TEXT NOT NULL CHECK (identifier <> ''),
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (actor_id, scheme, identifier)
) STRICT, WITHOUT ROWID;
CREATE TABLE affiliation (
  id                  INTEGER PRIMARY KEY,
  key                 TEXT NOT NULL CHECK (key GLOB 'aff-????????????'),
  document_id         INTEGER NOT NULL REFERENCES document (id),
  relation            TEXT NOT NULL CHECK (
    relation = 'formed' OR relation = 'joined' OR relation = 'member_of' OR relation = 'merged_into' OR relation = 'left'
    OR relation = 'split_from' OR relation = 'renamed' OR relation = 'dissolved' OR relation = 'leads' OR relation = 'allied_with'
    OR relation = 'supports' OR relation = 'pledged_allegiance'),
  member_id           INTEGER REFERENCES document_actor (id),
  member_text         TEXT,
  member_start        INTEGER,
  member_end          INTEGER,
  group_id            INTEGER REFERENCES document_actor (id),
  group_text          TEXT,
  group_start         INTEGER,
  group_end           INTEGER,
  status              TEXT NOT NULL CHECK (
    status = 'announced' OR status = 'reported' OR status = 'claimed' OR status = 'planned' OR status = 'called_for' OR status = 'denied'
    OR status = 'historical'),
  attributed_to_id    INTEGER REFERENCES document_actor (id),
  attributed_to_text  TEXT,
  attributed_to_start INTEGER,
  attributed_to_end   INTEGER,
  date                TEXT,   -- EDTF: when the change took effect, at the precision stated
  date_text           TEXT,   -- the words, kept also when they cannot be resolved
  date_earliest       TEXT,
  date_latest         TEXT,
  date_precision      TEXT CHECK (
    date_precision = 'day' OR date_precision = 'month' OR date_precision = 'year' OR date_precision = 'interval'),
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
  retracted_by        TEXT,   -- the decision (dec-…) that rejects or corrects it, or the ruleset of the reading that no longer finds it
  decision_key        TEXT REFERENCES decision (key),   -- that accepts it, or that made it as the correction of another
  corrects            TEXT,   -- the public id of the fact that it corrects
  first_evidence      INTEGER NOT NULL DEFAULT 0 CHECK (first_evidence = 0),
  -- Who stands to whom, for look-ups of all reports about the same two: the rows in `name` of member and group (0 for none), 32 bits each.
  -- NULL where somebody is only described ("rebels"). Whoever inserts a row gives it: a trigger would write every row twice.
  pair                INTEGER,
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
  CHECK ((pair IS NOT NULL) = ((member_id IS NOT NULL OR member_text IS NULL) AND (group_id IS NOT NULL OR group_text IS NULL)
    AND (member_id IS NOT NULL OR group_id IS NOT NULL))),
  CHECK (retracted_by IS NULL OR retracted_at IS NOT NULL),
  CHECK (corrects IS NULL OR decision_key IS NOT NULL),
  FOREIGN KEY (id, first_evidence) REFERENCES evidence (affiliation_id, position) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE alias (
  id                INTEGER PRIMARY KEY,
  actor_id          INTEGER REFERENCES actor (id),
  document_actor_id INTEGER REFERENCES document_actor (id),
  name              TEXT NOT NULL,
  fold              TEXT NOT NULL CHECK (fold <> ''),
  basis             TEXT NOT NULL CHECK (basis = 'registry' OR basis = 'stated' OR basis = 'local' OR basis = 'decision'),
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
  key                 TEXT NOT NULL CHECK (key GLOB 'clm-????????????'),
  document_id         INTEGER NOT NULL REFERENCES document (id),
  source_id           INTEGER REFERENCES document_actor (id),
  source_text         TEXT,
  source_start        INTEGER,
  source_end          INTEGER,
  cue_start           INTEGER,               -- "said"; NULL when a quotation stands alone
  cue_end             INTEGER,
  content_start       INTEGER NOT NULL,      -- what is said
  content_end         INTEGER NOT NULL,
  form                TEXT NOT NULL CHECK (form = 'direct' OR form = 'indirect' OR form = 'mixed'),
  recorded_at         TEXT NOT NULL,
  retracted_at        TEXT,
  retracted_by        TEXT,   -- the decision (dec-…) that rejects or corrects it, or the ruleset of the reading that no longer finds it
  decision_key        TEXT REFERENCES decision (key),   -- that accepts it, or that made it as the correction of another
  corrects            TEXT,   -- the public id of the fact that it corrects
  first_evidence      INTEGER NOT NULL DEFAULT 0 CHECK (first_evidence = 0),
  CHECK ((source_text IS NULL) = (source_start IS NULL) AND (source_text IS NULL) = (source_end IS NULL)),
  CHECK ((source_id IS NULL OR source_text IS NOT NULL) AND 0 <= source_start AND source_start <= source_end),
  CHECK ((cue_start IS NULL) = (cue_end IS NULL) AND 0 <= cue_start AND cue_start < cue_end),
  CHECK (0 <= content_start AND content_start < content_end),
  CHECK (retracted_by IS NULL OR retracted_at IS NOT NULL),
  CHECK (corrects IS NULL OR decision_key IS NOT NULL),
  FOREIGN KEY (id, first_evidence) REFERENCES evidence (claim_id, position) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "decision" (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  key        TEXT NOT NULL UNIQUE CHECK (key GLOB 'dec-????????????'),   -- a hash of all that follows
  kind       TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'accept', 'reject', 'correct', 'undo')),
  subject    TEXT NOT NULL CHECK (subject GLOB '{*}'),    -- about what; a JSON object, keys sorted
  content    TEXT NOT NULL CHECK (content GLOB '{*}'),    -- what was ruled; the same
  note       TEXT,                                        -- why
  decided_by TEXT,
  decided_at TEXT NOT NULL,                               -- UTC: 2026-01-31T12:00:00Z
  turn       INTEGER NOT NULL DEFAULT 0 CHECK (turn >= 0),  -- tells decisions of one second apart
  undoes     TEXT,
  CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
  CHECK (undoes <> key)
) STRICT;
CREATE TABLE decision_state (
  decision_key TEXT PRIMARY KEY REFERENCES decision (key),
  state        TEXT NOT NULL CHECK (state IN ('holds', 'overruled', 'undone', 'without_target')),
  fact         TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE decision_target (
  target       TEXT NOT NULL,
  decision_key TEXT NOT NULL REFERENCES decision (key),
  PRIMARY KEY (target, decision_key)
) STRICT, WITHOUT ROWID;
CREATE TABLE derivation (
  name    TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE display_name (
  name_id      INTEGER PRIMARY KEY REFERENCES name (id),   -- the actor to which this name belongs
  text         TEXT NOT NULL CHECK (text <> ''),           -- is called so
  decision_key TEXT NOT NULL REFERENCES decision (key)
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
  retracted_at       TEXT, reading_run_id INTEGER REFERENCES ingest_run (id), copy_of_id INTEGER REFERENCES document (id),                  -- rows are retracted, not deleted
  CHECK ((published IS NULL) = (published_earliest IS NULL) AND (published IS NULL) = (published_latest IS NULL)),
  CHECK (published_earliest <= published_latest)
) STRICT;
CREATE TABLE document_actor (
  id          INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document (id),
  position    INTEGER NOT NULL,                          -- order of first mention
  name        TEXT NOT NULL,                             -- the fullest that the article uses
  kind        TEXT NOT NULL CHECK (
    kind = 'state' OR kind = 'government_force' OR kind = 'armed_group' OR kind = 'alliance' OR kind = 'political_body'
    OR kind = 'intergovernmental_body' OR kind = 'civilians' OR kind = 'media' OR kind = 'person'),
  name_id     INTEGER NOT NULL REFERENCES name (id),
  actor_id    INTEGER NOT NULL REFERENCES actor (id),    -- who it is
  decision_key TEXT REFERENCES decision (key),           -- of a correction that names somebody whom the article does not
  retracted_at TEXT                                      -- the newest reading finds nobody of this name and kind
) STRICT;
CREATE TABLE document_band (
  hash        INTEGER NOT NULL,
  rank        INTEGER NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (hash, rank)
) STRICT, WITHOUT ROWID;
CREATE TABLE document_signature (
  document_id INTEGER PRIMARY KEY REFERENCES document (id),
  signature   BLOB NOT NULL
, bands BLOB) STRICT;
CREATE VIRTUAL TABLE document_text USING fts5 (
  title, text, content = 'document', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE event (
  id                  INTEGER PRIMARY KEY,
  key                 TEXT NOT NULL CHECK (key GLOB 'evt-????????????'),
  document_id         INTEGER NOT NULL REFERENCES document (id),
  type                TEXT NOT NULL CHECK (
    type = 'AGREE' OR type = 'CONSULT' OR type = 'SUPPORT' OR type = 'CONCEDE' OR type = 'COOPERATE' OR type = 'AID' OR type = 'RETREAT'
    OR type = 'REQUEST' OR type = 'ACCUSE' OR type = 'REJECT' OR type = 'THREATEN' OR type = 'PROTEST' OR type = 'SANCTION'
    OR type = 'MOBILIZE' OR type = 'COERCE' OR type = 'ASSAULT'),
  mode                TEXT,
  place               TEXT,
  killed              INTEGER CHECK (killed >= 0),
  injured             INTEGER CHECK (injured >= 0),
  status              TEXT NOT NULL CHECK (
    status = 'announced' OR status = 'reported' OR status = 'claimed' OR status = 'planned' OR status = 'called_for' OR status = 'denied'
    OR status = 'historical'),
  attributed_to_id    INTEGER REFERENCES document_actor (id),
  attributed_to_text  TEXT,
  attributed_to_start INTEGER,
  attributed_to_end   INTEGER,
  date                TEXT,   -- EDTF: when the change took effect, at the precision stated
  date_text           TEXT,   -- the words, kept also when they cannot be resolved
  date_earliest       TEXT,
  date_latest         TEXT,
  date_precision      TEXT CHECK (
    date_precision = 'day' OR date_precision = 'month' OR date_precision = 'year' OR date_precision = 'interval'),
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
  retracted_by        TEXT,   -- the decision (dec-…) that rejects or corrects it, or the ruleset of the reading that no longer finds it
  decision_key        TEXT REFERENCES decision (key),   -- that accepts it, or that made it as the correction of another
  corrects            TEXT,   -- the public id of the fact that it corrects
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
    OR (type = 'CONSULT' AND (mode = 'visit' OR mode = 'third-party' OR mode = 'multilateral' OR mode = 'phone'))
    OR (type = 'RETREAT' AND (
      mode = 'withdraw' OR mode = 'release' OR mode = 'disarm' OR mode = 'ceasefire' OR mode = 'access' OR mode = 'resign'))
    OR (type = 'REQUEST' AND (mode = 'assist' OR mode = 'change' OR mode = 'yield' OR mode = 'meet'))
    OR (type = 'ACCUSE' AND (mode = 'disapprove' OR mode = 'investigate' OR mode = 'allege'))
    OR (type = 'REJECT' AND (mode = 'assist' OR mode = 'change' OR mode = 'yield' OR mode = 'meet'))
    OR (type = 'THREATEN' AND (
      mode = 'restrict' OR mode = 'arrest' OR mode = 'relations' OR mode = 'expel' OR mode = 'territory' OR mode = 'violence'))
    OR (type = 'PROTEST' AND (
      mode = 'demo' OR mode = 'riot' OR mode = 'strike' OR mode = 'hunger' OR mode = 'boycott' OR mode = 'obstruct' OR mode = 'vandalize'))
    OR (type = 'SANCTION' AND (mode = 'convict' OR mode = 'expel' OR mode = 'withdraw' OR mode = 'discontinue'))
    OR (type = 'MOBILIZE' AND (mode = 'troops' OR mode = 'weapons' OR mode = 'police' OR mode = 'militia'))
    OR (type = 'COERCE' AND (
      mode = 'seize' OR mode = 'restrict' OR mode = 'censor' OR mode = 'curfew' OR mode = 'martial-law' OR mode = 'arrest'
      OR mode = 'deport' OR mode = 'withhold' OR mode = 'misinformation' OR mode = 'cyber'))
    OR (type = 'ASSAULT' AND (
      mode = 'abduct' OR mode = 'beat' OR mode = 'torture' OR mode = 'sexual' OR mode = 'targeted' OR mode = 'destroy'
      OR mode = 'primitive' OR mode = 'firearms' OR mode = 'explosives' OR mode = 'suicide-attack' OR mode = 'aerial' OR mode = 'drone'
      OR mode = 'heavy-weapons' OR mode = 'crowd-control' OR mode = 'unconventional'))
  ),
  CHECK (retracted_by IS NULL OR retracted_at IS NOT NULL),
  CHECK (corrects IS NULL OR decision_key IS NOT NULL),
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
  document_id         INTEGER NOT NULL,
  affiliation_id      INTEGER,
  event_id            INTEGER,
  claim_id            INTEGER,
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
  CHECK ((trigger_start IS NULL) = (trigger_end IS NULL) AND 0 <= trigger_start AND trigger_start < trigger_end),
  FOREIGN KEY (document_id, affiliation_id) REFERENCES affiliation (document_id, id),
  FOREIGN KEY (document_id, event_id) REFERENCES event (document_id, id),
  FOREIGN KEY (document_id, claim_id) REFERENCES claim (document_id, id)
) STRICT;
CREATE TABLE failed_input (
  path          TEXT PRIMARY KEY,           -- as the user gave it, with the line in JSON Lines; '-' is standard input
  sha256        TEXT CHECK (length(sha256) = 64),  -- of the bytes, where they could be had
  error         TEXT NOT NULL,              -- what is wrong, where, and what to do
  ingest_run_id INTEGER NOT NULL REFERENCES ingest_run (id),  -- the last one that tried
  failed_at     TEXT NOT NULL               -- when it tried, ISO 8601
) STRICT, WITHOUT ROWID;
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
  listed   INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1)), registry_actor_id INTEGER REFERENCES actor (id),       -- 1: the registry gives it to that actor
  UNIQUE (scope, fold)
) STRICT;
CREATE TABLE name_key (
  kind    TEXT NOT NULL CHECK (kind IN ('strict', 'skeleton', 'meaning')),
  key     TEXT NOT NULL CHECK (key <> ''),
  scope   TEXT NOT NULL,   -- of the name; and
  fold    TEXT NOT NULL,   -- its fold: names that share a key are looked at in this order, so that a common key costs no more than a rare one
  name_id INTEGER NOT NULL REFERENCES name (id),
  PRIMARY KEY (kind, key, scope, fold)
) STRICT, WITHOUT ROWID;
CREATE TABLE name_link (
  name_id  INTEGER NOT NULL REFERENCES name (id),
  other_id INTEGER NOT NULL REFERENCES name (id),
  PRIMARY KEY (name_id, other_id),
  CHECK (name_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE name_ruling (
  left_id      INTEGER NOT NULL REFERENCES name (id),
  right_id     INTEGER NOT NULL REFERENCES name (id),
  ruling       TEXT NOT NULL CHECK (ruling IN ('same_actor', 'different_actors')),
  decision_key TEXT NOT NULL REFERENCES decision (key),
  PRIMARY KEY (left_id, right_id),
  CHECK (left_id < right_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE "proposal" (
  left_id  INTEGER NOT NULL REFERENCES name (id),
  right_id INTEGER NOT NULL REFERENCES name (id),
  kind     TEXT NOT NULL CHECK (kind IN ('same_actor')),
  reason   TEXT NOT NULL CHECK (reason IN (
    'shared_acronym', 'two_registry_actors', 'several_registry_actors', 'spelling', 'skeleton', 'translation')),
  PRIMARY KEY (left_id, right_id, kind, reason),
  CHECK (left_id <> right_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE region (
  document_id INTEGER NOT NULL REFERENCES document (id),
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (
    kind = 'title' OR kind = 'standfirst' OR kind = 'byline' OR kind = 'published' OR kind = 'dateline' OR kind = 'caption'
    OR kind = 'heading' OR kind = 'paragraph' OR kind = 'skipped'),
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
CREATE VIEW acled_event AS
SELECT
  id AS event_id_cnty,
  CASE WHEN days <= 31 THEN date(date_earliest, '+' || (CAST(days - 1 AS INTEGER) / 2) || ' days') END AS event_date,
  year,
  CASE WHEN days = 1 THEN 1 WHEN days <= 7 THEN 2 WHEN days <= 31 THEN 3 END AS time_precision,
  CASE event_type
    WHEN 'Battles' THEN 'Political violence'
    WHEN 'Explosions/Remote violence' THEN 'Political violence'
    WHEN 'Violence against civilians' THEN 'Political violence'
    WHEN 'Strategic developments' THEN 'Strategic developments'
  END AS disorder_type,
  event_type,
  CASE
    WHEN mode IN ('aerial', 'drone') THEN 'Air/drone strike'
    WHEN mode = 'heavy-weapons' THEN 'Shelling/artillery/missile attack'
    WHEN mode = 'suicide-attack' THEN 'Suicide bomb'
    WHEN mode = 'sexual' THEN 'Sexual violence'
    WHEN event_type = 'Violence against civilians' AND mode = 'abduct' THEN 'Abduction/forced disappearance'
    WHEN event_type = 'Violence against civilians' THEN 'Attack'
  END AS sub_event_type,
  actor_name AS actor1, actor_others AS assoc_actor_1,
  CASE WHEN actor_side = 'civilians' THEN 'Civilians' END AS inter1,
  recipient_name AS actor2, recipient_others AS assoc_actor_2,
  CASE WHEN recipient_side = 'civilians' THEN 'Civilians' END AS inter2,
  NULL AS interaction,
  CASE WHEN recipient_side = 'civilians' AND type = 'ASSAULT' THEN 'Civilian targeting' END AS civilian_targeting,
  NULL AS iso, NULL AS region, NULL AS country, NULL AS admin1, NULL AS admin2, NULL AS admin3,
  place AS location, NULL AS latitude, NULL AS longitude, NULL AS geo_precision,
  publisher AS source, NULL AS source_scale, evidence AS notes, killed AS fatalities, NULL AS tags, NULL AS timestamp
FROM (
  SELECT
    *,
    CASE
      WHEN mode IN ('aerial', 'drone', 'heavy-weapons', 'suicide-attack', 'explosives', 'unconventional') THEN 'Explosions/Remote violence'
      WHEN mode = 'sexual' THEN 'Violence against civilians'
      WHEN mode = 'demo' THEN 'Protests'
      WHEN mode = 'riot' THEN 'Riots'
      WHEN mode = 'ceasefire' THEN 'Strategic developments'
      WHEN type = 'ASSAULT' AND coalesce(mode, '') NOT IN ('destroy', 'crowd-control') THEN CASE
        WHEN recipient_side = 'civilians' AND actor_side IN ('government', 'armed_group', 'organised') THEN 'Violence against civilians'
        WHEN coalesce(mode, '') <> 'abduct' AND recipient_side IN ('government', 'armed_group', 'organised')
          AND actor_side IN ('government', 'armed_group', 'organised') THEN 'Battles'
      END
    END AS event_type
  FROM coded_event
  WHERE type = 'ASSAULT' OR (type = 'PROTEST' AND coalesce(mode, '') NOT IN ('strike', 'hunger', 'boycott'))
    OR (type = 'RETREAT' AND mode = 'ceasefire')
);
CREATE VIEW actor_identifier_list AS
SELECT DISTINCT actor.key AS actor_id, actor.name AS actor_name, actor_identifier.scheme, actor_identifier.identifier
FROM actor_identifier
JOIN actor AS listed ON listed.id = actor_identifier.actor_id
JOIN name ON name.key = listed.key
JOIN actor ON actor.id = name.actor_id
WHERE actor.retracted_at IS NULL;
CREATE VIEW actor_list AS
SELECT
  actor.key AS id, name, kind, country, basis,
  (SELECT count(DISTINCT document_id) FROM document_actor WHERE actor_id = actor.id AND retracted_at IS NULL) AS document_count,
  note,
  (
    SELECT group_concat(scheme || ':' || identifier, '; ') FROM (
      SELECT DISTINCT actor_identifier.scheme, actor_identifier.identifier
      FROM name
      JOIN actor AS listed ON listed.id = name.registry_actor_id AND listed.key = name.key
      JOIN actor_identifier ON actor_identifier.actor_id = listed.id
      WHERE name.actor_id = actor.id
      ORDER BY 1, 2
    )
  ) AS identifiers
FROM actor
WHERE retracted_at IS NULL;
CREATE VIEW actor_name AS
SELECT DISTINCT * FROM (
  SELECT
    actor.key AS id, actor.name AS actor_name, actor.kind, listed.listed_name AS name, 'registry' AS basis, NULL AS evidence, NULL AS rule,
    NULL AS document
  FROM name
  JOIN actor AS listed ON listed.id = name.registry_actor_id AND listed.key = name.key
  JOIN actor ON actor.id = name.actor_id
  WHERE actor.retracted_at IS NULL
  UNION ALL
  -- Where a decision gave a listed name to somebody else, it is his.
  SELECT actor.key, actor.name, actor.kind, alias.name, alias.basis, NULL, NULL, NULL
  FROM name
  JOIN alias ON alias.actor_id = name.registry_actor_id AND alias.fold = name.fold AND alias.basis = 'registry'
  JOIN actor ON actor.id = name.actor_id
  WHERE alias.retracted_at IS NULL AND actor.retracted_at IS NULL
  UNION ALL
  SELECT actor.key, actor.name, actor.kind, alias.name, alias.basis, NULL, NULL, NULL
  FROM alias JOIN actor ON actor.id = alias.actor_id
  WHERE alias.basis = 'decision' AND alias.retracted_at IS NULL AND actor.retracted_at IS NULL
  UNION ALL
  SELECT actor.key, actor.name, actor.kind, document_actor.name, 'name', NULL, NULL, document.key
  FROM document_actor
  JOIN actor ON actor.id = document_actor.actor_id
  JOIN document ON document.id = document_actor.document_id
  WHERE actor.retracted_at IS NULL AND document.retracted_at IS NULL AND document_actor.retracted_at IS NULL
  UNION ALL
  SELECT
    actor.key, actor.name, actor.kind, alias.name, alias.basis,
    CAST(substr(CAST(document.text AS BLOB), alias.span_start + 1, alias.span_end - alias.span_start) AS TEXT), alias.rule, document.key
  FROM alias
  JOIN document_actor ON document_actor.id = alias.document_actor_id
  JOIN actor ON actor.id = document_actor.actor_id
  JOIN document ON document.id = document_actor.document_id
  WHERE alias.retracted_at IS NULL AND document_actor.retracted_at IS NULL AND actor.retracted_at IS NULL AND document.retracted_at IS NULL
);
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
CREATE VIEW affiliation_report AS
SELECT
  *,
  CASE relation WHEN 'allied_with' THEN min(member_key, group_key) ELSE member_key END AS side,
  CASE relation WHEN 'allied_with' THEN max(member_key, group_key) ELSE group_key END AS other_side
FROM (
  SELECT
    affiliation.key AS id, affiliation.relation, affiliation.status,
    CASE WHEN affiliation.status IN ('announced', 'reported', 'claimed', 'historical') THEN '' ELSE affiliation.status END AS standing,
    member.key AS member_id, "group".key AS group_id,
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
    CASE
      WHEN affiliation.date IS NOT NULL THEN affiliation.date
      WHEN affiliation.relation IN ('left', 'split_from', 'dissolved') AND affiliation.valid_to_kind = 'exact' THEN affiliation.valid_to
      WHEN affiliation.valid_from_kind = 'exact' THEN affiliation.valid_from
    END AS moment,
    CASE
      WHEN affiliation.date IS NOT NULL THEN affiliation.date_earliest
      WHEN affiliation.relation IN ('left', 'split_from', 'dissolved') AND affiliation.valid_to_kind = 'exact' THEN affiliation.valid_to_earliest
      WHEN affiliation.valid_from_kind = 'exact' THEN affiliation.valid_from_earliest
    END AS earliest,
    CASE
      WHEN affiliation.date IS NOT NULL THEN affiliation.date_latest
      WHEN affiliation.relation IN ('left', 'split_from', 'dissolved') AND affiliation.valid_to_kind = 'exact' THEN affiliation.valid_to_latest
      WHEN affiliation.valid_from_kind = 'exact' THEN affiliation.valid_from_latest
    END AS latest,
    CASE
      WHEN affiliation.status IN ('planned', 'called_for', 'denied') THEN NULL
      WHEN affiliation.valid_from_kind = 'known_since' THEN affiliation.valid_from_latest
      ELSE document.published_latest
    END AS known_by,
    affiliation.valid_from, affiliation.valid_from_kind, affiliation.valid_from_earliest, affiliation.valid_from_latest,
    affiliation.valid_to, affiliation.valid_to_kind, affiliation.valid_to_earliest, affiliation.valid_to_latest,
    document.key AS document, coalesce(original.key, document.key) AS original,
    document.published, document.published_earliest, document.published_latest
  FROM affiliation
  JOIN document ON document.id = affiliation.document_id
  LEFT JOIN document AS original ON original.id = document.copy_of_id
  LEFT JOIN document_actor AS document_member ON document_member.id = affiliation.member_id
  LEFT JOIN actor AS member ON member.id = document_member.actor_id
  LEFT JOIN document_actor AS document_group ON document_group.id = affiliation.group_id
  LEFT JOIN actor AS "group" ON "group".id = document_group.actor_id
  WHERE affiliation.retracted_at IS NULL AND document.retracted_at IS NULL
);
CREATE VIEW alliance AS
SELECT
  report.id, report.date, report.relation, report.member_name, report.group_name, substr(change.strongest, 2) AS status,
  report.valid_from, report.valid_from_kind,
  coalesce(report.valid_to, substr(change.valid_to, 12)) AS valid_to,
  coalesce(report.valid_to_kind, CASE substr(change.valid_to, 1, 1) WHEN '1' THEN 'exact' WHEN '2' THEN 'known_until' END) AS valid_to_kind,
  report.attributed_to, change.reports, substr(change.first_published, 11) AS first_published, report.evidence, report.document,
  report.member_id, report.group_id, change.sources,
  CASE
    WHEN change.has_other_date AND change.is_disputed THEN 'date, denied'
    WHEN change.has_other_date THEN 'date'
    WHEN change.is_disputed THEN 'denied'
  END AS conflict,
  report.date_earliest, report.date_latest
FROM (
  SELECT
    alliance_id, count(DISTINCT document) AS reports, count(DISTINCT original) AS sources,
    min(
      CASE status WHEN 'announced' THEN '1' WHEN 'reported' THEN '2' WHEN 'historical' THEN '3' WHEN 'claimed' THEN '4' ELSE '5' END || status
    ) AS strongest,
    min(published_earliest || published) AS first_published, max(is_disputed) AS is_disputed, max(has_other_date) AS has_other_date,
    min(CASE valid_to_kind WHEN 'exact' THEN '1' WHEN 'known_until' THEN '2' END || valid_to_earliest || valid_to) AS valid_to
  FROM alliance_report
  GROUP BY alliance_id
) AS change
JOIN affiliation_list AS report ON report.id = change.alliance_id;
CREATE VIEW alliance_report AS
WITH
article_report AS MATERIALIZED (SELECT * FROM affiliation_report),
-- The dates that are told of each change. Day by day, month by month: whatever the words, the same days are one date.
told AS (
  SELECT
    relation, side, other_side, standing, earliest, latest,
    -- What is so for a long time is told at many times; only its begin is told once.
    max(relation NOT IN ('member_of', 'leads', 'supports', 'allied_with')
      OR (relation IN ('member_of', 'leads') AND valid_from_kind = 'exact')) AS happens_once,
    min(member_key) AS member_key, min(group_key) AS group_key
  FROM article_report
  WHERE moment IS NOT NULL
  GROUP BY relation, side, other_side, standing, earliest, latest
),
-- `inner_latest`: the last day of a date that begins no earlier. It lies inside this one when it does not end later.
nested AS (
  SELECT
    *,
    min(latest) OVER (
      PARTITION BY relation, side, other_side, standing ORDER BY earliest DESC, latest ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS inner_latest
  FROM told
),
specific AS (
  SELECT
    relation, side, other_side, standing, earliest, latest, happens_once, member_key, group_key,
    row_number() OVER one_change AS number,
    lead(earliest) OVER one_change AS next_earliest, lead(latest) OVER one_change AS next_latest,
    lead(happens_once) OVER one_change AS next_happens_once
  FROM nested
  WHERE inner_latest IS NULL OR inner_latest > latest
  WINDOW one_change AS (PARTITION BY relation, side, other_side, standing ORDER BY earliest)
),
vague AS (
  SELECT
    nested.relation, nested.side, nested.other_side, nested.standing, nested.earliest, nested.latest,
    count(*) AS number, min(specific.earliest) AS inner_earliest, min(specific.latest) AS inner_latest
  FROM nested
  JOIN specific ON specific.relation = nested.relation AND specific.side = nested.side AND specific.other_side = nested.other_side
    AND specific.standing = nested.standing AND specific.earliest <= nested.latest AND specific.latest >= nested.earliest
  WHERE nested.inner_latest <= nested.latest
  GROUP BY nested.relation, nested.side, nested.other_side, nested.standing, nested.earliest, nested.latest
),
-- The same of each report. (Windows and not a join on the change: SQLite takes a grouped table for a short one, and reads it whole for each.)
placeable AS (
  SELECT
    *,
    min(latest) OVER (
      PARTITION BY relation, side, other_side, standing, moment IS NULL ORDER BY earliest DESC, latest
      GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS contained_latest
  FROM article_report
),
dated AS (
  SELECT
    report.*, vague.number AS meanings, vague.inner_earliest, vague.inner_latest,
    CASE WHEN coalesce(report.contained_latest > report.latest, 1) THEN report.earliest END AS specific_earliest,
    min(CASE WHEN coalesce(report.contained_latest > report.latest, 1) THEN report.earliest END) OVER one_change AS first_earliest,
    min(CASE WHEN coalesce(report.contained_latest > report.latest, 1) THEN report.latest END) OVER one_change AS first_latest
  FROM placeable AS report
  LEFT JOIN vague ON vague.relation = report.relation AND vague.side = report.side AND vague.other_side = report.other_side
    AND vague.standing = report.standing AND vague.earliest = report.earliest AND vague.latest = report.latest
  WINDOW one_change AS (PARTITION BY report.relation, report.side, report.other_side, report.standing)
),
dated_again AS (
  SELECT
    *,
    min(CASE WHEN specific_earliest > first_earliest THEN specific_earliest END) OVER (
      PARTITION BY relation, side, other_side, standing
    ) AS second_earliest
  FROM dated
),
-- What can undo a change between two dates, so that both may be true. `place`: whose change – of one member in one group, of every member
-- of a group, of a member in every group. (The + keeps SQLite from looking up by `what`, which is everything.)
role (role) AS (VALUES ('pair'), ('group'), ('member')),
undoing AS (
  SELECT
    'begin' AS what,
    CASE role WHEN 'pair' THEN member_key || ' ' || group_key WHEN 'member' THEN group_key || ' '
      ELSE ' ' || CASE relation WHEN 'merged_into' THEN member_key ELSE group_key END END AS place,
    coalesce(earliest, known_by) AS earliest, coalesce(latest, known_by) AS latest
  FROM article_report JOIN role
    ON (role = 'pair' AND relation IN ('left', 'split_from')) OR (role = 'group' AND relation IN ('dissolved', 'merged_into'))
    OR (role = 'member' AND relation = 'dissolved')
  WHERE standing = ''
  UNION ALL
  SELECT 'end', member_key || ' ' || group_key, coalesce(earliest, known_by), coalesce(latest, known_by)
  FROM article_report WHERE standing = '' AND relation IN ('formed', 'joined', 'member_of', 'merged_into')
  UNION ALL
  -- A group of which anything is told is alive again.
  SELECT 'dissolution', ' ' || CASE role WHEN 'group' THEN group_key ELSE member_key END, coalesce(earliest, known_by),
    coalesce(latest, known_by)
  FROM article_report JOIN role ON role = 'group' OR (role = 'member' AND relation <> 'merged_into')
  WHERE standing = '' AND relation NOT IN ('left', 'split_from', 'renamed', 'dissolved') AND status <> 'historical'
    AND (moment IS NOT NULL OR valid_from_kind = 'known_since')
),
apart AS (
  SELECT relation, side, other_side, earliest, latest, next_earliest, next_latest
  FROM specific
  WHERE standing = '' AND happens_once AND next_happens_once AND next_earliest > latest AND NOT EXISTS (
    SELECT 1 FROM role JOIN undoing ON undoing.place = CASE role
      WHEN 'pair' THEN specific.member_key || ' ' || specific.group_key WHEN 'group' THEN ' ' || specific.group_key ELSE specific.member_key || ' '
    END
    WHERE +undoing.what =
      CASE specific.relation WHEN 'left' THEN 'end' WHEN 'split_from' THEN 'end' WHEN 'dissolved' THEN 'dissolution' ELSE 'begin' END
      AND undoing.latest >= specific.earliest AND undoing.earliest <= specific.next_latest
      AND (specific.relation <> 'dissolved' OR (undoing.earliest > specific.latest AND undoing.latest < specific.next_earliest))
  )
),
dated_twice AS (
  SELECT relation, side, other_side, earliest || latest AS slot FROM apart
  UNION
  SELECT relation, side, other_side, next_earliest || next_latest FROM apart
),
-- A denial contradicts what was so when it was published, not what came later or had ended before.
contradiction AS (
  SELECT denial.id AS denial_id, assertion.id AS assertion_id
  FROM article_report AS denial
  JOIN article_report AS assertion ON assertion.side = denial.side AND assertion.other_side = denial.other_side
  WHERE denial.standing = 'denied' AND assertion.standing = ''
    AND (assertion.relation = denial.relation
      OR (denial.relation IN ('joined', 'member_of') AND assertion.relation IN ('joined', 'member_of', 'formed', 'merged_into'))
      OR (denial.relation IN ('left', 'split_from') AND assertion.relation IN ('left', 'split_from')))
    AND CASE
      WHEN denial.moment IS NOT NULL AND assertion.moment IS NOT NULL THEN
        denial.earliest <= assertion.latest AND denial.latest >= assertion.earliest
      ELSE coalesce(coalesce(assertion.earliest, assertion.known_by) <= coalesce(denial.latest, denial.published_latest), 1)
    END
    AND NOT EXISTS (
      SELECT 1 FROM role JOIN undoing ON undoing.place = CASE role
        WHEN 'pair' THEN denial.member_key || ' ' || denial.group_key WHEN 'group' THEN ' ' || denial.group_key ELSE denial.member_key || ' '
      END
      WHERE +undoing.what =
        CASE denial.relation WHEN 'left' THEN 'end' WHEN 'split_from' THEN 'end' WHEN 'dissolved' THEN 'dissolution' ELSE 'begin' END
        AND undoing.latest >= coalesce(assertion.earliest, assertion.known_by)
        AND undoing.earliest <= coalesce(denial.latest, denial.published_latest)
        AND (denial.relation <> 'dissolved' OR undoing.earliest > coalesce(assertion.latest, assertion.known_by))
    )
),
disputed AS (
  SELECT denial_id AS id FROM contradiction
  UNION
  SELECT assertion_id FROM contradiction
),
-- `slot`: the days of the date to which the report goes; '' for no date; '?' for a date that can be any of several.
placed AS (
  SELECT
    report.id, report.relation, report.side, report.other_side, report.standing, report.status, report.document, report.original,
    report.published, report.published_earliest, report.earliest, report.latest, report.valid_from_earliest, report.valid_to,
    report.valid_to_kind, report.valid_to_earliest, report.id IN (SELECT id FROM disputed) AS is_disputed,
    CASE
      WHEN report.moment IS NOT NULL AND report.meanings = 1 THEN report.inner_earliest || report.inner_latest
      WHEN report.moment IS NOT NULL THEN report.earliest || report.latest
      WHEN report.first_earliest IS NULL OR report.known_by < report.first_earliest THEN ''
      WHEN report.second_earliest IS NULL OR report.known_by < report.second_earliest THEN report.first_earliest || report.first_latest
      ELSE '?'
    END AS slot
  FROM dated_again AS report
)
SELECT
  -- The report that stands for all: a date of its own, known since longest, strongest status, first published.
  substr(min(
    CASE WHEN placed.slot IN ('', '?', placed.earliest || placed.latest) THEN '1' ELSE '2' END
      || CASE WHEN placed.slot IN ('', '?') THEN coalesce(placed.valid_from_earliest, '9999-12-31') ELSE '9999-12-31' END
      || CASE placed.status WHEN 'announced' THEN '1' WHEN 'reported' THEN '2' WHEN 'historical' THEN '3' ELSE '4' END
      || coalesce(placed.published_earliest, '9999-12-31') || placed.id
  ) OVER (PARTITION BY placed.relation, placed.side, placed.other_side, placed.standing, placed.slot), 23) AS alliance_id,
  placed.id, placed.relation, placed.status, placed.document, placed.original, placed.published, placed.published_earliest,
  placed.valid_to, placed.valid_to_kind, placed.valid_to_earliest, placed.is_disputed, placed.standing = ''
    AND (placed.relation, placed.side, placed.other_side, placed.slot) IN (SELECT relation, side, other_side, slot FROM dated_twice)
    AS has_other_date
FROM placed;
CREATE VIEW claim_fact AS
SELECT claim.key AS claim_id, affiliation.key AS fact_id, document.key AS document
FROM claim
JOIN document ON document.id = claim.document_id
JOIN affiliation ON affiliation.document_id = claim.document_id
WHERE claim.retracted_at IS NULL AND document.retracted_at IS NULL AND affiliation.retracted_at IS NULL
  AND EXISTS (
    SELECT 1 FROM evidence
    WHERE evidence.affiliation_id = affiliation.id AND evidence.trigger_start >= claim.content_start
      AND evidence.trigger_end <= claim.content_end
  )
UNION ALL
SELECT claim.key, event.key, document.key
FROM claim
JOIN document ON document.id = claim.document_id
JOIN event ON event.document_id = claim.document_id
WHERE claim.retracted_at IS NULL AND document.retracted_at IS NULL AND event.retracted_at IS NULL
  AND EXISTS (
    SELECT 1 FROM evidence
    WHERE evidence.event_id = event.id AND evidence.trigger_start >= claim.content_start AND evidence.trigger_end <= claim.content_end
  );
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
CREATE VIEW coded_event AS
SELECT
  event.key AS id, event.type, event.mode, event.date, event.date_earliest, event.date_latest, event.place, event.killed,
  julianday(event.date_latest) - julianday(event.date_earliest) + 1 AS days,
  CASE WHEN substr(event.date_earliest, 1, 4) = substr(event.date_latest, 1, 4) THEN CAST(substr(event.date_earliest, 1, 4) AS INTEGER)
  END AS year,
  coalesce(attributed.name, event.attributed_to_text) AS attributed_to,
  (
    SELECT actor.name
    FROM event_participant
    JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
    ORDER BY event_participant.position LIMIT 1
  ) AS actor_name,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT actor.name AS value
      FROM event_participant
      JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
      ORDER BY event_participant.position LIMIT -1 OFFSET 1
    )
  ) AS actor_others,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT actor.name AS value
      FROM event_participant
      JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
      ORDER BY event_participant.position
    )
  ) AS actor_names,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT event_participant.text AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
      ORDER BY event_participant.position
    )
  ) AS actor_texts,
  (
    SELECT CASE WHEN count(value) = count(*) THEN group_concat(value, '; ') END FROM (
      SELECT actor.country AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
      ORDER BY event_participant.position
    )
  ) AS actor_countries,
  (
    SELECT CASE
      WHEN count(*) = 0 THEN NULL
      WHEN count(*) = sum(actor.kind = 'civilians') THEN 'civilians'
      WHEN count(*) = sum(actor.kind = 'armed_group') THEN 'armed_group'
      WHEN count(*) = sum(actor.kind IN ('state', 'government_force', 'armed_group', 'alliance')) THEN
        CASE WHEN sum(actor.kind IN ('state', 'government_force')) > 0 THEN 'government' ELSE 'organised' END
    END
    FROM event_participant
    LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    LEFT JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
  ) AS actor_side,
  (
    SELECT CASE actor.kind WHEN 'civilians' THEN 'CVL' WHEN 'media' THEN 'MED' WHEN 'intergovernmental_body' THEN 'IGO' END
    FROM event_participant
    JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'actor' AND event_participant.position = 0
  ) AS actor_sector,
  (
    SELECT CASE WHEN count(value) = count(*) THEN group_concat(value, '; ') END FROM (
      SELECT CASE actor.kind WHEN 'civilians' THEN 'CVL' WHEN 'media' THEN 'MED' WHEN 'intergovernmental_body' THEN 'IGO' END AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
      ORDER BY event_participant.position
    )
  ) AS actor_sectors,
  (
    SELECT actor.name
    FROM event_participant
    JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
    ORDER BY event_participant.position LIMIT 1
  ) AS recipient_name,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT actor.name AS value
      FROM event_participant
      JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
      ORDER BY event_participant.position LIMIT -1 OFFSET 1
    )
  ) AS recipient_others,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT actor.name AS value
      FROM event_participant
      JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
      ORDER BY event_participant.position
    )
  ) AS recipient_names,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT event_participant.text AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
      ORDER BY event_participant.position
    )
  ) AS recipient_texts,
  (
    SELECT CASE WHEN count(value) = count(*) THEN group_concat(value, '; ') END FROM (
      SELECT actor.country AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
      ORDER BY event_participant.position
    )
  ) AS recipient_countries,
  (
    SELECT CASE
      WHEN count(*) = 0 THEN NULL
      WHEN count(*) = sum(actor.kind = 'civilians') THEN 'civilians'
      WHEN count(*) = sum(actor.kind = 'armed_group') THEN 'armed_group'
      WHEN count(*) = sum(actor.kind IN ('state', 'government_force', 'armed_group', 'alliance')) THEN
        CASE WHEN sum(actor.kind IN ('state', 'government_force')) > 0 THEN 'government' ELSE 'organised' END
    END
    FROM event_participant
    LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    LEFT JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
  ) AS recipient_side,
  (
    SELECT CASE actor.kind WHEN 'civilians' THEN 'CVL' WHEN 'media' THEN 'MED' WHEN 'intergovernmental_body' THEN 'IGO' END
    FROM event_participant
    JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient' AND event_participant.position = 0
  ) AS recipient_sector,
  (
    SELECT CASE WHEN count(value) = count(*) THEN group_concat(value, '; ') END FROM (
      SELECT CASE actor.kind WHEN 'civilians' THEN 'CVL' WHEN 'media' THEN 'MED' WHEN 'intergovernmental_body' THEN 'IGO' END AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
      ORDER BY event_participant.position
    )
  ) AS recipient_sectors,
  document.key AS document, document.title, document.publisher, document.published, document.url, document.language,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.ruleset
FROM event
JOIN document ON document.id = event.document_id
JOIN evidence ON evidence.event_id = event.id AND evidence.position = 0
LEFT JOIN document_actor AS document_attributed ON document_attributed.id = event.attributed_to_id
LEFT JOIN actor AS attributed ON attributed.id = document_attributed.actor_id
WHERE event.retracted_at IS NULL AND document.retracted_at IS NULL AND document.copy_of_id IS NULL
  AND event.status IN ('announced', 'reported', 'claimed', 'historical');
CREATE VIEW decision_list AS
SELECT
  decision.key AS id, decision.kind,
  CASE
    WHEN decision_state.state = 'holds' AND decision.kind IN ('merge', 'split', 'rename') AND (
      SELECT count(*) FROM decision_target JOIN name ON name.key = decision_target.target
      WHERE decision_target.decision_key = decision.key
        AND (
          name.listed = 1 OR EXISTS (SELECT 1 FROM spelling WHERE spelling.name_id = name.id)
          OR EXISTS (SELECT 1 FROM name_link WHERE name_link.other_id = name.id)
        )
    ) < CASE decision.kind WHEN 'rename' THEN 1 ELSE 2 END THEN 'without_target'
    ELSE decision_state.state
  END AS state,
  decision.decided_at, decision.decided_by, decision.note, decision_state.fact, decision.subject, decision.content, decision.turn,
  decision.undoes,
  (SELECT min(other.key) FROM decision AS other WHERE other.undoes = decision.key) AS undone_by
FROM decision JOIN decision_state ON decision_state.decision_key = decision.key;
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
  -- The root category of CAMEO (code book 1.1b3) for scripts that know only those: a type of PLOVER joins some of its categories, and takes
  -- the one that gave it its place unless the mode tells another. REQUEST and ACCUSE hold 02, 10 and 09, 11; ASSAULT 18, 19 and 20.
  CASE event.type
    WHEN 'AGREE' THEN '03'
    WHEN 'CONSULT' THEN '04'
    WHEN 'SUPPORT' THEN '05'
    WHEN 'COOPERATE' THEN '06'
    WHEN 'AID' THEN '07'
    WHEN 'CONCEDE' THEN '08'
    WHEN 'RETREAT' THEN '08'
    WHEN 'REQUEST' THEN '10'
    WHEN 'ACCUSE' THEN CASE WHEN event.mode = 'investigate' THEN '09' ELSE '11' END
    WHEN 'REJECT' THEN '12'
    WHEN 'THREATEN' THEN '13'
    WHEN 'PROTEST' THEN '14'
    WHEN 'MOBILIZE' THEN '15'
    WHEN 'SANCTION' THEN '16'
    WHEN 'COERCE' THEN '17'
    WHEN 'ASSAULT' THEN CASE
      WHEN event.mode IN ('firearms', 'aerial', 'drone', 'heavy-weapons') THEN '19'
      WHEN event.mode = 'unconventional' THEN '20'
      ELSE '18'
    END
  END AS cameo,
  event.date_text, event.date_earliest, event.date_latest, event.date_precision, event.recorded_at
FROM event
JOIN document ON document.id = event.document_id
JOIN evidence ON evidence.event_id = event.id AND evidence.position = 0
LEFT JOIN document_actor AS document_attributed ON document_attributed.id = event.attributed_to_id
LEFT JOIN actor AS attributed ON attributed.id = document_attributed.actor_id
WHERE event.retracted_at IS NULL AND document.retracted_at IS NULL;
CREATE VIEW evidence_text AS
SELECT
  affiliation.key AS fact, evidence.position, document.key AS document, evidence.span_start, evidence.span_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.trigger_start, evidence.trigger_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.trigger_start + 1, evidence.trigger_end - evidence.trigger_start) AS TEXT) AS trigger_text,
  evidence.rule, evidence.ruleset
FROM affiliation
JOIN evidence ON evidence.affiliation_id = affiliation.id
JOIN document ON document.id = evidence.document_id
WHERE affiliation.retracted_at IS NULL AND document.retracted_at IS NULL
UNION ALL
SELECT
  event.key, evidence.position, document.key, evidence.span_start, evidence.span_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT),
  evidence.trigger_start, evidence.trigger_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.trigger_start + 1, evidence.trigger_end - evidence.trigger_start) AS TEXT),
  evidence.rule, evidence.ruleset
FROM event
JOIN evidence ON evidence.event_id = event.id
JOIN document ON document.id = evidence.document_id
WHERE event.retracted_at IS NULL AND document.retracted_at IS NULL
UNION ALL
SELECT
  claim.key, evidence.position, document.key, evidence.span_start, evidence.span_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT),
  evidence.trigger_start, evidence.trigger_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.trigger_start + 1, evidence.trigger_end - evidence.trigger_start) AS TEXT),
  evidence.rule, evidence.ruleset
FROM claim
JOIN evidence ON evidence.claim_id = claim.id
JOIN document ON document.id = evidence.document_id
WHERE claim.retracted_at IS NULL AND document.retracted_at IS NULL;
CREATE VIEW failed_input_list AS
SELECT failed_input.path, failed_input.error, failed_input.failed_at, failed_input.sha256, ingest_run.casus_version, ingest_run.ruleset
FROM failed_input JOIN ingest_run ON ingest_run.id = failed_input.ingest_run_id;
CREATE VIEW membership AS
WITH RECURSIVE
article_report AS MATERIALIZED (SELECT * FROM affiliation_report),
begin_report AS (
  SELECT
    id, relation, document, original, member_key, group_key, published_earliest,
    coalesce(valid_from, CASE WHEN relation <> 'member_of' THEN moment END) AS value,
    CASE
      WHEN valid_from IS NOT NULL THEN valid_from_kind
      WHEN relation <> 'member_of' AND moment IS NOT NULL THEN 'exact'
    END AS kind,
    CASE WHEN valid_from IS NOT NULL THEN valid_from_earliest WHEN relation <> 'member_of' THEN earliest END AS earliest,
    CASE WHEN valid_from IS NOT NULL THEN valid_from_latest WHEN relation <> 'member_of' THEN latest END AS latest,
    valid_to, valid_to_kind, valid_to_earliest, valid_to_latest
  FROM article_report
  WHERE relation IN ('formed', 'joined', 'merged_into', 'member_of') AND standing = '' AND member_key <> '' AND group_key <> ''
),
-- One for each old and new name: the most exact that is told of it. (With a single min(), SQLite takes the other columns from its row.)
renamed AS (
  SELECT
    member_key AS old_key, group_key AS new_key, id, count(DISTINCT document) AS reports, count(DISTINCT original) AS sources,
    coalesce(moment, valid_from) AS value, CASE WHEN moment IS NOT NULL THEN 'exact' ELSE valid_from_kind END AS kind,
    coalesce(earliest, valid_from_earliest) AS earliest, coalesce(latest, valid_from_latest) AS latest, known_by,
    min(
      CASE WHEN moment IS NULL THEN '2' || coalesce(known_by, '9999-12-31')
        ELSE '1' || printf('%010d', julianday(latest) - julianday(earliest)) END || id) AS best
  FROM article_report
  WHERE relation = 'renamed' AND standing = '' AND member_key <> '' AND group_key <> '' AND member_key <> group_key
  GROUP BY member_key, group_key
),
-- Under which names a membership may go on. Names are finitely many, so names that change in a circle end too.
named (member_key, group_key, from_member, from_group, id, value, kind, earliest, latest, reports, sources) AS (
  SELECT DISTINCT member_key, group_key, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM begin_report
  UNION
  SELECT new_key, group_key, member_key, group_key, renamed.id, renamed.value, renamed.kind, renamed.earliest, renamed.latest,
    renamed.reports, renamed.sources
  FROM named JOIN renamed ON renamed.old_key = named.member_key
  UNION
  SELECT member_key, new_key, member_key, group_key, renamed.id, renamed.value, renamed.kind, renamed.earliest, renamed.latest,
    renamed.reports, renamed.sources
  FROM named JOIN renamed ON renamed.old_key = named.group_key
),
begin AS (
  SELECT
    member_key, group_key, value, kind, earliest, latest, valid_to, valid_to_kind, valid_to_earliest, valid_to_latest,
    substr(min(coalesce(published_earliest, '9999-12-31') || id), 11) AS begin_id,
    max(relation = 'merged_into') AS is_merger, NULL AS from_member, NULL AS from_group,
    count(DISTINCT document) AS reports, count(DISTINCT original) AS sources
  FROM begin_report
  GROUP BY member_key, group_key, value, kind, valid_to, valid_to_kind
  UNION ALL
  SELECT
    member_key, group_key, value, kind, earliest, latest, NULL, NULL, NULL, NULL, id, 0, from_member, from_group, reports, sources
  FROM named WHERE id IS NOT NULL
),
stay AS (
  SELECT *, row_number() OVER (ORDER BY member_key, group_key, begin_id, earliest, value, valid_to) AS number FROM begin
),
role (role) AS (VALUES ('pair'), ('group'), ('member')),
-- `place`: what ends there – the stay of one member in one group, every stay in a group, every stay of a member. An end told without a
-- date lies somewhere before the article.
finish_report AS (
  SELECT
    id, relation,
    CASE role
      WHEN 'pair' THEN member_key || ' ' || group_key
      -- A group that merges into another ends as one: so do the memberships in it.
      WHEN 'group' THEN ' ' || CASE relation WHEN 'merged_into' THEN member_key ELSE group_key END
      ELSE group_key || ' '
    END AS place,
    moment AS value, CASE WHEN moment IS NOT NULL THEN 'exact' END AS kind, earliest, coalesce(latest, known_by) AS latest
  FROM article_report JOIN role
    ON (role = 'pair' AND relation IN ('left', 'split_from')) OR (role = 'group' AND relation IN ('dissolved', 'merged_into'))
    OR (role = 'member' AND relation = 'dissolved')
  WHERE standing = ''
  UNION ALL
  SELECT
    id, 'renamed', CASE role WHEN 'group' THEN ' ' || old_key ELSE old_key || ' ' END, CASE kind WHEN 'exact' THEN value END,
    CASE kind WHEN 'exact' THEN kind END, CASE kind WHEN 'exact' THEN earliest END, CASE kind WHEN 'exact' THEN latest ELSE known_by END
  FROM renamed JOIN role ON role <> 'pair'
),
finish AS (
  SELECT min(id) AS id, relation, place, value, kind, earliest, latest FROM finish_report GROUP BY relation, place, value, latest
),
next_finish AS (
  SELECT stay.number, finish.*, min(finish.latest) OVER (PARTITION BY stay.number) AS first_latest
  FROM stay JOIN role JOIN finish ON finish.place =
    CASE role
      WHEN 'pair' THEN stay.member_key || ' ' || stay.group_key
      WHEN 'group' THEN ' ' || stay.group_key
      ELSE stay.member_key || ' '
    END
  WHERE (finish.latest IS NULL OR stay.earliest IS NULL OR finish.latest >= stay.earliest)
    -- What is attested on a day was not ended by what had happened, at some time, by that day.
    AND NOT coalesce(finish.value IS NULL AND stay.kind = 'known_since' AND finish.latest <= stay.earliest, 0)
    -- Who dissolves to merge into a group becomes part of it.
    AND NOT (stay.is_merger AND role = 'member' AND finish.relation = 'dissolved')
),
-- The first end; of reports that can mean the same one, that with the most exact date.
ended AS (
  SELECT
    *, row_number() OVER (PARTITION BY number ORDER BY coalesce(earliest > first_latest, 0), earliest IS NULL, latest, earliest DESC, id) AS rank
  FROM next_finish
),
stay_to_end AS (
  SELECT
    stay.*, ended.id AS end_id, ended.relation AS ended_by,
    CASE WHEN stay.valid_to_kind = 'exact' OR ended.id IS NULL THEN stay.valid_to ELSE ended.value END AS end_value,
    CASE WHEN stay.valid_to_kind = 'exact' OR ended.id IS NULL THEN stay.valid_to_kind ELSE ended.kind END AS end_kind,
    CASE WHEN stay.valid_to_kind = 'exact' OR ended.id IS NULL THEN stay.valid_to_earliest ELSE ended.earliest END AS end_earliest,
    CASE WHEN stay.valid_to_kind = 'exact' OR ended.id IS NULL THEN stay.valid_to_latest ELSE ended.latest END AS end_latest,
    CASE stay.valid_to_kind WHEN 'exact' THEN '=' || stay.valid_to ELSE coalesce(ended.id, '') END AS end_key
  FROM stay LEFT JOIN ended ON ended.number = stay.number AND ended.rank = 1
),
-- A new name takes over only where nothing else ended the stay under the old one.
whole AS (
  SELECT * FROM stay_to_end WHERE from_member IS NULL
  UNION
  SELECT heir.* FROM whole JOIN stay_to_end AS heir
    ON heir.from_member = whole.member_key AND heir.from_group = whole.group_key AND heir.begin_id = whole.end_id
  WHERE whole.ended_by = 'renamed'
),
compared AS (
  SELECT
    *,
    min(CASE kind WHEN 'exact' THEN latest END) OVER (
      PARTITION BY member_key, group_key, end_key ORDER BY earliest DESC, latest, number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS inner_latest,
    max(CASE WHEN end_key = '' THEN coalesce(valid_to_latest, '9999-12-31') ELSE '9999-12-31' END) OVER (
      PARTITION BY member_key, group_key, end_key ORDER BY earliest IS NULL, earliest, kind IS NOT 'exact', number
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS covered_until
  FROM whole
),
listed AS (
  SELECT
    *,
    count(*) OVER (PARTITION BY member_key, group_key, end_key) AS rows_of_stay,
    sum(kind IS 'exact') OVER (PARTITION BY member_key, group_key, end_key) AS begins_of_stay
  FROM compared
  WHERE CASE kind
    WHEN 'exact' THEN inner_latest IS NULL OR inner_latest > latest
    ELSE covered_until IS NULL OR covered_until < CASE WHEN end_key = '' THEN coalesce(valid_to_latest, '9999-12-31') ELSE '9999-12-31' END
  END
),
counted AS (
  SELECT
    whole.member_key, whole.group_key, whole.end_key, count(DISTINCT begin_report.document) AS reports,
    count(DISTINCT begin_report.original) AS sources
  FROM whole
  JOIN begin_report ON begin_report.member_key = whole.member_key AND begin_report.group_key = whole.group_key
    AND begin_report.value IS whole.value AND begin_report.kind IS whole.kind AND begin_report.valid_to IS whole.valid_to
    AND begin_report.valid_to_kind IS whole.valid_to_kind
  WHERE whole.from_member IS NULL
  GROUP BY whole.member_key, whole.group_key, whole.end_key
)
SELECT
  report.id, CASE WHEN this.from_member IS NULL THEN report.member_name ELSE member.name END AS member_name,
  CASE WHEN this.from_member IS NULL THEN report.group_name ELSE "group".name END AS group_name,
  this.value AS valid_from, this.kind AS valid_from_kind, this.end_value AS valid_to, this.end_kind AS valid_to_kind,
  report.relation AS started_by, this.ended_by,
  CASE WHEN this.rows_of_stay = 1 AND this.from_member IS NULL THEN counted.reports ELSE this.reports END AS reports,
  report.evidence, report.document,
  CASE WHEN this.from_member IS NULL THEN report.member_id ELSE member.key END AS member_id,
  CASE WHEN this.from_member IS NULL THEN report.group_id ELSE "group".key END AS group_id,
  this.end_id,
  this.earliest AS valid_from_earliest, this.latest AS valid_from_latest,
  this.end_earliest AS valid_to_earliest, this.end_latest AS valid_to_latest,
  CASE WHEN this.rows_of_stay = 1 AND this.from_member IS NULL THEN counted.sources ELSE this.sources END AS sources,
  CASE WHEN this.kind = 'exact' AND this.begins_of_stay > 1 THEN 'date' END AS conflict
FROM listed AS this
JOIN affiliation_list AS report ON report.id = this.begin_id
LEFT JOIN counted ON counted.member_key = this.member_key AND counted.group_key = this.group_key AND counted.end_key = this.end_key
LEFT JOIN actor AS member ON member.key = this.member_key
LEFT JOIN actor AS "group" ON "group".key = this.group_key;
CREATE VIEW polecat_event AS
SELECT
  id AS "Event ID", CASE WHEN days = 1 THEN date_earliest END AS "Event Date", type AS "Event Type", mode AS "Event Mode",
  NULL AS "Intensity",
  CASE
    WHEN type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') THEN 1
    WHEN type IN ('COOPERATE', 'AID', 'RETREAT') THEN 2
    WHEN type IN ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN') THEN 3
    ELSE 4
  END AS "Quad Code",
  NULL AS "Contexts",
  actor_names AS "Actor Name", actor_countries AS "Actor Country", NULL AS "Actor COW", actor_sector AS "Primary Actor Sector",
  actor_sectors AS "Actor Sectors", NULL AS "Actor Title", actor_texts AS "Actor Name Raw", NULL AS "Wikipedia Actor ID",
  recipient_names AS "Recipient Name", recipient_countries AS "Recipient Country", NULL AS "Recipient COW",
  recipient_sector AS "Primary Recipient Sector", recipient_sectors AS "Recipient Sectors", NULL AS "Recipient Title",
  recipient_texts AS "Recipient Name Raw", NULL AS "Wikipedia Recipient ID",
  NULL AS "Placename", NULL AS "City", NULL AS "District", NULL AS "Province", NULL AS "Country", NULL AS "Latitude", NULL AS "Longitude",
  NULL AS "GeoNames ID", place AS "Raw Placename", NULL AS "Feature Type",
  publisher AS "Source", CASE WHEN length(published) = 10 THEN published END AS "Publication Date",
  NULL AS "Story People", NULL AS "Story Organizations", NULL AS "Story Locations", language AS "Language",
  'casus ' || ruleset AS "Version"
FROM coded_event;
CREATE VIEW proposal_list AS
WITH pair AS (
  SELECT
    proposal.kind,
    CASE WHEN (one.name, one.key) < (other.name, other.key) THEN one.id ELSE other.id END AS left_actor,
    CASE WHEN (one.name, one.key) < (other.name, other.key) THEN other.id ELSE one.id END AS right_actor,
    min(CASE proposal.reason
      WHEN 'two_registry_actors' THEN 1 WHEN 'several_registry_actors' THEN 2 WHEN 'shared_acronym' THEN 3
      WHEN 'spelling' THEN 4 WHEN 'skeleton' THEN 5 ELSE 6
    END) AS strength
  FROM proposal
  JOIN name AS one_name ON one_name.id = proposal.left_id
  JOIN name AS other_name ON other_name.id = proposal.right_id
  JOIN actor AS one ON one.id = one_name.actor_id
  JOIN actor AS other ON other.id = other_name.actor_id
  WHERE one.id <> other.id
  GROUP BY 1, 2, 3
)
SELECT
  pair.kind, left_actor.name AS left_name, right_actor.name AS right_name,
  CASE pair.strength
    WHEN 1 THEN 'two_registry_actors' WHEN 2 THEN 'several_registry_actors' WHEN 3 THEN 'shared_acronym'
    WHEN 4 THEN 'spelling' WHEN 5 THEN 'skeleton' ELSE 'translation'
  END AS reason,
  left_actor.key AS left_id, right_actor.key AS right_id
FROM pair
JOIN actor AS left_actor ON left_actor.id = pair.left_actor
JOIN actor AS right_actor ON right_actor.id = pair.right_actor
WHERE NOT EXISTS (
  SELECT 1 FROM name_ruling
  JOIN name AS one ON one.id = name_ruling.left_id
  JOIN name AS other ON other.id = name_ruling.right_id
  WHERE name_ruling.ruling = 'different_actors'
    AND one.actor_id IN (pair.left_actor, pair.right_actor) AND other.actor_id IN (pair.left_actor, pair.right_actor)
    AND one.actor_id <> other.actor_id
);
CREATE VIEW ucdp_ged AS
SELECT
  NULL AS id, id AS relid, year, NULL AS active_year, NULL AS code_status, type_of_violence,
  NULL AS conflict_dset_id, NULL AS conflict_new_id, NULL AS conflict_name, NULL AS dyad_dset_id, NULL AS dyad_new_id, NULL AS dyad_name,
  NULL AS side_a_dset_id, NULL AS side_a_new_id,
  CASE WHEN is_turned THEN recipient_names ELSE actor_names END AS side_a,
  NULL AS side_b_dset_id, NULL AS side_b_new_id,
  CASE WHEN is_turned THEN actor_names ELSE recipient_names END AS side_b,
  1 AS number_of_sources, coalesce(url, document) AS source_article, publisher AS source_office,
  CASE WHEN length(published) = 10 THEN published END AS source_date, title AS source_headline, attributed_to AS source_original,
  NULL AS where_prec, NULL AS where_coordinates, place AS where_description, NULL AS adm_1, NULL AS adm_2,
  NULL AS latitude, NULL AS longitude, NULL AS geom_wkt, NULL AS priogrid_gid, NULL AS country, NULL AS country_id, NULL AS region,
  NULL AS event_clarity,
  CASE WHEN days = 1 THEN 1 WHEN days <= 6 THEN 2 WHEN days = 7 THEN 3 WHEN days <= 31 THEN 4 WHEN days <= 366 THEN 5 END AS date_prec,
  date_earliest AS date_start, date_latest AS date_end,
  NULL AS deaths_a, NULL AS deaths_b, NULL AS deaths_civilians, killed AS deaths_unknown, killed AS best, killed AS high, killed AS low,
  NULL AS gwnoa, NULL AS gwnob
FROM (
  SELECT
    *,
    CASE
      WHEN recipient_side = 'civilians' AND actor_side IN ('government', 'armed_group', 'organised') THEN 3
      WHEN actor_side = 'government' AND recipient_side IN ('government', 'armed_group', 'organised') THEN 1
      WHEN recipient_side = 'government' AND actor_side IN ('armed_group', 'organised') THEN 1
      WHEN actor_side = 'armed_group' AND recipient_side = 'armed_group' THEN 2
    END AS type_of_violence,
    coalesce(recipient_side = 'government' AND actor_side IN ('armed_group', 'organised'), 0) AS is_turned
  FROM coded_event
  WHERE type = 'ASSAULT' AND killed > 0
);
