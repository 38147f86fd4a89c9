-- What articles tell of memberships and alliances, put together: one change told by many is one row with all its reports, and what they
-- do not agree on stays in view. Nothing here is stored: facts stay those of their article, so no correction has to rewrite any.

-- Who stands to whom, as one number, for look-ups of all reports about the same two: the rows in `name` of member and group (0 for none),
-- 32 bits each. NULL where somebody is only described ("rebels"): they are never the same in two articles.
ALTER TABLE affiliation ADD COLUMN pair INTEGER;
UPDATE affiliation SET pair =
  coalesce((SELECT name_id FROM document_actor WHERE id = member_id), 0) << 32
  | coalesce((SELECT name_id FROM document_actor WHERE id = group_id), 0)
WHERE (member_id IS NOT NULL OR member_text IS NULL) AND (group_id IS NOT NULL OR group_text IS NULL)
  AND (member_id IS NOT NULL OR group_id IS NOT NULL);
CREATE INDEX affiliation_by_pair ON affiliation (pair) WHERE pair IS NOT NULL;
-- Of whole groups: who merged into another, or was renamed, ends as a group.
CREATE INDEX affiliation_by_ending_member ON affiliation (pair) WHERE relation IN ('merged_into', 'renamed');
-- Intervals may begin long before the period that somebody asks about; days, months and years are found by their first day.
CREATE INDEX affiliation_by_interval ON affiliation (date_latest) WHERE date_precision = 'interval';
CREATE TRIGGER affiliation_has_its_pair AFTER INSERT ON affiliation
WHEN (NEW.member_id IS NOT NULL OR NEW.member_text IS NULL) AND (NEW.group_id IS NOT NULL OR NEW.group_text IS NULL)
  AND (NEW.member_id IS NOT NULL OR NEW.group_id IS NOT NULL)
BEGIN
  UPDATE affiliation SET pair =
    coalesce((SELECT name_id FROM document_actor WHERE id = NEW.member_id), 0) << 32
    | coalesce((SELECT name_id FROM document_actor WHERE id = NEW.group_id), 0)
  WHERE id = NEW.id;
END;

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

-- The same without words, and with what it takes to put reports together: the base of the views below. `side` and `other_side` are member
-- and group, in one order for allied_with. `standing` is '' for what is told as having happened, else the status. `moment` is when the change
-- took effect; where that is not told, `known_by` is a day by which it was so: the text's own, else the article's. `original` is the
-- article whose words this one repeats, or itself.
CREATE VIEW affiliation_report AS
SELECT
  *,
  CASE relation WHEN 'allied_with' THEN min(member_key, group_key) ELSE member_key END AS side,
  CASE relation WHEN 'allied_with' THEN max(member_key, group_key) ELSE group_key END AS other_side
FROM (
  SELECT
    affiliation.key AS id, affiliation.relation, affiliation.status,
    CASE WHEN affiliation.status IN ('announced', 'reported', 'claimed', 'historical') THEN '' ELSE affiliation.status END AS standing,
    member.key AS member_id, "group".key AS group_id,
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
    CASE
      WHEN affiliation.date IS NOT NULL THEN affiliation.date
      WHEN affiliation.relation IN ('left', 'split_from', 'dissolved') AND affiliation.valid_to_kind = 'exact' THEN affiliation.valid_to
      WHEN affiliation.valid_from_kind = 'exact' THEN affiliation.valid_from
    END AS moment,
    CASE
      WHEN affiliation.date IS NOT NULL THEN affiliation.date_earliest
      WHEN affiliation.relation IN ('left', 'split_from', 'dissolved') AND affiliation.valid_to_kind = 'exact' THEN affiliation.valid_to_earliest
      WHEN affiliation.valid_from_kind = 'exact' THEN affiliation.valid_from_earliest
    END AS earliest,
    CASE
      WHEN affiliation.date IS NOT NULL THEN affiliation.date_latest
      WHEN affiliation.relation IN ('left', 'split_from', 'dissolved') AND affiliation.valid_to_kind = 'exact' THEN affiliation.valid_to_latest
      WHEN affiliation.valid_from_kind = 'exact' THEN affiliation.valid_from_latest
    END AS latest,
    CASE
      WHEN affiliation.status IN ('planned', 'called_for', 'denied') THEN NULL
      WHEN affiliation.valid_from_kind = 'known_since' THEN affiliation.valid_from_latest
      ELSE document.published_latest
    END AS known_by,
    affiliation.valid_from, affiliation.valid_from_kind, affiliation.valid_from_earliest, affiliation.valid_from_latest,
    affiliation.valid_to, affiliation.valid_to_kind, affiliation.valid_to_earliest, affiliation.valid_to_latest,
    document.key AS document, coalesce(original.key, document.key) AS original,
    document.published, document.published_earliest, document.published_latest
  FROM affiliation
  JOIN document ON document.id = affiliation.document_id
  LEFT JOIN document AS original ON original.id = document.copy_of_id
  LEFT JOIN document_actor AS document_member ON document_member.id = affiliation.member_id
  LEFT JOIN actor AS member ON member.id = document_member.actor_id
  LEFT JOIN document_actor AS document_group ON document_group.id = affiliation.group_id
  LEFT JOIN actor AS "group" ON "group".id = document_group.actor_id
  WHERE affiliation.retracted_at IS NULL AND document.retracted_at IS NULL
);

-- Which reports tell the same change: every affiliation (`id`) with the row of `alliance` to which it goes (`alliance_id`). A vaguer date, or
-- none, goes with the one date that it can mean; where it can mean several it stays apart.
CREATE VIEW alliance_report AS
WITH
article_report AS MATERIALIZED (SELECT * FROM affiliation_report),
-- The dates that are told of each change. Day by day, month by month: whatever the words, the same days are one date.
told AS (
  SELECT
    relation, side, other_side, standing, earliest, latest,
    -- What is so for a long time is told at many times; only its begin is told once.
    max(relation NOT IN ('member_of', 'leads', 'supports', 'allied_with')
      OR (relation IN ('member_of', 'leads') AND valid_from_kind = 'exact')) AS happens_once,
    min(member_key) AS member_key, min(group_key) AS group_key
  FROM article_report
  WHERE moment IS NOT NULL
  GROUP BY relation, side, other_side, standing, earliest, latest
),
-- `inner_latest`: the last day of a date that begins no earlier. It lies inside this one when it does not end later.
nested AS (
  SELECT
    *,
    min(latest) OVER (
      PARTITION BY relation, side, other_side, standing ORDER BY earliest DESC, latest ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS inner_latest
  FROM told
),
specific AS (
  SELECT
    relation, side, other_side, standing, earliest, latest, happens_once, member_key, group_key,
    row_number() OVER one_change AS number,
    lead(earliest) OVER one_change AS next_earliest, lead(latest) OVER one_change AS next_latest,
    lead(happens_once) OVER one_change AS next_happens_once
  FROM nested
  WHERE inner_latest IS NULL OR inner_latest > latest
  WINDOW one_change AS (PARTITION BY relation, side, other_side, standing ORDER BY earliest)
),
vague AS (
  SELECT
    nested.relation, nested.side, nested.other_side, nested.standing, nested.earliest, nested.latest,
    count(*) AS number, min(specific.earliest) AS inner_earliest, min(specific.latest) AS inner_latest
  FROM nested
  JOIN specific ON specific.relation = nested.relation AND specific.side = nested.side AND specific.other_side = nested.other_side
    AND specific.standing = nested.standing AND specific.earliest <= nested.latest AND specific.latest >= nested.earliest
  WHERE nested.inner_latest <= nested.latest
  GROUP BY nested.relation, nested.side, nested.other_side, nested.standing, nested.earliest, nested.latest
),
-- The same of each report. (Windows and not a join on the change: SQLite takes a grouped table for a short one, and reads it whole for each.)
placeable AS (
  SELECT
    *,
    min(latest) OVER (
      PARTITION BY relation, side, other_side, standing, moment IS NULL ORDER BY earliest DESC, latest
      GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS contained_latest
  FROM article_report
),
dated AS (
  SELECT
    report.*, vague.number AS meanings, vague.inner_earliest, vague.inner_latest,
    CASE WHEN coalesce(report.contained_latest > report.latest, 1) THEN report.earliest END AS specific_earliest,
    min(CASE WHEN coalesce(report.contained_latest > report.latest, 1) THEN report.earliest END) OVER one_change AS first_earliest,
    min(CASE WHEN coalesce(report.contained_latest > report.latest, 1) THEN report.latest END) OVER one_change AS first_latest
  FROM placeable AS report
  LEFT JOIN vague ON vague.relation = report.relation AND vague.side = report.side AND vague.other_side = report.other_side
    AND vague.standing = report.standing AND vague.earliest = report.earliest AND vague.latest = report.latest
  WINDOW one_change AS (PARTITION BY report.relation, report.side, report.other_side, report.standing)
),
dated_again AS (
  SELECT
    *,
    min(CASE WHEN specific_earliest > first_earliest THEN specific_earliest END) OVER (
      PARTITION BY relation, side, other_side, standing
    ) AS second_earliest
  FROM dated
),
-- What can undo a change between two dates, so that both may be true. `place`: whose change – of one member in one group, of every member
-- of a group, of a member in every group. (The + keeps SQLite from looking up by `what`, which is everything.)
role (role) AS (VALUES ('pair'), ('group'), ('member')),
undoing AS (
  SELECT
    'begin' AS what,
    CASE role WHEN 'pair' THEN member_key || ' ' || group_key WHEN 'member' THEN group_key || ' '
      ELSE ' ' || CASE relation WHEN 'merged_into' THEN member_key ELSE group_key END END AS place,
    coalesce(earliest, known_by) AS earliest, coalesce(latest, known_by) AS latest
  FROM article_report JOIN role
    ON (role = 'pair' AND relation IN ('left', 'split_from')) OR (role = 'group' AND relation IN ('dissolved', 'merged_into'))
    OR (role = 'member' AND relation = 'dissolved')
  WHERE standing = ''
  UNION ALL
  SELECT 'end', member_key || ' ' || group_key, coalesce(earliest, known_by), coalesce(latest, known_by)
  FROM article_report WHERE standing = '' AND relation IN ('formed', 'joined', 'member_of', 'merged_into')
  UNION ALL
  -- A group of which anything is told is alive again.
  SELECT 'dissolution', ' ' || CASE role WHEN 'group' THEN group_key ELSE member_key END, coalesce(earliest, known_by),
    coalesce(latest, known_by)
  FROM article_report JOIN role ON role = 'group' OR (role = 'member' AND relation <> 'merged_into')
  WHERE standing = '' AND relation NOT IN ('left', 'split_from', 'renamed', 'dissolved') AND status <> 'historical'
    AND (moment IS NOT NULL OR valid_from_kind = 'known_since')
),
apart AS (
  SELECT relation, side, other_side, earliest, latest, next_earliest, next_latest
  FROM specific
  WHERE standing = '' AND happens_once AND next_happens_once AND next_earliest > latest AND NOT EXISTS (
    SELECT 1 FROM role JOIN undoing ON undoing.place = CASE role
      WHEN 'pair' THEN specific.member_key || ' ' || specific.group_key WHEN 'group' THEN ' ' || specific.group_key ELSE specific.member_key || ' '
    END
    WHERE +undoing.what =
      CASE specific.relation WHEN 'left' THEN 'end' WHEN 'split_from' THEN 'end' WHEN 'dissolved' THEN 'dissolution' ELSE 'begin' END
      AND undoing.latest >= specific.earliest AND undoing.earliest <= specific.next_latest
      AND (specific.relation <> 'dissolved' OR (undoing.earliest > specific.latest AND undoing.latest < specific.next_earliest))
  )
),
dated_twice AS (
  SELECT relation, side, other_side, earliest || latest AS slot FROM apart
  UNION
  SELECT relation, side, other_side, next_earliest || next_latest FROM apart
),
-- A denial contradicts what was so when it was published, not what came later or had ended before.
contradiction AS (
  SELECT denial.id AS denial_id, assertion.id AS assertion_id
  FROM article_report AS denial
  JOIN article_report AS assertion ON assertion.side = denial.side AND assertion.other_side = denial.other_side
  WHERE denial.standing = 'denied' AND assertion.standing = ''
    AND (assertion.relation = denial.relation
      OR (denial.relation IN ('joined', 'member_of') AND assertion.relation IN ('joined', 'member_of', 'formed', 'merged_into'))
      OR (denial.relation IN ('left', 'split_from') AND assertion.relation IN ('left', 'split_from')))
    AND CASE
      WHEN denial.moment IS NOT NULL AND assertion.moment IS NOT NULL THEN
        denial.earliest <= assertion.latest AND denial.latest >= assertion.earliest
      ELSE coalesce(coalesce(assertion.earliest, assertion.known_by) <= coalesce(denial.latest, denial.published_latest), 1)
    END
    AND NOT EXISTS (
      SELECT 1 FROM role JOIN undoing ON undoing.place = CASE role
        WHEN 'pair' THEN denial.member_key || ' ' || denial.group_key WHEN 'group' THEN ' ' || denial.group_key ELSE denial.member_key || ' '
      END
      WHERE +undoing.what =
        CASE denial.relation WHEN 'left' THEN 'end' WHEN 'split_from' THEN 'end' WHEN 'dissolved' THEN 'dissolution' ELSE 'begin' END
        AND undoing.latest >= coalesce(assertion.earliest, assertion.known_by)
        AND undoing.earliest <= coalesce(denial.latest, denial.published_latest)
        AND (denial.relation <> 'dissolved' OR undoing.earliest > coalesce(assertion.latest, assertion.known_by))
    )
),
disputed AS (
  SELECT denial_id AS id FROM contradiction
  UNION
  SELECT assertion_id FROM contradiction
),
-- `slot`: the days of the date to which the report goes; '' for no date; '?' for a date that can be any of several.
placed AS (
  SELECT
    report.id, report.relation, report.side, report.other_side, report.standing, report.status, report.document, report.original,
    report.published, report.published_earliest, report.earliest, report.latest, report.valid_from_earliest, report.valid_to,
    report.valid_to_kind, report.valid_to_earliest, report.id IN (SELECT id FROM disputed) AS is_disputed,
    CASE
      WHEN report.moment IS NOT NULL AND report.meanings = 1 THEN report.inner_earliest || report.inner_latest
      WHEN report.moment IS NOT NULL THEN report.earliest || report.latest
      WHEN report.first_earliest IS NULL OR report.known_by < report.first_earliest THEN ''
      WHEN report.second_earliest IS NULL OR report.known_by < report.second_earliest THEN report.first_earliest || report.first_latest
      ELSE '?'
    END AS slot
  FROM dated_again AS report
)
SELECT
  -- The report that stands for all: a date of its own, known since longest, strongest status, first published.
  substr(min(
    CASE WHEN placed.slot IN ('', '?', placed.earliest || placed.latest) THEN '1' ELSE '2' END
      || CASE WHEN placed.slot IN ('', '?') THEN coalesce(placed.valid_from_earliest, '9999-12-31') ELSE '9999-12-31' END
      || CASE placed.status WHEN 'announced' THEN '1' WHEN 'reported' THEN '2' WHEN 'historical' THEN '3' ELSE '4' END
      || coalesce(placed.published_earliest, '9999-12-31') || placed.id
  ) OVER (PARTITION BY placed.relation, placed.side, placed.other_side, placed.standing, placed.slot), 23) AS alliance_id,
  placed.id, placed.relation, placed.status, placed.document, placed.original, placed.published, placed.published_earliest,
  placed.valid_to, placed.valid_to_kind, placed.valid_to_earliest, placed.is_disputed, placed.standing = ''
    AND (placed.relation, placed.side, placed.other_side, placed.slot) IN (SELECT relation, side, other_side, slot FROM dated_twice)
    AS has_other_date
FROM placed;

-- Which factions joined which alliances when: one row per change – relation, member, group and date – over all articles. `reports` counts
-- the articles, `sources` those among them that are no copies of one another. A vaguer date, or none, goes with the one date that it can
-- mean; where it can mean several it stays a row of its own. `status` is the strongest (announced, reported, historical, claimed); planned,
-- called_for and denied are never mixed with it: WHERE status IN ('announced', 'reported', 'claimed', 'historical') leaves them out.
-- The other columns, the sentence among them, are those of the report with the best date, strongest status and earliest article.
-- `conflict`: `date` – another row gives another date for what can have happened only once, as nothing told in between undid it; `denied` –
-- somebody denies what is stated, or this is that denial; NULL – no contradiction.
CREATE VIEW alliance AS
SELECT
  report.id, report.date, report.relation, report.member_name, report.group_name, substr(change.strongest, 2) AS status,
  report.valid_from, report.valid_from_kind,
  coalesce(report.valid_to, substr(change.valid_to, 12)) AS valid_to,
  coalesce(report.valid_to_kind, CASE substr(change.valid_to, 1, 1) WHEN '1' THEN 'exact' WHEN '2' THEN 'known_until' END) AS valid_to_kind,
  report.attributed_to, change.reports, substr(change.first_published, 11) AS first_published, report.evidence, report.document,
  report.member_id, report.group_id, change.sources,
  CASE
    WHEN change.has_other_date AND change.is_disputed THEN 'date, denied'
    WHEN change.has_other_date THEN 'date'
    WHEN change.is_disputed THEN 'denied'
  END AS conflict,
  report.date_earliest, report.date_latest
FROM (
  SELECT
    alliance_id, count(DISTINCT document) AS reports, count(DISTINCT original) AS sources,
    min(
      CASE status WHEN 'announced' THEN '1' WHEN 'reported' THEN '2' WHEN 'historical' THEN '3' WHEN 'claimed' THEN '4' ELSE '5' END || status
    ) AS strongest,
    min(published_earliest || published) AS first_published, max(is_disputed) AS is_disputed, max(has_other_date) AS has_other_date,
    min(CASE valid_to_kind WHEN 'exact' THEN '1' WHEN 'known_until' THEN '2' END || valid_to_earliest || valid_to) AS valid_to
  FROM alliance_report
  GROUP BY alliance_id
) AS change
JOIN affiliation_list AS report ON report.id = change.alliance_id;

-- Who was part of what from when to when, as far as it happened (planned, called-for and denied never count). A row begins with formed,
-- joined, merged_into or member_of, and ends with the first that can lie after it of: left or split_from of the same two; dissolved, or
-- merged into another, of the group; dissolved of the member. A group that is renamed ends and goes on: the row of the old name ends by
-- `renamed`, and one of the new name is started by it, with the words that tell the renaming. NULL in valid_to: no end is reported; with
-- `ended_by` set, it ended at an unknown time. A vaguer begin goes with the more exact one, "known since" with an earlier begin of the same
-- stay; reports that disagree about a date stand in rows of their own (`conflict`: `date`). A fact's own exact end comes before a reported
-- leaving, and that before "known until".
CREATE VIEW membership AS
WITH RECURSIVE
article_report AS MATERIALIZED (SELECT * FROM affiliation_report),
begin_report AS (
  SELECT
    id, relation, document, original, member_key, group_key, published_earliest,
    coalesce(valid_from, CASE WHEN relation <> 'member_of' THEN moment END) AS value,
    CASE
      WHEN valid_from IS NOT NULL THEN valid_from_kind
      WHEN relation <> 'member_of' AND moment IS NOT NULL THEN 'exact'
    END AS kind,
    CASE WHEN valid_from IS NOT NULL THEN valid_from_earliest WHEN relation <> 'member_of' THEN earliest END AS earliest,
    CASE WHEN valid_from IS NOT NULL THEN valid_from_latest WHEN relation <> 'member_of' THEN latest END AS latest,
    valid_to, valid_to_kind, valid_to_earliest, valid_to_latest
  FROM article_report
  WHERE relation IN ('formed', 'joined', 'merged_into', 'member_of') AND standing = '' AND member_key <> '' AND group_key <> ''
),
-- One for each old and new name: the most exact that is told of it. (With a single min(), SQLite takes the other columns from its row.)
renamed AS (
  SELECT
    member_key AS old_key, group_key AS new_key, id, count(DISTINCT document) AS reports, count(DISTINCT original) AS sources,
    coalesce(moment, valid_from) AS value, CASE WHEN moment IS NOT NULL THEN 'exact' ELSE valid_from_kind END AS kind,
    coalesce(earliest, valid_from_earliest) AS earliest, coalesce(latest, valid_from_latest) AS latest, known_by,
    min(
      CASE WHEN moment IS NULL THEN '2' || coalesce(known_by, '9999-12-31')
        ELSE '1' || printf('%010d', julianday(latest) - julianday(earliest)) END || id) AS best
  FROM article_report
  WHERE relation = 'renamed' AND standing = '' AND member_key <> '' AND group_key <> '' AND member_key <> group_key
  GROUP BY member_key, group_key
),
-- Under which names a membership may go on. Names are finitely many, so names that change in a circle end too.
named (member_key, group_key, from_member, from_group, id, value, kind, earliest, latest, reports, sources) AS (
  SELECT DISTINCT member_key, group_key, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM begin_report
  UNION
  SELECT new_key, group_key, member_key, group_key, renamed.id, renamed.value, renamed.kind, renamed.earliest, renamed.latest,
    renamed.reports, renamed.sources
  FROM named JOIN renamed ON renamed.old_key = named.member_key
  UNION
  SELECT member_key, new_key, member_key, group_key, renamed.id, renamed.value, renamed.kind, renamed.earliest, renamed.latest,
    renamed.reports, renamed.sources
  FROM named JOIN renamed ON renamed.old_key = named.group_key
),
begin AS (
  SELECT
    member_key, group_key, value, kind, earliest, latest, valid_to, valid_to_kind, valid_to_earliest, valid_to_latest,
    substr(min(coalesce(published_earliest, '9999-12-31') || id), 11) AS begin_id,
    max(relation = 'merged_into') AS is_merger, NULL AS from_member, NULL AS from_group,
    count(DISTINCT document) AS reports, count(DISTINCT original) AS sources
  FROM begin_report
  GROUP BY member_key, group_key, value, kind, valid_to, valid_to_kind
  UNION ALL
  SELECT
    member_key, group_key, value, kind, earliest, latest, NULL, NULL, NULL, NULL, id, 0, from_member, from_group, reports, sources
  FROM named WHERE id IS NOT NULL
),
stay AS (
  SELECT *, row_number() OVER (ORDER BY member_key, group_key, begin_id, earliest, value, valid_to) AS number FROM begin
),
role (role) AS (VALUES ('pair'), ('group'), ('member')),
-- `place`: what ends there – the stay of one member in one group, every stay in a group, every stay of a member. An end told without a
-- date lies somewhere before the article.
finish_report AS (
  SELECT
    id, relation,
    CASE role
      WHEN 'pair' THEN member_key || ' ' || group_key
      -- A group that merges into another ends as one: so do the memberships in it.
      WHEN 'group' THEN ' ' || CASE relation WHEN 'merged_into' THEN member_key ELSE group_key END
      ELSE group_key || ' '
    END AS place,
    moment AS value, CASE WHEN moment IS NOT NULL THEN 'exact' END AS kind, earliest, coalesce(latest, known_by) AS latest
  FROM article_report JOIN role
    ON (role = 'pair' AND relation IN ('left', 'split_from')) OR (role = 'group' AND relation IN ('dissolved', 'merged_into'))
    OR (role = 'member' AND relation = 'dissolved')
  WHERE standing = ''
  UNION ALL
  SELECT
    id, 'renamed', CASE role WHEN 'group' THEN ' ' || old_key ELSE old_key || ' ' END, CASE kind WHEN 'exact' THEN value END,
    CASE kind WHEN 'exact' THEN kind END, CASE kind WHEN 'exact' THEN earliest END, CASE kind WHEN 'exact' THEN latest ELSE known_by END
  FROM renamed JOIN role ON role <> 'pair'
),
finish AS (
  SELECT min(id) AS id, relation, place, value, kind, earliest, latest FROM finish_report GROUP BY relation, place, value, latest
),
next_finish AS (
  SELECT stay.number, finish.*, min(finish.latest) OVER (PARTITION BY stay.number) AS first_latest
  FROM stay JOIN role JOIN finish ON finish.place =
    CASE role
      WHEN 'pair' THEN stay.member_key || ' ' || stay.group_key
      WHEN 'group' THEN ' ' || stay.group_key
      ELSE stay.member_key || ' '
    END
  WHERE (finish.latest IS NULL OR stay.earliest IS NULL OR finish.latest >= stay.earliest)
    -- What is attested on a day was not ended by what had happened, at some time, by that day.
    AND NOT coalesce(finish.value IS NULL AND stay.kind = 'known_since' AND finish.latest <= stay.earliest, 0)
    -- Who dissolves to merge into a group becomes part of it.
    AND NOT (stay.is_merger AND role = 'member' AND finish.relation = 'dissolved')
),
-- The first end; of reports that can mean the same one, that with the most exact date.
ended AS (
  SELECT
    *, row_number() OVER (PARTITION BY number ORDER BY coalesce(earliest > first_latest, 0), earliest IS NULL, latest, earliest DESC, id) AS rank
  FROM next_finish
),
stay_to_end AS (
  SELECT
    stay.*, ended.id AS end_id, ended.relation AS ended_by,
    CASE WHEN stay.valid_to_kind = 'exact' OR ended.id IS NULL THEN stay.valid_to ELSE ended.value END AS end_value,
    CASE WHEN stay.valid_to_kind = 'exact' OR ended.id IS NULL THEN stay.valid_to_kind ELSE ended.kind END AS end_kind,
    CASE WHEN stay.valid_to_kind = 'exact' OR ended.id IS NULL THEN stay.valid_to_earliest ELSE ended.earliest END AS end_earliest,
    CASE WHEN stay.valid_to_kind = 'exact' OR ended.id IS NULL THEN stay.valid_to_latest ELSE ended.latest END AS end_latest,
    CASE stay.valid_to_kind WHEN 'exact' THEN '=' || stay.valid_to ELSE coalesce(ended.id, '') END AS end_key
  FROM stay LEFT JOIN ended ON ended.number = stay.number AND ended.rank = 1
),
-- A new name takes over only where nothing else ended the stay under the old one.
whole AS (
  SELECT * FROM stay_to_end WHERE from_member IS NULL
  UNION
  SELECT heir.* FROM whole JOIN stay_to_end AS heir
    ON heir.from_member = whole.member_key AND heir.from_group = whole.group_key AND heir.begin_id = whole.end_id
  WHERE whole.ended_by = 'renamed'
),
compared AS (
  SELECT
    *,
    min(CASE kind WHEN 'exact' THEN latest END) OVER (
      PARTITION BY member_key, group_key, end_key ORDER BY earliest DESC, latest, number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS inner_latest,
    max(CASE WHEN end_key = '' THEN coalesce(valid_to_latest, '9999-12-31') ELSE '9999-12-31' END) OVER (
      PARTITION BY member_key, group_key, end_key ORDER BY earliest IS NULL, earliest, kind IS NOT 'exact', number
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS covered_until
  FROM whole
),
listed AS (
  SELECT
    *,
    count(*) OVER (PARTITION BY member_key, group_key, end_key) AS rows_of_stay,
    sum(kind IS 'exact') OVER (PARTITION BY member_key, group_key, end_key) AS begins_of_stay
  FROM compared
  WHERE CASE kind
    WHEN 'exact' THEN inner_latest IS NULL OR inner_latest > latest
    ELSE covered_until IS NULL OR covered_until < CASE WHEN end_key = '' THEN coalesce(valid_to_latest, '9999-12-31') ELSE '9999-12-31' END
  END
),
counted AS (
  SELECT
    whole.member_key, whole.group_key, whole.end_key, count(DISTINCT begin_report.document) AS reports,
    count(DISTINCT begin_report.original) AS sources
  FROM whole
  JOIN begin_report ON begin_report.member_key = whole.member_key AND begin_report.group_key = whole.group_key
    AND begin_report.value IS whole.value AND begin_report.kind IS whole.kind AND begin_report.valid_to IS whole.valid_to
    AND begin_report.valid_to_kind IS whole.valid_to_kind
  WHERE whole.from_member IS NULL
  GROUP BY whole.member_key, whole.group_key, whole.end_key
)
SELECT
  report.id, CASE WHEN this.from_member IS NULL THEN report.member_name ELSE member.name END AS member_name,
  CASE WHEN this.from_member IS NULL THEN report.group_name ELSE "group".name END AS group_name,
  this.value AS valid_from, this.kind AS valid_from_kind, this.end_value AS valid_to, this.end_kind AS valid_to_kind,
  report.relation AS started_by, this.ended_by,
  CASE WHEN this.rows_of_stay = 1 AND this.from_member IS NULL THEN counted.reports ELSE this.reports END AS reports,
  report.evidence, report.document,
  CASE WHEN this.from_member IS NULL THEN report.member_id ELSE member.key END AS member_id,
  CASE WHEN this.from_member IS NULL THEN report.group_id ELSE "group".key END AS group_id,
  this.end_id,
  this.earliest AS valid_from_earliest, this.latest AS valid_from_latest,
  this.end_earliest AS valid_to_earliest, this.end_latest AS valid_to_latest,
  CASE WHEN this.rows_of_stay = 1 AND this.from_member IS NULL THEN counted.sources ELSE this.sources END AS sources,
  CASE WHEN this.kind = 'exact' AND this.begins_of_stay > 1 THEN 'date' END AS conflict
FROM listed AS this
JOIN affiliation_list AS report ON report.id = this.begin_id
LEFT JOIN counted ON counted.member_key = this.member_key AND counted.group_key = this.group_key AND counted.end_key = this.end_key
LEFT JOIN actor AS member ON member.key = this.member_key
LEFT JOIN actor AS "group" ON "group".key = this.group_key;
