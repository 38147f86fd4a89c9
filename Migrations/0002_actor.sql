-- Who acts. An article's actor (`document_actor`) is what one article names; an `actor` is who that is, over all articles.
-- Facts point to the article's actor, so that joining or separating actors never changes a fact.

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
CREATE INDEX actor_by_name ON actor (name);
CREATE INDEX actor_by_merged_into ON actor (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- A folded name (without case, diacritics, hyphens, "the"), within one scope: a person is never a group. Two articles' actors whose
-- names fold alike are one actor. Bookkeeping of the resolver; people query the view `actor_name`.
CREATE TABLE name (
  id       INTEGER PRIMARY KEY,
  scope    TEXT NOT NULL CHECK (scope IN ('state', 'organisation', 'civilians', 'media', 'person')),
  fold     TEXT NOT NULL CHECK (fold <> ''),
  key      TEXT NOT NULL UNIQUE CHECK (key GLOB 'act-????????????'),  -- stays good for look-ups when the actor is joined to another
  actor_id INTEGER REFERENCES actor (id),                             -- whose name it is now; NULL: only an alias of several, so nobody's
  listed   INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1)),       -- 1: the registry gives it to that actor
  UNIQUE (scope, fold)
) STRICT;
CREATE INDEX name_by_fold ON name (fold);
CREATE INDEX name_by_actor ON name (actor_id);

-- How articles write a name as the main name of an actor, of which kind, and how often.
CREATE TABLE spelling (
  name_id INTEGER NOT NULL REFERENCES name (id),
  text    TEXT NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN (
    'state', 'government_force', 'armed_group', 'alliance', 'political_body', 'intergovernmental_body', 'civilians', 'media',
    'person')),
  count   INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (name_id, text, kind)
) STRICT, WITHOUT ROWID;

-- Some article states that the second name is another name for the first.
CREATE TABLE name_link (
  name_id  INTEGER NOT NULL REFERENCES name (id),
  other_id INTEGER NOT NULL REFERENCES name (id),
  PRIMARY KEY (name_id, other_id),
  CHECK (name_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_link_by_other ON name_link (other_id);

-- An actor as one article names it.
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
CREATE INDEX document_actor_by_name ON document_actor (name_id);
CREATE INDEX document_actor_by_actor ON document_actor (actor_id);

-- Where the article names it.
CREATE TABLE mention (
  document_actor_id INTEGER NOT NULL REFERENCES document_actor (id),
  position          INTEGER NOT NULL,
  span_start        INTEGER NOT NULL,
  span_end          INTEGER NOT NULL,
  PRIMARY KEY (document_actor_id, position),
  CHECK (0 <= span_start AND span_start < span_end)
) STRICT, WITHOUT ROWID;

-- Other names. Listed by people (registry, decision: of an actor), or read in an article (stated, local: of the article's actor, and
-- then with the words that say so). A local one ("Zenki", a surname) holds in its article alone and never joins actors.
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
CREATE INDEX alias_by_fold ON alias (fold);
CREATE INDEX alias_by_actor ON alias (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX alias_by_document_actor ON alias (document_actor_id) WHERE document_actor_id IS NOT NULL;

-- Names that may be one actor, where only a person can tell. Never applied by the program.
CREATE TABLE proposal (
  left_id  INTEGER NOT NULL REFERENCES name (id),
  right_id INTEGER NOT NULL REFERENCES name (id),
  kind     TEXT NOT NULL CHECK (kind IN ('same_actor')),
  reason   TEXT NOT NULL CHECK (reason IN ('shared_acronym', 'two_registry_actors', 'several_registry_actors')),
  PRIMARY KEY (left_id, right_id, kind),
  CHECK (left_id <> right_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_by_right ON proposal (right_id);
