-- Archives: what could not be read is set aside with its reason, so that the rest goes on and nothing is lost in silence.

-- An article or file of which nothing is stored. It is tried again whenever it is given again, and its row goes when it, or the same bytes
-- from elsewhere, could be read.
CREATE TABLE failed_input (
  path          TEXT PRIMARY KEY,           -- as the user gave it, with the line in JSON Lines; '-' is standard input
  sha256        TEXT CHECK (length(sha256) = 64),  -- of the bytes, where they could be had
  error         TEXT NOT NULL,              -- what is wrong, where, and what to do
  ingest_run_id INTEGER NOT NULL REFERENCES ingest_run (id),  -- the last one that tried
  failed_at     TEXT NOT NULL               -- when it tried, ISO 8601
) STRICT, WITHOUT ROWID;
CREATE INDEX failed_input_by_sha256 ON failed_input (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX failed_input_by_run ON failed_input (ingest_run_id);

-- With the version that tried: a newer one may read what this one could not.
CREATE VIEW failed_input_list AS
SELECT failed_input.path, failed_input.error, failed_input.failed_at, failed_input.sha256, ingest_run.casus_version, ingest_run.ruleset
FROM failed_input JOIN ingest_run ON ingest_run.id = failed_input.ingest_run_id;
