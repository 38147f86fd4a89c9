SELECT * FROM alliance
SELECT name, sql FROM sqlite_schema
WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c
PRAGMA table_info(actor)
PRAGMA writable_schema = ON
DELETE FROM actor
ATTACH 'x' AS y
SELECT load_extension('x')
SELECT * FROM document_text WHERE document_text MATCH 'levant'
SELECT count(*) FROM pragma_integrity_check
EXPLAIN QUERY PLAN SELECT writefile('a', 'b'), readfile('c'), edit('x')
INSERT INTO actor DEFAULT VALUES RETURNING *
SELECT hex(zeroblob(1000000000)), printf('%.*c', 1000000000, 'x')
VALUES (1, 2.5, x'00', NULL)
BEGIN; SAVEPOINT a; VACUUM INTO 'x'
