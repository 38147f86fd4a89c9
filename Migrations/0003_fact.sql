-- What articles state. Every row is one article's fact, with its own evidence; the views of 0005 put equal facts of several articles
-- together. Who (member, group, actor, recipient, attributed_to, source): `…_id` is the article's actor, NULL when somebody is only
-- described ("rebels"); `…_text` are the words, at bytes `…_start` to `…_end`.
--
-- A fact without evidence cannot be committed: `first_evidence` is always 0, and (id, 0) must exist in `evidence` when the transaction
-- ends. So no evidence at position 0 can be deleted under its fact either.
--
-- Times of the world: `exact` says that the text gives the bound itself; `known_since` and `known_until` only that it was so then.
-- `…_earliest` and `…_latest` are the first and last day that a value can mean.

-- Member – relation – group, in time.
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
CREATE INDEX affiliation_by_document ON affiliation (document_id);
CREATE INDEX affiliation_by_member ON affiliation (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX affiliation_by_group ON affiliation (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX affiliation_by_relation ON affiliation (relation, date_earliest);
CREATE INDEX affiliation_by_date ON affiliation (date_earliest);
CREATE INDEX affiliation_by_attributed_to ON affiliation (attributed_to_id) WHERE attributed_to_id IS NOT NULL;

-- Something that happened between actors (PLOVER types and modes).
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
CREATE INDEX event_by_document ON event (document_id);
CREATE INDEX event_by_type ON event (type, date_earliest);
CREATE INDEX event_by_date ON event (date_earliest);
CREATE INDEX event_by_attributed_to ON event (attributed_to_id) WHERE attributed_to_id IS NOT NULL;

-- Who did it and to whom; both are lists.
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
CREATE INDEX event_participant_by_actor ON event_participant (document_actor_id) WHERE document_actor_id IS NOT NULL;

-- Somebody says something. A claim is not a fact. The word "source" means only who says it.
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
CREATE INDEX claim_by_document ON claim (document_id);
CREATE INDEX claim_by_source ON claim (source_id) WHERE source_id IS NOT NULL;

-- Fact to document: the words that state it, the word that triggered the rule, and which rule of which ruleset read it.
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
CREATE INDEX evidence_by_document ON evidence (document_id);
CREATE INDEX evidence_by_rule ON evidence (rule);

-- Evidence and the text that it points into are never changed, and evidence belongs to its fact's own article.
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
CREATE TRIGGER document_text_is_never_changed BEFORE UPDATE OF text, sha256 ON document
BEGIN
  SELECT RAISE(ABORT, 'the text of a document is never changed: evidence points into it');
END;
