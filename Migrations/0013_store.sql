-- Storing at the same price however large the file is. No column, no value and no rule of the schema changes but where said; the tables are
-- built anew because SQLite cannot take a CHECK or a foreign key from a table. Their views stay: SQLite looks at them when they are used.
--
-- Values of a column are listed with OR. TRAP: SQLite builds a table in memory for every `IN` of more than two constants, once for every
-- statement that is run: an INSERT of one affiliation built four.

-- What each stretch of a text is for; facts are read from title, standfirst and paragraph only.
CREATE TABLE region_old AS SELECT * FROM region;
DROP TABLE region;
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
INSERT INTO region (
  document_id, position, kind, span_start, span_end
)
SELECT
  document_id, position, kind, span_start, span_end
FROM region_old;
DROP TABLE region_old;

-- An actor as one article names it.
CREATE TABLE document_actor_old AS SELECT * FROM document_actor;
DROP TABLE document_actor;
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
INSERT INTO document_actor (
  id, document_id, position, name, kind, name_id, actor_id, decision_key, retracted_at
)
SELECT
  id, document_id, position, name, kind, name_id, actor_id, decision_key, retracted_at
FROM document_actor_old;
DROP TABLE document_actor_old;
CREATE UNIQUE INDEX document_actor_by_document ON document_actor (document_id, position) WHERE retracted_at IS NULL AND decision_key IS NULL;
CREATE INDEX document_actor_by_name ON document_actor (name_id);
CREATE INDEX document_actor_by_actor ON document_actor (actor_id);

-- Other names: listed by people, or read in an article.
CREATE TABLE alias_old AS SELECT * FROM alias;
DROP TABLE alias;
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
INSERT INTO alias (
  id, actor_id, document_actor_id, name, fold, basis, span_start, span_end, trigger_start, trigger_end, rule, ruleset, recorded_at,
  retracted_at
)
SELECT
  id, actor_id, document_actor_id, name, fold, basis, span_start, span_end, trigger_start, trigger_end, rule, ruleset, recorded_at,
  retracted_at
FROM alias_old;
DROP TABLE alias_old;
CREATE INDEX alias_by_fold ON alias (fold);
CREATE INDEX alias_by_actor ON alias (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX alias_by_document_actor ON alias (document_actor_id) WHERE document_actor_id IS NOT NULL;

-- Member – relation – group, in time.
CREATE TABLE affiliation_old AS SELECT * FROM affiliation;
DROP TABLE affiliation;
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
INSERT INTO affiliation (
  id, key, document_id, relation, member_id, member_text, member_start, member_end, group_id, group_text, group_start, group_end, status,
  attributed_to_id, attributed_to_text, attributed_to_start, attributed_to_end, date, date_text, date_earliest, date_latest,
  date_precision, valid_from, valid_from_kind, valid_from_earliest, valid_from_latest, valid_to, valid_to_kind, valid_to_earliest,
  valid_to_latest, recorded_at, retracted_at, retracted_by, decision_key, corrects, first_evidence, pair
)
SELECT
  id, key, document_id, relation, member_id, member_text, member_start, member_end, group_id, group_text, group_start, group_end, status,
  attributed_to_id, attributed_to_text, attributed_to_start, attributed_to_end, date, date_text, date_earliest, date_latest,
  date_precision, valid_from, valid_from_kind, valid_from_earliest, valid_from_latest, valid_to, valid_to_kind, valid_to_earliest,
  valid_to_latest, recorded_at, retracted_at, retracted_by, decision_key, corrects, first_evidence, pair
FROM affiliation_old;
DROP TABLE affiliation_old;
CREATE UNIQUE INDEX affiliation_by_key ON affiliation (key) WHERE retracted_at IS NULL;
CREATE INDEX affiliation_by_retracted_key ON affiliation (key) WHERE retracted_at IS NOT NULL;
-- Evidence refers to both: it is of its fact's own article.
CREATE UNIQUE INDEX affiliation_by_document ON affiliation (document_id, id);
CREATE INDEX affiliation_by_member ON affiliation (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX affiliation_by_group ON affiliation (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX affiliation_by_relation ON affiliation (relation, date_earliest);
CREATE INDEX affiliation_by_date ON affiliation (date_earliest);
CREATE INDEX affiliation_by_attributed_to ON affiliation (attributed_to_id) WHERE attributed_to_id IS NOT NULL;
CREATE INDEX affiliation_to_review ON affiliation (id) WHERE retracted_at IS NULL AND decision_key IS NULL
  AND (status = 'claimed' OR ((member_id IS NULL AND member_text IS NOT NULL OR group_id IS NULL AND group_text IS NOT NULL)
    AND status IN ('announced', 'reported', 'historical')));
CREATE INDEX affiliation_by_pair ON affiliation (pair) WHERE pair IS NOT NULL;
CREATE INDEX affiliation_by_interval ON affiliation (date_latest) WHERE date_precision = 'interval';

-- Something that happened between actors.
CREATE TABLE event_old AS SELECT * FROM event;
DROP TABLE event;
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
INSERT INTO event (
  id, key, document_id, type, mode, place, killed, injured, status, attributed_to_id, attributed_to_text, attributed_to_start,
  attributed_to_end, date, date_text, date_earliest, date_latest, date_precision, valid_from, valid_from_kind, valid_from_earliest,
  valid_from_latest, valid_to, valid_to_kind, valid_to_earliest, valid_to_latest, recorded_at, retracted_at, retracted_by, decision_key,
  corrects, first_evidence
)
SELECT
  id, key, document_id, type, mode, place, killed, injured, status, attributed_to_id, attributed_to_text, attributed_to_start,
  attributed_to_end, date, date_text, date_earliest, date_latest, date_precision, valid_from, valid_from_kind, valid_from_earliest,
  valid_from_latest, valid_to, valid_to_kind, valid_to_earliest, valid_to_latest, recorded_at, retracted_at, retracted_by, decision_key,
  corrects, first_evidence
FROM event_old;
DROP TABLE event_old;
CREATE UNIQUE INDEX event_by_key ON event (key) WHERE retracted_at IS NULL;
CREATE INDEX event_by_retracted_key ON event (key) WHERE retracted_at IS NOT NULL;
-- Evidence refers to both: it is of its fact's own article.
CREATE UNIQUE INDEX event_by_document ON event (document_id, id);
CREATE INDEX event_by_type ON event (type, date_earliest);
CREATE INDEX event_by_date ON event (date_earliest);
CREATE INDEX event_by_attributed_to ON event (attributed_to_id) WHERE attributed_to_id IS NOT NULL;
CREATE INDEX event_to_review ON event (id) WHERE retracted_at IS NULL AND decision_key IS NULL AND status = 'claimed';

-- Somebody says something.
CREATE TABLE claim_old AS SELECT * FROM claim;
DROP TABLE claim;
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
INSERT INTO claim (
  id, key, document_id, source_id, source_text, source_start, source_end, cue_start, cue_end, content_start, content_end, form,
  recorded_at, retracted_at, retracted_by, decision_key, corrects, first_evidence
)
SELECT
  id, key, document_id, source_id, source_text, source_start, source_end, cue_start, cue_end, content_start, content_end, form,
  recorded_at, retracted_at, retracted_by, decision_key, corrects, first_evidence
FROM claim_old;
DROP TABLE claim_old;
CREATE UNIQUE INDEX claim_by_key ON claim (key) WHERE retracted_at IS NULL;
CREATE INDEX claim_by_retracted_key ON claim (key) WHERE retracted_at IS NOT NULL;
-- Evidence refers to both: it is of its fact's own article.
CREATE UNIQUE INDEX claim_by_document ON claim (document_id, id);
CREATE INDEX claim_by_source ON claim (source_id) WHERE source_id IS NOT NULL;

-- Fact to document: the words that state it, the word that triggered the rule, and which rule of which ruleset read it. That the words lie
-- in the fact's own article, and that the article is there, follows from the foreign keys to facts.
CREATE TABLE evidence_old AS SELECT * FROM evidence;
DROP TABLE evidence;
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
INSERT INTO evidence (
  id, document_id, affiliation_id, event_id, claim_id, position, span_start, span_end, trigger_start, trigger_end, rule, ruleset
)
SELECT
  id, document_id, affiliation_id, event_id, claim_id, position, span_start, span_end, trigger_start, trigger_end, rule, ruleset
FROM evidence_old;
DROP TABLE evidence_old;
CREATE INDEX evidence_by_document ON evidence (document_id);
CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence
BEGIN
  SELECT RAISE(ABORT, 'evidence is never changed: retract the fact and add another');
END;

-- The bands of a document, ascending, eight bytes each, beside its signature: one row, where an index over `document_band` had twelve.
-- NULL: stored by an older version; then they are computed from its text.
ALTER TABLE document_signature ADD COLUMN bands BLOB;
DROP INDEX document_band_by_document;
