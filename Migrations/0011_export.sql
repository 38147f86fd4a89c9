-- What leaves for other programs: facts inside claims, and events under the column names of other data sets.

-- What a claim holds: an affiliation or event whose trigger word stands in what is said. One sentence may hold several claims, so the
-- sentence alone would not tell. `fact_id` is an aff-… or evt-….
CREATE VIEW claim_fact AS
SELECT claim.key AS claim_id, affiliation.key AS fact_id, document.key AS document
FROM claim
JOIN document ON document.id = claim.document_id
JOIN affiliation ON affiliation.document_id = claim.document_id
WHERE claim.retracted_at IS NULL AND document.retracted_at IS NULL AND affiliation.retracted_at IS NULL
  AND EXISTS (
    SELECT 1 FROM evidence
    WHERE evidence.affiliation_id = affiliation.id AND evidence.trigger_start >= claim.content_start
      AND evidence.trigger_end <= claim.content_end
  )
UNION ALL
SELECT claim.key, event.key, document.key
FROM claim
JOIN document ON document.id = claim.document_id
JOIN event ON event.document_id = claim.document_id
WHERE claim.retracted_at IS NULL AND document.retracted_at IS NULL AND event.retracted_at IS NULL
  AND EXISTS (
    SELECT 1 FROM evidence
    WHERE evidence.event_id = event.id AND evidence.trigger_start >= claim.content_start AND evidence.trigger_end <= claim.content_end
  );

-- Identifiers of other data sets, by the actor that has them now: the actor for which they were listed may have been joined to another.
CREATE VIEW actor_identifier_list AS
SELECT DISTINCT actor.key AS actor_id, actor.name AS actor_name, actor_identifier.scheme, actor_identifier.identifier
FROM actor_identifier
JOIN actor AS listed ON listed.id = actor_identifier.actor_id
JOIN name ON name.key = listed.key
JOIN actor ON actor.id = name.actor_id
WHERE actor.retracted_at IS NULL;

-- Events as other data sets count them. Only what happened as far as is told (announced, reported, claimed, historical), and of articles
-- that print the same words only the first. Two articles of their own about one event are two rows: nobody has judged that they are one.
-- …_name: the first actor, …_others: the rest, …_names: all, joined by "; "; what is only described ("gunmen", "a market") is no actor
-- and stands in …_texts alone, with the article's words for all. …_side is what all of them are together, NULL where somebody is only
-- described, is a person or a body that does not fight, or nobody is told:
--   civilians    all are civilians
--   government   organised and armed, a state or its forces among them
--   armed_group  armed groups only
--   organised    organised and armed, with an alliance, in which states may be
CREATE VIEW coded_event AS
SELECT
  event.key AS id, event.type, event.mode, event.date, event.date_earliest, event.date_latest, event.place, event.killed,
  julianday(event.date_latest) - julianday(event.date_earliest) + 1 AS days,
  CASE WHEN substr(event.date_earliest, 1, 4) = substr(event.date_latest, 1, 4) THEN CAST(substr(event.date_earliest, 1, 4) AS INTEGER)
  END AS year,
  coalesce(attributed.name, event.attributed_to_text) AS attributed_to,
  (
    SELECT actor.name
    FROM event_participant
    JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
    ORDER BY event_participant.position LIMIT 1
  ) AS actor_name,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT actor.name AS value
      FROM event_participant
      JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
      ORDER BY event_participant.position LIMIT -1 OFFSET 1
    )
  ) AS actor_others,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT actor.name AS value
      FROM event_participant
      JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
      ORDER BY event_participant.position
    )
  ) AS actor_names,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT event_participant.text AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
      ORDER BY event_participant.position
    )
  ) AS actor_texts,
  (
    SELECT CASE WHEN count(value) = count(*) THEN group_concat(value, '; ') END FROM (
      SELECT actor.country AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
      ORDER BY event_participant.position
    )
  ) AS actor_countries,
  (
    SELECT CASE
      WHEN count(*) = 0 THEN NULL
      WHEN count(*) = sum(actor.kind = 'civilians') THEN 'civilians'
      WHEN count(*) = sum(actor.kind = 'armed_group') THEN 'armed_group'
      WHEN count(*) = sum(actor.kind IN ('state', 'government_force', 'armed_group', 'alliance')) THEN
        CASE WHEN sum(actor.kind IN ('state', 'government_force')) > 0 THEN 'government' ELSE 'organised' END
    END
    FROM event_participant
    LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    LEFT JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
  ) AS actor_side,
  (
    SELECT CASE actor.kind WHEN 'civilians' THEN 'CVL' WHEN 'media' THEN 'MED' WHEN 'intergovernmental_body' THEN 'IGO' END
    FROM event_participant
    JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'actor' AND event_participant.position = 0
  ) AS actor_sector,
  (
    SELECT CASE WHEN count(value) = count(*) THEN group_concat(value, '; ') END FROM (
      SELECT CASE actor.kind WHEN 'civilians' THEN 'CVL' WHEN 'media' THEN 'MED' WHEN 'intergovernmental_body' THEN 'IGO' END AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'actor'
      ORDER BY event_participant.position
    )
  ) AS actor_sectors,
  (
    SELECT actor.name
    FROM event_participant
    JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
    ORDER BY event_participant.position LIMIT 1
  ) AS recipient_name,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT actor.name AS value
      FROM event_participant
      JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
      ORDER BY event_participant.position LIMIT -1 OFFSET 1
    )
  ) AS recipient_others,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT actor.name AS value
      FROM event_participant
      JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
      ORDER BY event_participant.position
    )
  ) AS recipient_names,
  (
    SELECT group_concat(value, '; ') FROM (
      SELECT event_participant.text AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
      ORDER BY event_participant.position
    )
  ) AS recipient_texts,
  (
    SELECT CASE WHEN count(value) = count(*) THEN group_concat(value, '; ') END FROM (
      SELECT actor.country AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
      ORDER BY event_participant.position
    )
  ) AS recipient_countries,
  (
    SELECT CASE
      WHEN count(*) = 0 THEN NULL
      WHEN count(*) = sum(actor.kind = 'civilians') THEN 'civilians'
      WHEN count(*) = sum(actor.kind = 'armed_group') THEN 'armed_group'
      WHEN count(*) = sum(actor.kind IN ('state', 'government_force', 'armed_group', 'alliance')) THEN
        CASE WHEN sum(actor.kind IN ('state', 'government_force')) > 0 THEN 'government' ELSE 'organised' END
    END
    FROM event_participant
    LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    LEFT JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
  ) AS recipient_side,
  (
    SELECT CASE actor.kind WHEN 'civilians' THEN 'CVL' WHEN 'media' THEN 'MED' WHEN 'intergovernmental_body' THEN 'IGO' END
    FROM event_participant
    JOIN document_actor ON document_actor.id = event_participant.document_actor_id
    JOIN actor ON actor.id = document_actor.actor_id
    WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient' AND event_participant.position = 0
  ) AS recipient_sector,
  (
    SELECT CASE WHEN count(value) = count(*) THEN group_concat(value, '; ') END FROM (
      SELECT CASE actor.kind WHEN 'civilians' THEN 'CVL' WHEN 'media' THEN 'MED' WHEN 'intergovernmental_body' THEN 'IGO' END AS value
      FROM event_participant
      LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
      LEFT JOIN actor ON actor.id = document_actor.actor_id
      WHERE event_participant.event_id = event.id AND event_participant.role = 'recipient'
      ORDER BY event_participant.position
    )
  ) AS recipient_sectors,
  document.key AS document, document.title, document.publisher, document.published, document.url, document.language,
  CAST(substr(CAST(document.text AS BLOB), evidence.span_start + 1, evidence.span_end - evidence.span_start) AS TEXT) AS evidence,
  evidence.ruleset
FROM event
JOIN document ON document.id = event.document_id
JOIN evidence ON evidence.event_id = event.id AND evidence.position = 0
LEFT JOIN document_actor AS document_attributed ON document_attributed.id = event.attributed_to_id
LEFT JOIN actor AS attributed ON attributed.id = document_attributed.actor_id
WHERE event.retracted_at IS NULL AND document.retracted_at IS NULL AND document.copy_of_id IS NULL
  AND event.status IN ('announced', 'reported', 'claimed', 'historical');

-- ACLED's columns (code book of 2023 and after), in their order. Assaults and protests, and ceasefires; strikes, hunger strikes and
-- boycotts are not in it: ACLED records them only where people demonstrate. What our words do not settle is NULL.
--   event_id_cnty  our own evt-…, a free text there: nothing of ACLED's (SYR12345) is imitated; casus show finds it
--   event_date     the middle day of what is known, as the code book has it, where that is a month or less; else only year
--   time_precision 1 the day, 2 a week, 3 a month
--   event_type     ACLED asks whether both sides are organised and armed, and whether the victims are civilians. So:
--                  aerial, drone, heavy-weapons, suicide-attack, explosives, unconventional: Explosions/Remote violence, whoever is hit;
--                  sexual: Violence against civilians, whoever the victim is;
--                  demo: Protests; riot: Riots; ceasefire: Strategic developments;
--                  abduct, beat, torture, targeted, primitive, firearms or no mode: Violence against civilians where all recipients are
--                  civilians and all actors organised, and, abductions apart, Battles where both sides are organised.
--                  destroy, crowd-control, obstruct, vandalize and a protest without a mode may be of two types: NULL.
--   actor1, actor2 named actors only; who attacked stands first, though ACLED's order means nothing
--   sub_event_type only where it follows: which of both sides won ground, or whether a protest was met with force, the mode does not say
--   disorder_type  NULL for protests and riots: a protest put down with force, and mob violence, are political violence too
--   inter1, inter2 only civilians are the same there. An armed group is one of three codes there; a state's forces have one at home and
--                  another abroad
--   fatalities     NULL where no number is told, never 0
CREATE VIEW acled_event AS
SELECT
  id AS event_id_cnty,
  CASE WHEN days <= 31 THEN date(date_earliest, '+' || (CAST(days - 1 AS INTEGER) / 2) || ' days') END AS event_date,
  year,
  CASE WHEN days = 1 THEN 1 WHEN days <= 7 THEN 2 WHEN days <= 31 THEN 3 END AS time_precision,
  CASE event_type
    WHEN 'Battles' THEN 'Political violence'
    WHEN 'Explosions/Remote violence' THEN 'Political violence'
    WHEN 'Violence against civilians' THEN 'Political violence'
    WHEN 'Strategic developments' THEN 'Strategic developments'
  END AS disorder_type,
  event_type,
  CASE
    WHEN mode IN ('aerial', 'drone') THEN 'Air/drone strike'
    WHEN mode = 'heavy-weapons' THEN 'Shelling/artillery/missile attack'
    WHEN mode = 'suicide-attack' THEN 'Suicide bomb'
    WHEN mode = 'sexual' THEN 'Sexual violence'
    WHEN event_type = 'Violence against civilians' AND mode = 'abduct' THEN 'Abduction/forced disappearance'
    WHEN event_type = 'Violence against civilians' THEN 'Attack'
  END AS sub_event_type,
  actor_name AS actor1, actor_others AS assoc_actor_1,
  CASE WHEN actor_side = 'civilians' THEN 'Civilians' END AS inter1,
  recipient_name AS actor2, recipient_others AS assoc_actor_2,
  CASE WHEN recipient_side = 'civilians' THEN 'Civilians' END AS inter2,
  NULL AS interaction,
  CASE WHEN recipient_side = 'civilians' AND type = 'ASSAULT' THEN 'Civilian targeting' END AS civilian_targeting,
  NULL AS iso, NULL AS region, NULL AS country, NULL AS admin1, NULL AS admin2, NULL AS admin3,
  place AS location, NULL AS latitude, NULL AS longitude, NULL AS geo_precision,
  publisher AS source, NULL AS source_scale, evidence AS notes, killed AS fatalities, NULL AS tags, NULL AS timestamp
FROM (
  SELECT
    *,
    CASE
      WHEN mode IN ('aerial', 'drone', 'heavy-weapons', 'suicide-attack', 'explosives', 'unconventional') THEN 'Explosions/Remote violence'
      WHEN mode = 'sexual' THEN 'Violence against civilians'
      WHEN mode = 'demo' THEN 'Protests'
      WHEN mode = 'riot' THEN 'Riots'
      WHEN mode = 'ceasefire' THEN 'Strategic developments'
      WHEN type = 'ASSAULT' AND coalesce(mode, '') NOT IN ('destroy', 'crowd-control') THEN CASE
        WHEN recipient_side = 'civilians' AND actor_side IN ('government', 'armed_group', 'organised') THEN 'Violence against civilians'
        WHEN coalesce(mode, '') <> 'abduct' AND recipient_side IN ('government', 'armed_group', 'organised')
          AND actor_side IN ('government', 'armed_group', 'organised') THEN 'Battles'
      END
    END AS event_type
  FROM coded_event
  WHERE type = 'ASSAULT' OR (type = 'PROTEST' AND coalesce(mode, '') NOT IN ('strike', 'hunger', 'boycott'))
    OR (type = 'RETREAT' AND mode = 'ceasefire')
);

-- UCDP GED's columns (global version, code book 17 and after), in their order: assaults of which an article counts at least one death.
-- Whether the fight belongs to one of UCDP's conflicts, with 25 deaths in a year, is not judged.
--   id, relid, …_id   NULL: UCDP's numbers are never imitated. relid, a free text there, carries our own evt-…; casus show finds it
--   type_of_violence  1 (a state against organised fighters), 2 (armed groups among themselves), 3 (organised fighters against
--                     civilians), only where the kinds of all who take part settle it; an alliance may be a state's
--   side_a, side_b    named actors, as UCDP orders them: the state first in 1, the attacker in 3; else the actor first
--   number_of_sources 1: a row rests on one article
--   source_original   who says so, where the article attributes it
--   where_prec        NULL: places are not looked up; where_description is the article's word
--   date_prec         1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year; date_start and date_end are its ends
--   best, high, low   the one number that the article tells. Whose dead they are is not told: deaths_unknown
CREATE VIEW ucdp_ged AS
SELECT
  NULL AS id, id AS relid, year, NULL AS active_year, NULL AS code_status, type_of_violence,
  NULL AS conflict_dset_id, NULL AS conflict_new_id, NULL AS conflict_name, NULL AS dyad_dset_id, NULL AS dyad_new_id, NULL AS dyad_name,
  NULL AS side_a_dset_id, NULL AS side_a_new_id,
  CASE WHEN is_turned THEN recipient_names ELSE actor_names END AS side_a,
  NULL AS side_b_dset_id, NULL AS side_b_new_id,
  CASE WHEN is_turned THEN actor_names ELSE recipient_names END AS side_b,
  1 AS number_of_sources, coalesce(url, document) AS source_article, publisher AS source_office,
  CASE WHEN length(published) = 10 THEN published END AS source_date, title AS source_headline, attributed_to AS source_original,
  NULL AS where_prec, NULL AS where_coordinates, place AS where_description, NULL AS adm_1, NULL AS adm_2,
  NULL AS latitude, NULL AS longitude, NULL AS geom_wkt, NULL AS priogrid_gid, NULL AS country, NULL AS country_id, NULL AS region,
  NULL AS event_clarity,
  CASE WHEN days = 1 THEN 1 WHEN days <= 6 THEN 2 WHEN days = 7 THEN 3 WHEN days <= 31 THEN 4 WHEN days <= 366 THEN 5 END AS date_prec,
  date_earliest AS date_start, date_latest AS date_end,
  NULL AS deaths_a, NULL AS deaths_b, NULL AS deaths_civilians, killed AS deaths_unknown, killed AS best, killed AS high, killed AS low,
  NULL AS gwnoa, NULL AS gwnob
FROM (
  SELECT
    *,
    CASE
      WHEN recipient_side = 'civilians' AND actor_side IN ('government', 'armed_group', 'organised') THEN 3
      WHEN actor_side = 'government' AND recipient_side IN ('government', 'armed_group', 'organised') THEN 1
      WHEN recipient_side = 'government' AND actor_side IN ('armed_group', 'organised') THEN 1
      WHEN actor_side = 'armed_group' AND recipient_side = 'armed_group' THEN 2
    END AS type_of_violence,
    coalesce(recipient_side = 'government' AND actor_side IN ('armed_group', 'organised'), 0) AS is_turned
  FROM coded_event
  WHERE type = 'ASSAULT' AND killed > 0
);

-- POLECAT's columns, in their order: every event, since its types and modes are ours (PLOVER). Several values are joined by "; ".
--   Event ID             our own evt-…, a free text there
--   Event Date           only where the day is known
--   Quad Code            the class of the PLOVER manual, 1 to 4
--   Actor Name           the names of those who are known here; Actor Name Raw has the article's words for all, so it may be longer
--   Actor Country        from the registry, where all of them have one
--   …Sector, …Sectors    CVL, MED and IGO only: the other kinds here may be several sectors there
--   Placename to Feature Type   NULL but for Raw Placename: places are not looked up
--   Publication Date     only where the day is known
--   Version              the rules of casus that read it
CREATE VIEW polecat_event AS
SELECT
  id AS "Event ID", CASE WHEN days = 1 THEN date_earliest END AS "Event Date", type AS "Event Type", mode AS "Event Mode",
  NULL AS "Intensity",
  CASE
    WHEN type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') THEN 1
    WHEN type IN ('COOPERATE', 'AID', 'RETREAT') THEN 2
    WHEN type IN ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN') THEN 3
    ELSE 4
  END AS "Quad Code",
  NULL AS "Contexts",
  actor_names AS "Actor Name", actor_countries AS "Actor Country", NULL AS "Actor COW", actor_sector AS "Primary Actor Sector",
  actor_sectors AS "Actor Sectors", NULL AS "Actor Title", actor_texts AS "Actor Name Raw", NULL AS "Wikipedia Actor ID",
  recipient_names AS "Recipient Name", recipient_countries AS "Recipient Country", NULL AS "Recipient COW",
  recipient_sector AS "Primary Recipient Sector", recipient_sectors AS "Recipient Sectors", NULL AS "Recipient Title",
  recipient_texts AS "Recipient Name Raw", NULL AS "Wikipedia Recipient ID",
  NULL AS "Placename", NULL AS "City", NULL AS "District", NULL AS "Province", NULL AS "Country", NULL AS "Latitude", NULL AS "Longitude",
  NULL AS "GeoNames ID", place AS "Raw Placename", NULL AS "Feature Type",
  publisher AS "Source", CASE WHEN length(published) = 10 THEN published END AS "Publication Date",
  NULL AS "Story People", NULL AS "Story Organizations", NULL AS "Story Locations", language AS "Language",
  'casus ' || ruleset AS "Version"
FROM coded_event;
