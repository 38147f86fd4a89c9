-- The views to query with any tool. Their names and columns are stable and equal the headers of the CSV files; `id` is always the public
-- id (doc-…, act-…, aff-…, evt-…, clm-…), the same in every database that read the same article. Retracted rows never appear.
-- No view needs a function that the plain sqlite3 shell lacks. Names end in _name because GROUP is a word of SQL.

-- Articles, with the number of facts read from each.
CREATE VIEW document_list AS
SELECT
  document.key AS id, title, author, publisher, published, url, path, dateline, language, sha256, retrieved_at,
  (SELECT count(*) FROM affiliation WHERE document_id = document.id AND retracted_at IS NULL) AS affiliation_count,
  (SELECT count(*) FROM event WHERE document_id = document.id AND retracted_at IS NULL) AS event_count,
  (SELECT count(*) FROM claim WHERE document_id = document.id AND retracted_at IS NULL) AS claim_count,
  recorded_at, published_earliest, published_latest
FROM document
WHERE retracted_at IS NULL;

-- Actors. `basis`: listed by people (registry) or only read in articles (article). `identifiers`: who it is in other data sets, as the
-- registry says: "acled:…; wikidata:Q…".
CREATE VIEW actor_list AS
SELECT
  actor.key AS id, name, kind, country, basis,
  (SELECT count(DISTINCT document_id) FROM document_actor WHERE actor_id = actor.id AND retracted_at IS NULL) AS document_count,
  note,
  (
    SELECT group_concat(scheme || ':' || identifier, '; ') FROM (
      SELECT DISTINCT actor_identifier.scheme, actor_identifier.identifier
      FROM name
      JOIN actor AS listed ON listed.id = name.registry_actor_id AND listed.key = name.key
      JOIN actor_identifier ON actor_identifier.actor_id = listed.id
      WHERE name.actor_id = actor.id
      ORDER BY 1, 2
    )
  ) AS identifiers
FROM actor
WHERE retracted_at IS NULL;

-- Every name of every actor. `basis`: name (articles use it as the main name), registry, stated, local or decision; the last three columns
-- say where an article states it.
-- UNION ALL inside of DISTINCT: a condition on the id then reaches each part, and its index.
CREATE VIEW actor_name AS
SELECT DISTINCT * FROM (
  SELECT
    actor.key AS id, actor.name AS actor_name, actor.kind, listed.listed_name AS name, 'registry' AS basis, NULL AS evidence, NULL AS rule,
    NULL AS document
  FROM name
  JOIN actor AS listed ON listed.id = name.registry_actor_id AND listed.key = name.key
  JOIN actor ON actor.id = name.actor_id
  WHERE actor.retracted_at IS NULL
  UNION ALL
  -- Where a decision gave a listed name to somebody else, it is his.
  SELECT actor.key, actor.name, actor.kind, alias.name, alias.basis, NULL, NULL, NULL
  FROM name
  JOIN alias ON alias.actor_id = name.registry_actor_id AND alias.fold = name.fold AND alias.basis = 'registry'
  JOIN actor ON actor.id = name.actor_id
  WHERE alias.retracted_at IS NULL AND actor.retracted_at IS NULL
  UNION ALL
  SELECT actor.key, actor.name, actor.kind, alias.name, alias.basis, NULL, NULL, NULL
  FROM alias JOIN actor ON actor.id = alias.actor_id
  WHERE alias.basis = 'decision' AND alias.retracted_at IS NULL AND actor.retracted_at IS NULL
  UNION ALL
  SELECT actor.key, actor.name, actor.kind, document_actor.name, 'name', NULL, NULL, document.key
  FROM document_actor
  JOIN actor ON actor.id = document_actor.actor_id
  JOIN document ON document.id = document_actor.document_id
  WHERE actor.retracted_at IS NULL AND document.retracted_at IS NULL AND document_actor.retracted_at IS NULL
  UNION ALL
  SELECT
    actor.key, actor.name, actor.kind, alias.name, alias.basis,
    CAST(substr(CAST(document.text AS BLOB), alias.span_start + 1, alias.span_end - alias.span_start) AS TEXT), alias.rule, document.key
  FROM alias
  JOIN document_actor ON document_actor.id = alias.document_actor_id
  JOIN actor ON actor.id = document_actor.actor_id
  JOIN document ON document.id = document_actor.document_id
  WHERE alias.retracted_at IS NULL AND document_actor.retracted_at IS NULL AND actor.retracted_at IS NULL AND document.retracted_at IS NULL
);

-- Events of each article. Several actors, recipients: joined by "; ". quad: 1 verbal cooperation, 2 material cooperation, 3 verbal
-- conflict, 4 material conflict.
CREATE VIEW event_list AS
SELECT
  event.key AS id, event.date, event.type, event.mode,
  (
    SELECT group_concat(name, '; ') FROM (
      SELECT coalesce(actor.name, event_participant.text) AS name
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND role = 'actor'
      ORDER BY event_participant.position
    )
  ) AS actor,
  (
    SELECT group_concat(name, '; ') FROM (
      SELECT coalesce(actor.name, event_participant.text) AS name
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND role = 'recipient'
      ORDER BY event_participant.position
    )
  ) AS recipient,
  event.place, event.killed, event.injured, event.status,
  coalesce(attributed.name, event.attributed_to_text) AS attributed_to,
  document.published,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.rule, document.key AS document, document.publisher,
  CASE
    WHEN event.type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') THEN 1
    WHEN event.type IN ('COOPERATE', 'AID', 'RETREAT') THEN 2
    WHEN event.type IN ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN') THEN 3
    ELSE 4
  END AS quad,
  -- The root category of CAMEO (code book 1.1b3) for scripts that know only those: a type of PLOVER joins some of its categories, and takes
  -- the one that gave it its place unless the mode tells another. REQUEST and ACCUSE hold 02, 10 and 09, 11; ASSAULT 18, 19 and 20.
  CASE event.type
    WHEN 'AGREE' THEN '03'
    WHEN 'CONSULT' THEN '04'
    WHEN 'SUPPORT' THEN '05'
    WHEN 'COOPERATE' THEN '06'
    WHEN 'AID' THEN '07'
    WHEN 'CONCEDE' THEN '08'
    WHEN 'RETREAT' THEN '08'
    WHEN 'REQUEST' THEN '10'
    WHEN 'ACCUSE' THEN CASE WHEN event.mode = 'investigate' THEN '09' ELSE '11' END
    WHEN 'REJECT' THEN '12'
    WHEN 'THREATEN' THEN '13'
    WHEN 'PROTEST' THEN '14'
    WHEN 'MOBILIZE' THEN '15'
    WHEN 'SANCTION' THEN '16'
    WHEN 'COERCE' THEN '17'
    WHEN 'ASSAULT' THEN CASE
      WHEN event.mode IN ('firearms', 'aerial', 'drone', 'heavy-weapons') THEN '19'
      WHEN event.mode = 'unconventional' THEN '20'
      ELSE '18'
    END
  END AS cameo,
  event.date_text, event.date_earliest, event.date_latest, event.date_precision, event.recorded_at
FROM event
JOIN document ON document.id = event.document_id
JOIN evidence ON evidence.event_id = event.id AND evidence.position = 0
LEFT JOIN document_actor AS document_attributed ON document_attributed.id = event.attributed_to_id
LEFT JOIN actor AS attributed ON attributed.id = document_attributed.actor_id
WHERE event.retracted_at IS NULL AND document.retracted_at IS NULL;

-- Who said what.
CREATE VIEW claim_list AS
SELECT
  claim.key AS id, document.published,
  coalesce(source.name, claim.source_text) AS source,
  CAST(substr(CAST(document.text AS BLOB), claim.cue_start + 1, claim.cue_end - claim.cue_start) AS TEXT) AS cue,
  CAST(substr(CAST(document.text AS BLOB), claim.content_start + 1, claim.content_end - claim.content_start) AS TEXT) AS content,
  claim.form,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.rule, document.key AS document, document.publisher, source.key AS source_id, claim.source_text,
  document.published_earliest, claim.recorded_at
FROM claim
JOIN document ON document.id = claim.document_id
JOIN evidence ON evidence.claim_id = claim.id AND evidence.position = 0
LEFT JOIN document_actor AS document_source ON document_source.id = claim.source_id
LEFT JOIN actor AS source ON source.id = document_source.actor_id
WHERE claim.retracted_at IS NULL AND document.retracted_at IS NULL;

-- Every piece of evidence of every fact: the words, and the word that triggered the rule. `fact` is the id of what it proves.
CREATE VIEW evidence_text AS
SELECT
  affiliation.key AS fact, evidence.position, document.key AS document, evidence.span_start, evidence.span_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.trigger_start, evidence.trigger_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.trigger_start + 1, evidence.trigger_end - evidence.trigger_start) AS TEXT) AS trigger_text,
  evidence.rule, evidence.ruleset
FROM affiliation
JOIN evidence ON evidence.affiliation_id = affiliation.id
JOIN document ON document.id = evidence.document_id
WHERE affiliation.retracted_at IS NULL AND document.retracted_at IS NULL
UNION ALL
SELECT
  event.key, evidence.position, document.key, evidence.span_start, evidence.span_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT),
  evidence.trigger_start, evidence.trigger_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.trigger_start + 1, evidence.trigger_end - evidence.trigger_start) AS TEXT),
  evidence.rule, evidence.ruleset
FROM event
JOIN evidence ON evidence.event_id = event.id
JOIN document ON document.id = evidence.document_id
WHERE event.retracted_at IS NULL AND document.retracted_at IS NULL
UNION ALL
SELECT
  claim.key, evidence.position, document.key, evidence.span_start, evidence.span_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT),
  evidence.trigger_start, evidence.trigger_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.trigger_start + 1, evidence.trigger_end - evidence.trigger_start) AS TEXT),
  evidence.rule, evidence.ruleset
FROM claim
JOIN evidence ON evidence.claim_id = claim.id
JOIN document ON document.id = evidence.document_id
WHERE claim.retracted_at IS NULL AND document.retracted_at IS NULL;

-- Actors that may be one; a person decides. One row for two actors, with the strongest reason: two_registry_actors (an article gives one
-- the other's name), several_registry_actors (an article's actor has names of more than one), shared_acronym (two different names, one
-- acronym), spelling (names differ in transliteration only), skeleton (they have the same consonants), translation (the same words in
-- another language). Actors that somebody ruled apart are not listed.
CREATE VIEW proposal_list AS
WITH pair AS (
  SELECT
    proposal.kind,
    CASE WHEN (one.name, one.key) < (other.name, other.key) THEN one.id ELSE other.id END AS left_actor,
    CASE WHEN (one.name, one.key) < (other.name, other.key) THEN other.id ELSE one.id END AS right_actor,
    min(CASE proposal.reason
      WHEN 'two_registry_actors' THEN 1 WHEN 'several_registry_actors' THEN 2 WHEN 'shared_acronym' THEN 3
      WHEN 'spelling' THEN 4 WHEN 'skeleton' THEN 5 ELSE 6
    END) AS strength
  FROM proposal
  JOIN name AS one_name ON one_name.id = proposal.left_id
  JOIN name AS other_name ON other_name.id = proposal.right_id
  JOIN actor AS one ON one.id = one_name.actor_id
  JOIN actor AS other ON other.id = other_name.actor_id
  WHERE one.id <> other.id
  GROUP BY 1, 2, 3
)
SELECT
  pair.kind, left_actor.name AS left_name, right_actor.name AS right_name,
  CASE pair.strength
    WHEN 1 THEN 'two_registry_actors' WHEN 2 THEN 'several_registry_actors' WHEN 3 THEN 'shared_acronym'
    WHEN 4 THEN 'spelling' WHEN 5 THEN 'skeleton' ELSE 'translation'
  END AS reason,
  left_actor.key AS left_id, right_actor.key AS right_id
FROM pair
JOIN actor AS left_actor ON left_actor.id = pair.left_actor
JOIN actor AS right_actor ON right_actor.id = pair.right_actor
WHERE NOT EXISTS (
  SELECT 1 FROM name_ruling
  JOIN name AS one ON one.id = name_ruling.left_id
  JOIN name AS other ON other.id = name_ruling.right_id
  WHERE name_ruling.ruling = 'different_actors'
    AND one.actor_id IN (pair.left_actor, pair.right_actor) AND other.actor_id IN (pair.left_actor, pair.right_actor)
    AND one.actor_id <> other.actor_id
);
