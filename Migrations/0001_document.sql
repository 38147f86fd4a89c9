-- Articles as they were read. A document's text is never changed, so every offset in this database counts in `document.text`.
-- Offsets (span_start, span_end) are UTF-8 bytes, half-open. To see the words:
--   CAST(substr(CAST(text AS BLOB), span_start + 1, span_end - span_start) AS TEXT)

-- One run of reading articles, so that every row can be traced to the program and rules that made it.
CREATE TABLE ingest_run (
  id            INTEGER PRIMARY KEY,
  started_at    TEXT NOT NULL,              -- ISO 8601
  finished_at   TEXT,                       -- NULL: still running, or broken off
  casus_version TEXT NOT NULL,
  ruleset       TEXT NOT NULL,              -- version of the rules that read the articles
  models        TEXT NOT NULL DEFAULT '',   -- hash of the trained weights
  UNIQUE (started_at, casus_version, ruleset, models)
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
CREATE INDEX document_by_published ON document (published_earliest);
CREATE INDEX document_by_run ON document (ingest_run_id);

-- What each stretch of a text is for; facts are read from title, standfirst and paragraph only.
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

-- Full text: SELECT document.key, document.title FROM document_text JOIN document ON document.id = document_text.rowid
--            WHERE document_text MATCH 'levant front' ORDER BY rank;
-- It keeps only the index; the words stay in `document`. Filled once per batch of articles, in the batch's own transaction:
-- triggers for every row would be four times slower.
CREATE VIRTUAL TABLE document_text USING fts5 (
  title, text, content = 'document', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
