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

-- Actors. `basis`: listed by people (registry) or only read in articles (article).
CREATE VIEW actor_list AS
SELECT
  actor.key AS id, name, kind, country, basis,
  (SELECT count(DISTINCT document_id) FROM document_actor WHERE actor_id = actor.id) AS document_count,
  note
FROM actor
WHERE retracted_at IS NULL;

-- Every name of every actor. `basis`: name (articles use it as the main name), registry, stated, local or decision; the last three columns
-- say where an article states it.
CREATE VIEW actor_name AS
SELECT actor.key AS id, actor.name AS actor_name, actor.kind, actor.name, 'registry' AS basis, NULL AS evidence, NULL AS rule, NULL AS document
FROM actor
WHERE actor.retracted_at IS NULL AND actor.basis = 'registry'
UNION
SELECT actor.key, actor.name, actor.kind, alias.name, alias.basis, NULL, NULL, NULL
FROM alias JOIN actor ON actor.id = alias.actor_id
WHERE alias.retracted_at IS NULL AND actor.retracted_at IS NULL
UNION
SELECT actor.key, actor.name, actor.kind, document_actor.name, 'name', NULL, NULL, document.key
FROM document_actor
JOIN actor ON actor.id = document_actor.actor_id
JOIN document ON document.id = document_actor.document_id
WHERE actor.retracted_at IS NULL AND document.retracted_at IS NULL
UNION
SELECT
  actor.key, actor.name, actor.kind, alias.name, alias.basis,
  CAST(substr(CAST(document.text AS BLOB), alias.span_start + 1, alias.span_end - alias.span_start) AS TEXT), alias.rule, document.key
FROM alias
JOIN document_actor ON document_actor.id = alias.document_actor_id
JOIN actor ON actor.id = document_actor.actor_id
JOIN document ON document.id = document_actor.document_id
WHERE alias.retracted_at IS NULL AND actor.retracted_at IS NULL AND document.retracted_at IS NULL;

-- One row per affiliation of each article, also the planned, called-for and denied ones (see `status`).
-- `…_key` tells participants apart: an actor's id; somebody only described ("rebels") is never the same in two articles.
CREATE VIEW affiliation_list AS
SELECT
  affiliation.key AS id, affiliation.date, affiliation.relation,
  coalesce(member.name, affiliation.member_text) AS member_name,
  coalesce("group".name, affiliation.group_text) AS group_name,
  affiliation.status,
  affiliation.valid_from, affiliation.valid_from_kind, affiliation.valid_to, affiliation.valid_to_kind,
  coalesce(attributed.name, affiliation.attributed_to_text) AS attributed_to,
  document.published,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.rule, document.key AS document, document.publisher,
  member.key AS member_id, "group".key AS group_id, attributed.key AS attributed_to_id,
  affiliation.member_text, affiliation.group_text, affiliation.attributed_to_text, affiliation.date_text,
  affiliation.date_earliest, affiliation.date_latest, affiliation.date_precision,
  affiliation.valid_from_earliest, affiliation.valid_from_latest, affiliation.valid_to_earliest, affiliation.valid_to_latest,
  CASE
    WHEN member.key IS NOT NULL THEN member.key
    WHEN affiliation.member_text IS NOT NULL THEN document.key || ':' || affiliation.member_text
    ELSE ''
  END AS member_key,
  CASE
    WHEN "group".key IS NOT NULL THEN "group".key
    WHEN affiliation.group_text IS NOT NULL THEN document.key || ':' || affiliation.group_text
    WHEN affiliation.member_text IS NULL THEN document.key
    ELSE ''
  END AS group_key,
  document.published_earliest, affiliation.recorded_at
FROM affiliation
JOIN document ON document.id = affiliation.document_id
JOIN evidence ON evidence.affiliation_id = affiliation.id AND evidence.position = 0
LEFT JOIN document_actor AS document_member ON document_member.id = affiliation.member_id
LEFT JOIN actor AS member ON member.id = document_member.actor_id
LEFT JOIN document_actor AS document_group ON document_group.id = affiliation.group_id
LEFT JOIN actor AS "group" ON "group".id = document_group.actor_id
LEFT JOIN document_actor AS document_attributed ON document_attributed.id = affiliation.attributed_to_id
LEFT JOIN actor AS attributed ON attributed.id = document_attributed.actor_id
WHERE affiliation.retracted_at IS NULL AND document.retracted_at IS NULL;

-- Which factions joined which alliances when: one row per relation, member, group, status and date over all articles. `reports` counts the
-- articles; the other columns, the sentence among them, are those of the first published. allied_with is one row whoever is named first.
-- A planned, called-for or denied alliance is here too: WHERE status IN ('announced', 'reported', 'claimed', 'historical') leaves it out.
CREATE VIEW alliance AS
SELECT
  report.id, report.date, report.relation, report.member_name, report.group_name, report.status,
  report.valid_from, report.valid_from_kind, report.valid_to, report.valid_to_kind, report.attributed_to,
  same.reports, report.published AS first_published, report.evidence, report.document, report.member_id, report.group_id
FROM (
  SELECT
    min(coalesce(published_earliest, '9999-12-31') || id) AS first_report,
    count(DISTINCT document) AS reports
  FROM affiliation_list
  GROUP BY
    relation, status, date,
    CASE relation WHEN 'allied_with' THEN min(member_key, group_key) ELSE member_key END,
    CASE relation WHEN 'allied_with' THEN max(member_key, group_key) ELSE group_key END
) AS same
JOIN affiliation_list AS report ON report.id = substr(same.first_report, 11);

-- Who was part of what from when to when, as far as it happened (planned, called-for and denied never count). A row begins with formed,
-- joined, merged_into or member_of, and ends with the first left or split_from of the same pair, or dissolved of the group, that can lie
-- after it. NULL in valid_to: no end is reported; with `ended_by` set, it ended at an unknown time. Reports that disagree about a
-- date stand in rows of their own; "known since" is left out where an earlier begin of the same stay is known. A fact's own exact end
-- comes before a reported leaving, and that before "known until".
CREATE VIEW membership AS
WITH
begin_report AS (
  SELECT
    id, relation, document, member_key, group_key, published_earliest,
    coalesce(valid_from, CASE WHEN relation <> 'member_of' THEN date END) AS value,
    CASE
      WHEN valid_from IS NOT NULL THEN valid_from_kind
      WHEN relation <> 'member_of' AND date IS NOT NULL THEN 'exact'
    END AS kind,
    CASE WHEN valid_from IS NOT NULL THEN valid_from_earliest WHEN relation <> 'member_of' THEN date_earliest END AS earliest,
    CASE WHEN valid_from IS NOT NULL THEN valid_from_latest WHEN relation <> 'member_of' THEN date_latest END AS latest,
    valid_to, valid_to_kind, valid_to_earliest, valid_to_latest
  FROM affiliation_list
  WHERE relation IN ('formed', 'joined', 'merged_into', 'member_of')
    AND status IN ('announced', 'reported', 'claimed', 'historical') AND member_key <> '' AND group_key <> ''
),
stay AS (
  SELECT
    member_key, group_key, value, kind, earliest, latest, valid_to, valid_to_kind, valid_to_earliest, valid_to_latest,
    substr(min(coalesce(published_earliest, '9999-12-31') || id), 11) AS begin_id,
    count(DISTINCT document) AS reports
  FROM begin_report
  GROUP BY member_key, group_key, value, kind, valid_to, valid_to_kind
),
finish AS (
  SELECT
    id, relation, member_key, group_key,
    coalesce(valid_to, date) AS value,
    CASE WHEN valid_to IS NOT NULL THEN valid_to_kind WHEN date IS NOT NULL THEN 'exact' END AS kind,
    CASE WHEN valid_to IS NOT NULL THEN valid_to_earliest ELSE date_earliest END AS earliest,
    -- An end told without a date lies somewhere before the article.
    coalesce(CASE WHEN valid_to IS NOT NULL THEN valid_to_latest ELSE date_latest END, published_earliest) AS latest
  FROM affiliation_list
  WHERE relation IN ('left', 'split_from', 'dissolved') AND status IN ('announced', 'reported', 'claimed', 'historical')
  UNION ALL
  -- A group that merges into another ends as one: so do the memberships in it.
  SELECT
    id, relation, '', member_key, date, CASE WHEN date IS NOT NULL THEN 'exact' END, date_earliest, coalesce(date_latest, published_earliest)
  FROM affiliation_list
  WHERE relation = 'merged_into' AND status IN ('announced', 'reported', 'claimed', 'historical') AND member_key <> ''
),
stay_and_end AS (
  SELECT
    stay.*,
    (
      SELECT finish.id FROM finish
      WHERE finish.group_key = stay.group_key AND (finish.relation IN ('dissolved', 'merged_into') OR finish.member_key = stay.member_key)
        AND (finish.latest IS NULL OR stay.earliest IS NULL OR finish.latest >= stay.earliest)
      ORDER BY finish.earliest IS NULL, finish.earliest, finish.latest, finish.id
      LIMIT 1
    ) AS end_id
  FROM stay
)
SELECT
  report.id, report.member_name, report.group_name,
  this.value AS valid_from, this.kind AS valid_from_kind,
  CASE WHEN finish.id IS NULL OR this.valid_to_kind = 'exact' THEN this.valid_to ELSE finish.value END AS valid_to,
  CASE WHEN finish.id IS NULL OR this.valid_to_kind = 'exact' THEN this.valid_to_kind ELSE finish.kind END AS valid_to_kind,
  report.relation AS started_by,
  finish.relation AS ended_by,
  this.reports, report.evidence, report.document, report.member_id, report.group_id, this.end_id,
  this.earliest AS valid_from_earliest, this.latest AS valid_from_latest,
  CASE WHEN finish.id IS NULL OR this.valid_to_kind = 'exact' THEN this.valid_to_earliest ELSE finish.earliest END AS valid_to_earliest,
  CASE WHEN finish.id IS NULL OR this.valid_to_kind = 'exact' THEN this.valid_to_latest ELSE finish.latest END AS valid_to_latest
FROM stay_and_end AS this
JOIN affiliation_list AS report ON report.id = this.begin_id
LEFT JOIN finish ON finish.id = this.end_id
WHERE this.kind = 'exact' OR NOT EXISTS (
  SELECT 1 FROM stay_and_end AS other
  WHERE other.member_key = this.member_key AND other.group_key = this.group_key AND other.end_id IS this.end_id
    AND other.begin_id <> this.begin_id AND (other.valid_to IS NULL OR other.valid_to_latest >= this.valid_to_latest)
    AND (this.earliest IS NULL OR other.earliest < this.earliest OR (other.earliest = this.earliest AND other.kind = 'exact'))
    AND (this.earliest IS NOT NULL OR other.earliest IS NOT NULL OR other.begin_id < this.begin_id)
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
  coalesce(affiliation.key, event.key, claim.key) AS fact, evidence.position, document.key AS document,
  evidence.span_start, evidence.span_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.trigger_start, evidence.trigger_end,
  CAST(substr(CAST(document.text AS BLOB), evidence.trigger_start + 1, evidence.trigger_end - evidence.trigger_start) AS TEXT) AS trigger_text,
  evidence.rule, evidence.ruleset
FROM evidence
JOIN document ON document.id = evidence.document_id
LEFT JOIN affiliation ON affiliation.id = evidence.affiliation_id
LEFT JOIN event ON event.id = evidence.event_id
LEFT JOIN claim ON claim.id = evidence.claim_id
WHERE document.retracted_at IS NULL
  AND coalesce(affiliation.retracted_at, event.retracted_at, claim.retracted_at) IS NULL;

-- Names that may be one actor; a person decides. `reason`: shared_acronym (two different names, one acronym), two_registry_actors (an
-- article gives one the other's name), several_registry_actors (an article's actor has names of more than one).
CREATE VIEW proposal_list AS
SELECT
  proposal.kind, left_actor.name AS left_name, right_actor.name AS right_name, proposal.reason,
  left_actor.key AS left_id, right_actor.key AS right_id
FROM proposal
JOIN name AS left_side ON left_side.id = proposal.left_id
JOIN name AS right_side ON right_side.id = proposal.right_id
JOIN actor AS left_actor ON left_actor.id = left_side.actor_id
JOIN actor AS right_actor ON right_actor.id = right_side.actor_id
WHERE left_actor.id <> right_actor.id;
