-- What people ruled. Only ever added to: a decision is undone by a later one that names it in `undoes`. Subjects are named by content
-- (names, a document's SHA-256 and spans), never by row numbers, so that decisions survive re-reading the articles.
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
CREATE INDEX decision_by_subject ON decision (subject);

CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
BEGIN
  SELECT RAISE(ABORT, 'a decision is never changed: add one that undoes it');
END;
CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
BEGIN
  SELECT RAISE(ABORT, 'a decision is never deleted: add one that undoes it');
END;
