-- For questions among millions of facts.

-- What a fact needs of its article, apart from the row, where it stands behind the text: a text of some pages would be walked for each.
-- Rows are added at its end, which costs next to nothing.
CREATE INDEX document_brief ON document (id, key, published, published_earliest, published_latest, copy_of_id, retracted_at);

-- How groups began and ended, from date to date; of one date the report with the least id stands first.
CREATE INDEX affiliation_by_end ON affiliation (pair, relation, date_earliest, date_latest, key)
  WHERE retracted_at IS NULL AND relation IN ('dissolved', 'formed', 'merged_into', 'renamed')
    AND (relation <> 'formed' OR member_text IS NULL)
    AND status IN ('announced', 'reported', 'claimed', 'historical');

-- Intervals may begin long before the period that somebody asks about; days, months and years are found by their first day.
CREATE INDEX event_by_interval ON event (date_latest) WHERE date_precision = 'interval';
CREATE INDEX document_by_interval ON document (published_latest) WHERE instr(published, '/') > 0;
-- Places are asked for by a part of their words, so each is looked at once, however many events it has. LIKE takes no notice of case.
CREATE INDEX event_by_place ON event (place COLLATE NOCASE) WHERE place IS NOT NULL;
