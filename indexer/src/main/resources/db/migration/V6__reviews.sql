-- Reviews and complaints, one row each, whichever way they came in; what was made of each stands beside it.

-- How many rows of a table changed in a statement may be thousands, so a statement notes them together. They bear -1
-- until the commit; one of them is left empty, and with it the trigger of V2 stamps them all.
CREATE OR REPLACE FUNCTION stamp_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    number bigint;
BEGIN
    IF EXISTS (SELECT FROM change WHERE kind = NEW.kind AND key = NEW.key AND change_number IS NULL) THEN
        number := next_change_number();
        UPDATE change SET change_number = number WHERE change_number IS NULL;
        UPDATE change SET change_number = number WHERE change_number = -1;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION note_change(changed_kind text, changed_key text) RETURNS void LANGUAGE sql AS
    'INSERT INTO change (kind, key) VALUES (changed_kind, changed_key)
     ON CONFLICT (kind, key) DO UPDATE SET change_number = NULL WHERE change.change_number > 0';

-- In the order of the keys, so that two who note the same rows wait for each other and never cross.
CREATE FUNCTION note_changes(changed_kind text, changed_keys text[]) RETURNS void LANGUAGE sql AS
    'INSERT INTO change (kind, key, change_number)
     SELECT changed_kind, changed.key, CASE WHEN changed.place > 1 THEN -1 END
     FROM (SELECT key, row_number() OVER (ORDER BY key) AS place FROM unnest(changed_keys) AS key) AS changed
     ORDER BY changed.key
     ON CONFLICT (kind, key) DO UPDATE SET change_number = excluded.change_number WHERE change.change_number > 0';

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CHECK (kind IN ('provider', 'incident', 'observation_window', 'outage', 'status_page', 'source',
                                       'fact_change', 'rating', 'review', 'review_source'));

ALTER TABLE data_file DROP CONSTRAINT data_file_kind_check;
ALTER TABLE data_file ADD CHECK (kind IN ('provider', 'incidents', 'observation_windows', 'outages', 'status_pages',
                                          'review_sources'));

-- Where reviews come from, and whether their texts may be shown. A row that stays as it is, is not touched.
CREATE TABLE review_source (
    name      text PRIMARY KEY,
    file_path text NOT NULL,
    body      jsonb NOT NULL,
    is_shown  boolean NOT NULL GENERATED ALWAYS AS (coalesce((body -> 'licence' ->> 'show')::boolean, false)) STORED,
    CHECK (name = body ->> 'name')
);
CREATE INDEX ON review_source (file_path);

CREATE TABLE review (
    id             text PRIMARY KEY,
    provider_slug  text NOT NULL, -- may leave the catalogue; the review stays, and is not shown
    source         text NOT NULL,
    page_source_id text,          -- the page that was read on a schedule, where it was found in one
    body           jsonb NOT NULL,
    reading        jsonb NOT NULL,
    verdict        jsonb NOT NULL,
    is_judged      boolean NOT NULL DEFAULT false, -- whether the verdict is of this body, among all that were there
    known_at       timestamptz NOT NULL DEFAULT now(), -- since when we know this body
    reader_version integer NOT NULL GENERATED ALWAYS AS ((reading ->> 'version')::integer) STORED
);
CREATE INDEX ON review (source);
CREATE INDEX ON review (page_source_id) WHERE page_source_id IS NOT NULL;
CREATE INDEX ON review (reader_version);
CREATE INDEX review_to_judge ON review (id) WHERE NOT is_judged;

-- What a corrected row replaced.
CREATE TABLE review_version (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review_id   text NOT NULL,
    body        jsonb NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON review_version (review_id);

-- Its plan is made at the first statement, which may change nothing, and kept: nested loops would then be taken for thousands
-- of rows as well.
CREATE FUNCTION note_review_changes() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
DECLARE
    keys text[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        keys := ARRAY (SELECT id FROM becomes);
    ELSIF TG_OP = 'DELETE' THEN
        keys := ARRAY (SELECT id FROM was);
    ELSE
        keys := ARRAY (SELECT id FROM becomes JOIN was USING (id)
                       WHERE (becomes.body, becomes.reading, becomes.verdict) <> (was.body, was.reading, was.verdict));
        INSERT INTO review_version (review_id, body, known_from)
            SELECT id, was.body, was.known_at FROM becomes JOIN was USING (id) WHERE becomes.body <> was.body;
    END IF;
    PERFORM note_changes('review', keys);
    RETURN NULL;
END $$;
CREATE TRIGGER note_inserted AFTER INSERT ON review REFERENCING NEW TABLE AS becomes
    FOR EACH STATEMENT EXECUTE FUNCTION note_review_changes();
CREATE TRIGGER note_updated AFTER UPDATE ON review REFERENCING OLD TABLE AS was NEW TABLE AS becomes
    FOR EACH STATEMENT EXECUTE FUNCTION note_review_changes();
CREATE TRIGGER note_deleted AFTER DELETE ON review REFERENCING OLD TABLE AS was
    FOR EACH STATEMENT EXECUTE FUNCTION note_review_changes();

-- A licence that comes or goes is a change of every review of the source.
CREATE FUNCTION note_licence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was boolean := TG_OP <> 'INSERT' AND OLD.is_shown;
    becomes boolean := TG_OP <> 'DELETE' AND NEW.is_shown;
BEGIN
    IF was <> becomes THEN
        PERFORM note_changes('review', ARRAY (
            SELECT id FROM review WHERE source = CASE WHEN TG_OP = 'DELETE' THEN OLD.name ELSE NEW.name END));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON review_source
    FOR EACH ROW EXECUTE FUNCTION note_row('name', 'review_source');
CREATE TRIGGER note_licence AFTER INSERT OR UPDATE OR DELETE ON review_source
    FOR EACH ROW EXECUTE FUNCTION note_licence();

-- By which salt the keys of authors were made. Another one would make two authors of one.
ALTER TABLE record_state ADD COLUMN salt_fingerprint text;

-- What was called a review is the rating of many; the single reviews beside it were kept with their numbers and addresses
-- in them. They go, and come back masked when their pages are read anew.
DROP TRIGGER note ON read_review;
DELETE FROM read_review WHERE body ->> 'kind' <> 'aggregate';
ALTER TABLE read_review RENAME TO read_rating;
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON read_rating
    FOR EACH ROW EXECUTE FUNCTION note_row('id', 'rating');
UPDATE change SET change_number = NULL WHERE kind = 'review'; -- tombstones now
INSERT INTO change (kind, key) SELECT 'rating', id FROM read_rating;

DROP VIEW changed_row;
DROP VIEW source_row;

CREATE VIEW source_row AS
    SELECT s.id, jsonb_strip_nulls(jsonb_build_object(
        'id', s.id, 'provider', s.provider_slug, 'url', s.url, 'kind', s.kind, 'platform', s.platform,
        'origin', s.origin, 'found_on', s.found_on, 'cadence_seconds', s.cadence_seconds,
        'interval_seconds', t.interval_seconds, 'next_read_at', utc(t.next_read_at),
        'last_read_at', utc(t.last_read_at), 'last_outcome', t.last_outcome, 'last_detail', nullif(t.last_detail, ''),
        'last_seen_at', utc(t.last_seen_at), 'changed_at', utc(t.changed_at), 'gone_since', utc(t.gone_since),
        'failures', t.failures, 'robots', t.robots, 'opt_outs', t.opt_outs, 'capture', t.capture_id,
        'yield', (
            SELECT jsonb_strip_nulls(jsonb_build_object(
                'read_at', utc(y.read_at), 'state', y.state, 'problems', y.problems,
                'claims', (SELECT count(*) FROM read_claim c WHERE c.source_id = s.id),
                'incidents', (SELECT count(*) FROM read_incident i WHERE i.source_id = s.id),
                'reviews', (SELECT count(*) FROM read_rating r WHERE r.source_id = s.id)
                    + (SELECT count(*) FROM review v WHERE v.page_source_id = s.id)))
            FROM page_yield y WHERE y.source_id = s.id))) AS body
    FROM source s LEFT JOIN source_state t ON t.source_id = s.id;

-- The state of each row that ever changed; no body: it is gone, and this is its tombstone. The claims of a provider are
-- those people wrote, in their order, then those that were read. What people wrote about an incident goes first. The key
-- of a review's author stays here.
CREATE VIEW changed_row AS
    SELECT c.change_number, c.kind, c.key, CASE c.kind
        WHEN 'provider' THEN (
            SELECT p.body || jsonb_build_object('claims',
                coalesce((SELECT jsonb_agg(body ORDER BY position) FROM claim WHERE provider_slug = p.slug), '[]')
                || coalesce((SELECT jsonb_agg(body ORDER BY source_id, position) FROM read_claim
                             WHERE provider_slug = p.slug), '[]'))
            FROM provider p WHERE p.slug = c.key)
        WHEN 'incident' THEN coalesce(
            (SELECT body FROM incident WHERE id = c.key),
            (SELECT body FROM read_incident WHERE id = c.key))
        WHEN 'observation_window' THEN coalesce(
            (SELECT body FROM catalogue_row r WHERE r.id = c.key AND r.kind = c.kind),
            (SELECT body FROM read_window w WHERE w.id = c.key))
        WHEN 'rating' THEN (SELECT body - 'text' FROM read_rating WHERE id = c.key)
        WHEN 'review' THEN (
            SELECT (v.body - 'author') || jsonb_build_object('reading', v.reading, 'verdict', v.verdict)
                || CASE WHEN s.is_shown THEN '{"shown": true}'::jsonb ELSE '{}'::jsonb END
            FROM review v LEFT JOIN review_source s ON s.name = v.source WHERE v.id = c.key)
        WHEN 'review_source' THEN (SELECT body FROM review_source WHERE name = c.key)
        WHEN 'source' THEN (SELECT body FROM source_row WHERE id = c.key)
        WHEN 'fact_change' THEN (SELECT body FROM fact_change WHERE id = c.key)
        ELSE (SELECT body FROM catalogue_row r WHERE r.id = c.key AND r.kind = c.kind)
    END AS body
    FROM change c;
