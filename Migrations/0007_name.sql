-- Names across articles: keys that propose, rulings that decide, identifiers of other data sets.

-- What the registry says, apart from what decisions made of it: which of its actors lists a name, and how it spells an actor's own name.
-- `name.actor_id` and `actor.name` are what holds now.
ALTER TABLE name ADD COLUMN registry_actor_id INTEGER REFERENCES actor (id);
UPDATE name SET registry_actor_id = actor_id WHERE listed = 1;
CREATE INDEX name_by_registry_actor ON name (registry_actor_id) WHERE registry_actor_id IS NOT NULL;
ALTER TABLE actor ADD COLUMN listed_name TEXT;
UPDATE actor SET listed_name = name WHERE basis = 'registry';

-- Keys under which spellings of one name meet. They propose and never join: `strict` keeps vowels in their classes, `skeleton` the
-- consonants only, `meaning` has the words for sorts of groups translated (jabha, front). Filled by the program (derivation `name_key`).
CREATE TABLE name_key (
  kind    TEXT NOT NULL CHECK (kind IN ('strict', 'skeleton', 'meaning')),
  key     TEXT NOT NULL CHECK (key <> ''),
  scope   TEXT NOT NULL,   -- of the name; and
  fold    TEXT NOT NULL,   -- its fold: names that share a key are looked at in this order, so that a common key costs no more than a rare one
  name_id INTEGER NOT NULL REFERENCES name (id),
  PRIMARY KEY (kind, key, scope, fold)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_key_by_name ON name_key (name_id);

-- Who the actor is in other data sets, as the registry says. `scheme`: acled, ucdp, wikidata …
CREATE TABLE actor_identifier (
  actor_id    INTEGER NOT NULL REFERENCES actor (id),
  scheme      TEXT NOT NULL CHECK (scheme GLOB '[a-z]*' AND scheme NOT GLOB '*[^a-z0-9_]*'),
  identifier  TEXT NOT NULL CHECK (identifier <> ''),
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (actor_id, scheme, identifier)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_identifier_by_scheme ON actor_identifier (scheme, identifier);

-- What decisions that hold say about two names, and how an actor is to be called. Derived from `decision`; bookkeeping of the resolver.
CREATE TABLE name_ruling (
  left_id      INTEGER NOT NULL REFERENCES name (id),
  right_id     INTEGER NOT NULL REFERENCES name (id),
  ruling       TEXT NOT NULL CHECK (ruling IN ('same_actor', 'different_actors')),
  decision_key TEXT NOT NULL REFERENCES decision (key),
  PRIMARY KEY (left_id, right_id),
  CHECK (left_id < right_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_ruling_by_right ON name_ruling (right_id);
CREATE TABLE display_name (
  name_id      INTEGER PRIMARY KEY REFERENCES name (id),   -- the actor to which this name belongs
  text         TEXT NOT NULL CHECK (text <> ''),           -- is called so
  decision_key TEXT NOT NULL REFERENCES decision (key)
) STRICT;

-- Names that may be one actor, where only a person can tell. Never applied by the program.
CREATE TABLE proposal_new (
  left_id  INTEGER NOT NULL REFERENCES name (id),
  right_id INTEGER NOT NULL REFERENCES name (id),
  kind     TEXT NOT NULL CHECK (kind IN ('same_actor')),
  reason   TEXT NOT NULL CHECK (reason IN (
    'shared_acronym', 'two_registry_actors', 'several_registry_actors', 'spelling', 'skeleton', 'translation')),
  PRIMARY KEY (left_id, right_id, kind, reason),
  CHECK (left_id <> right_id)
) STRICT, WITHOUT ROWID;
INSERT INTO proposal_new SELECT left_id, right_id, kind, reason FROM proposal;
DROP TABLE proposal;
ALTER TABLE proposal_new RENAME TO proposal;
CREATE INDEX proposal_by_right ON proposal (right_id);
