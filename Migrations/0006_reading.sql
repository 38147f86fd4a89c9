-- Reading a document again. What a newer reading finds as before stays as it is; what it no longer finds is retracted, and what it finds anew
-- is added, so a public id may stand on several rows, but only on one that is not retracted. The tables are built anew for that: SQLite
-- cannot take a UNIQUE from a column. Views come back in the migrations that follow.
DROP VIEW proposal_list;
DROP VIEW evidence_text;
DROP VIEW claim_list;
DROP VIEW event_list;
DROP VIEW membership;
DROP VIEW alliance;
DROP VIEW affiliation_list;
DROP VIEW actor_name;
DROP VIEW actor_list;
DROP VIEW document_list;
DROP TRIGGER evidence_is_of_its_own_document;
-- One entry for each fact, and nothing that casus asks needs it.
DROP INDEX evidence_by_rule;

-- The run that read the document last; NULL: only the one that stored it.
ALTER TABLE document ADD COLUMN reading_run_id INTEGER REFERENCES ingest_run (id);
-- Which documents a run read last: those that an older version read are found without looking at all others.
CREATE INDEX document_by_reading ON document (coalesce(reading_run_id, ingest_run_id));

-- Decisions of several people come together in files, in any order. So `undoes` may name a decision that is not here yet, and two people may
-- undo the same one. Decisions hold in the order of decided_at, turn, key: the later beats the earlier.
CREATE TABLE decision_new (
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
INSERT INTO decision_new (id, key, kind, subject, content, note, decided_by, decided_at, undoes)
SELECT id, key, kind, subject, content, note, decided_by, decided_at, undoes FROM decision;
DROP TABLE decision;
ALTER TABLE decision_new RENAME TO decision;
CREATE INDEX decision_by_undoes ON decision (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX decision_by_time ON decision (decided_at, turn, key);
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
BEGIN
  SELECT RAISE(ABORT, 'a decision is never changed: add one that undoes it');
END;
CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
BEGIN
  SELECT RAISE(ABORT, 'a decision is never deleted: add one that undoes it');
END;

-- What a decision is about: the SHA-256 of an article, or the key of a name (act-…). Derived from `decision.subject`, for look-ups.
CREATE TABLE decision_target (
  target       TEXT NOT NULL,
  decision_key TEXT NOT NULL REFERENCES decision (key),
  PRIMARY KEY (target, decision_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_target_by_decision ON decision_target (decision_key);

-- What became of a decision; derived. `fact` is the public id that the reading of today gives what it is about.
CREATE TABLE decision_state (
  decision_key TEXT PRIMARY KEY REFERENCES decision (key),
  state        TEXT NOT NULL CHECK (state IN ('holds', 'overruled', 'undone', 'without_target')),
  fact         TEXT
) STRICT, WITHOUT ROWID;

-- The log. `state`: holds; overruled by a later decision; undone; without_target: nothing here is what it is about, now.
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

-- Derived tables and columns that are filled by arithmetic of the program, and which version of it filled them. Another version fills them
-- anew when the file is opened to write.
CREATE TABLE derivation (
  name    TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- An actor as one article names it.
CREATE TABLE document_actor_new (
  id          INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document (id),
  position    INTEGER NOT NULL,                          -- order of first mention
  name        TEXT NOT NULL,                             -- the fullest that the article uses
  kind        TEXT NOT NULL CHECK (kind IN (
    'state', 'government_force', 'armed_group', 'alliance', 'political_body', 'intergovernmental_body', 'civilians', 'media',
    'person')),
  name_id     INTEGER NOT NULL REFERENCES name (id),
  actor_id    INTEGER NOT NULL REFERENCES actor (id),    -- who it is
  decision_key TEXT REFERENCES decision (key),           -- of a correction that names somebody whom the article does not
  retracted_at TEXT                                      -- the newest reading finds nobody of this name and kind
) STRICT;
INSERT INTO document_actor_new (id, document_id, position, name, kind, name_id, actor_id)
SELECT id, document_id, position, name, kind, name_id, actor_id FROM document_actor;
DROP TABLE document_actor;
ALTER TABLE document_actor_new RENAME TO document_actor;
CREATE UNIQUE INDEX document_actor_by_document ON document_actor (document_id, position) WHERE retracted_at IS NULL AND decision_key IS NULL;
CREATE INDEX document_actor_by_name ON document_actor (name_id);
CREATE INDEX document_actor_by_actor ON document_actor (actor_id);

-- Member – relation – group, in time.
CREATE TABLE affiliation_new (
  id                  INTEGER PRIMARY KEY,
  key                 TEXT NOT NULL CHECK (key GLOB 'aff-????????????'),
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
  retracted_by        TEXT,   -- the decision (dec-…) that rejects or corrects it, or the ruleset of the reading that no longer finds it
  decision_key        TEXT REFERENCES decision (key),   -- that accepts it, or that made it as the correction of another
  corrects            TEXT,   -- the public id of the fact that it corrects
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
  CHECK (retracted_by IS NULL OR retracted_at IS NOT NULL),
  CHECK (corrects IS NULL OR decision_key IS NOT NULL),
  FOREIGN KEY (id, first_evidence) REFERENCES evidence (affiliation_id, position) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO affiliation_new (
  id, key, document_id, relation, member_id, member_text, member_start, member_end, group_id, group_text, group_start, group_end,
  status, attributed_to_id, attributed_to_text, attributed_to_start, attributed_to_end, date, date_text, date_earliest, date_latest,
  date_precision, valid_from, valid_from_kind, valid_from_earliest, valid_from_latest, valid_to, valid_to_kind, valid_to_earliest,
  valid_to_latest, recorded_at, retracted_at, first_evidence
)
SELECT
  id, key, document_id, relation, member_id, member_text, member_start, member_end, group_id, group_text, group_start, group_end,
  status, attributed_to_id, attributed_to_text, attributed_to_start, attributed_to_end, date, date_text, date_earliest, date_latest,
  date_precision, valid_from, valid_from_kind, valid_from_earliest, valid_from_latest, valid_to, valid_to_kind, valid_to_earliest,
  valid_to_latest, recorded_at, retracted_at, first_evidence
FROM affiliation;
DROP TABLE affiliation;
ALTER TABLE affiliation_new RENAME TO affiliation;
CREATE UNIQUE INDEX affiliation_by_key ON affiliation (key) WHERE retracted_at IS NULL;
CREATE INDEX affiliation_by_retracted_key ON affiliation (key) WHERE retracted_at IS NOT NULL;
CREATE INDEX affiliation_by_document ON affiliation (document_id);
CREATE INDEX affiliation_by_member ON affiliation (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX affiliation_by_group ON affiliation (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX affiliation_by_relation ON affiliation (relation, date_earliest);
CREATE INDEX affiliation_by_date ON affiliation (date_earliest);
CREATE INDEX affiliation_by_attributed_to ON affiliation (attributed_to_id) WHERE attributed_to_id IS NOT NULL;
-- What a person should look at: claims of interested parties, and participants that are only described.
CREATE INDEX affiliation_to_review ON affiliation (id) WHERE retracted_at IS NULL AND decision_key IS NULL
  AND (status = 'claimed' OR ((member_id IS NULL AND member_text IS NOT NULL OR group_id IS NULL AND group_text IS NOT NULL)
    AND status IN ('announced', 'reported', 'historical')));

-- Something that happened between actors (PLOVER types and modes).
CREATE TABLE event_new (
  id                  INTEGER PRIMARY KEY,
  key                 TEXT NOT NULL CHECK (key GLOB 'evt-????????????'),
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
  CHECK (retracted_by IS NULL OR retracted_at IS NOT NULL),
  CHECK (corrects IS NULL OR decision_key IS NOT NULL),
  FOREIGN KEY (id, first_evidence) REFERENCES evidence (event_id, position) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO event_new (
  id, key, document_id, type, mode, place, killed, injured, status, attributed_to_id, attributed_to_text, attributed_to_start,
  attributed_to_end, date, date_text, date_earliest, date_latest, date_precision, valid_from, valid_from_kind, valid_from_earliest,
  valid_from_latest, valid_to, valid_to_kind, valid_to_earliest, valid_to_latest, recorded_at, retracted_at, first_evidence
)
SELECT
  id, key, document_id, type, mode, place, killed, injured, status, attributed_to_id, attributed_to_text, attributed_to_start,
  attributed_to_end, date, date_text, date_earliest, date_latest, date_precision, valid_from, valid_from_kind, valid_from_earliest,
  valid_from_latest, valid_to, valid_to_kind, valid_to_earliest, valid_to_latest, recorded_at, retracted_at, first_evidence
FROM event;
DROP TABLE event;
ALTER TABLE event_new RENAME TO event;
CREATE UNIQUE INDEX event_by_key ON event (key) WHERE retracted_at IS NULL;
CREATE INDEX event_by_retracted_key ON event (key) WHERE retracted_at IS NOT NULL;
CREATE INDEX event_by_document ON event (document_id);
CREATE INDEX event_by_type ON event (type, date_earliest);
CREATE INDEX event_by_date ON event (date_earliest);
CREATE INDEX event_by_attributed_to ON event (attributed_to_id) WHERE attributed_to_id IS NOT NULL;
CREATE INDEX event_to_review ON event (id) WHERE retracted_at IS NULL AND decision_key IS NULL AND status = 'claimed';

-- Somebody says something.
CREATE TABLE claim_new (
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
  form                TEXT NOT NULL CHECK (form IN ('direct', 'indirect', 'mixed')),
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
INSERT INTO claim_new (
  id, key, document_id, source_id, source_text, source_start, source_end, cue_start, cue_end, content_start, content_end, form,
  recorded_at, retracted_at, first_evidence
)
SELECT
  id, key, document_id, source_id, source_text, source_start, source_end, cue_start, cue_end, content_start, content_end, form,
  recorded_at, retracted_at, first_evidence
FROM claim;
DROP TABLE claim;
ALTER TABLE claim_new RENAME TO claim;
CREATE UNIQUE INDEX claim_by_key ON claim (key) WHERE retracted_at IS NULL;
CREATE INDEX claim_by_retracted_key ON claim (key) WHERE retracted_at IS NOT NULL;
CREATE INDEX claim_by_document ON claim (document_id);
CREATE INDEX claim_by_source ON claim (source_id) WHERE source_id IS NOT NULL;

CREATE TRIGGER evidence_is_of_its_own_document BEFORE INSERT ON evidence
WHEN NEW.document_id <> coalesce(
  (SELECT document_id FROM affiliation WHERE id = NEW.affiliation_id),
  (SELECT document_id FROM event WHERE id = NEW.event_id),
  (SELECT document_id FROM claim WHERE id = NEW.claim_id), NEW.document_id)
BEGIN
  SELECT RAISE(ABORT, 'the evidence of a fact lies in its own document');
END;
