-- Agency copy: many papers print one dispatch. Articles whose words are nearly the same are one source, however many printed them.

-- The first published of the articles that share its words (by date, then public id); NULL is an article of its own. Filled by the
-- program (derivation `copy`), the same for whatever order the articles came in.
ALTER TABLE document ADD COLUMN copy_of_id INTEGER REFERENCES document (id);
CREATE INDEX document_by_copy ON document (copy_of_id) WHERE copy_of_id IS NOT NULL;

-- A MinHash signature of the article's words (Broder 1997), one byte for each hash.
CREATE TABLE document_signature (
  document_id INTEGER PRIMARY KEY REFERENCES document (id),
  signature   BLOB NOT NULL
) STRICT;

-- Hashes of parts of the signature: articles that share one are likely copies. Each is compared with the first of its band alone – by
-- `rank`, a number made of its public id –, so that a text on which thousands are modelled costs no more than another.
CREATE TABLE document_band (
  hash        INTEGER NOT NULL,
  rank        INTEGER NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (hash, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_band_by_document ON document_band (document_id);
