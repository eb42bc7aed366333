-- Editions: the evidence of a ranking as it was known up to a moment, kept for good; and what every row of the catalogue
-- said since when, so that a day that was missed can be cut later as if it had been cut in time.

-- Reviews have a history of their own (V6). Of a page only that it is gone is kept, of a window of observation that goes on
-- only its last end: it had begun, and what it had seen by some moment ends there.
CREATE TABLE row_version (
    kind     text NOT NULL,
    key      text NOT NULL,
    known_at timestamptz NOT NULL,
    body     jsonb, -- empty: it is said no more
    PRIMARY KEY (kind, key, known_at)
);

CREATE TABLE edition (
    id             text PRIMARY KEY, -- the day and a digest
    day            date NOT NULL,
    cut_at         timestamptz NOT NULL, -- all that was known before
    method_version text NOT NULL,
    zone_data      text NOT NULL,
    digest         text NOT NULL, -- SHA-256 of the evidence, in hex
    base_id        text,          -- the edition whose evidence this one's is told by difference to
    evidence       bytea,         -- empty where something in it was erased
    successor      text,          -- what stands in its place then
    is_stale       boolean NOT NULL DEFAULT false -- something in it was erased, and it has no successor yet
);
CREATE INDEX ON edition (day);

CREATE FUNCTION last_version(row_kind text, row_key text) RETURNS jsonb LANGUAGE sql STABLE AS
    'SELECT body FROM row_version WHERE kind = row_kind AND key = row_key ORDER BY known_at DESC LIMIT 1';

-- What is kept of the rows of one commit, beside what was kept of them before. It is called under the lock of record_state,
-- so its moments come in the order of the commits.
CREATE FUNCTION keep_versions(number bigint, moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE row_version v SET body = c.body
    FROM changed_row c
    WHERE c.change_number = number AND c.kind = 'observation_window' AND v.kind = c.kind AND v.key = c.key
        AND v.known_at = (SELECT max(known_at) FROM row_version l WHERE l.kind = c.kind AND l.key = c.key)
        AND v.body - 'observed_to' = c.body - 'observed_to';
    INSERT INTO row_version (kind, key, known_at, body)
        SELECT c.kind, c.key, moment, c.body FROM changed_row c
        WHERE c.change_number = number AND c.kind IN
                ('provider', 'incident', 'observation_window', 'outage', 'status_page', 'review_source')
            AND c.body IS DISTINCT FROM last_version(c.kind, c.key)
    ON CONFLICT (kind, key, known_at) DO UPDATE SET body = excluded.body;
    INSERT INTO row_version (kind, key, known_at, body)
        SELECT 'source', g.key, moment, g.body FROM (
            SELECT c.key, CASE WHEN t.gone_since IS NOT NULL THEN jsonb_build_object(
                'id', s.id, 'provider', s.provider_slug, 'url', s.url, 'kind', s.kind, 'origin', s.origin,
                'cadence_seconds', s.cadence_seconds, 'gone_since', utc(t.gone_since)) END AS body
            FROM change c LEFT JOIN source s ON s.id = c.key LEFT JOIN source_state t ON t.source_id = s.id
            WHERE c.change_number = number AND c.kind = 'source') g
        WHERE g.body IS DISTINCT FROM last_version('source', g.key)
    ON CONFLICT (kind, key, known_at) DO UPDATE SET body = excluded.body;
END $$;

CREATE OR REPLACE FUNCTION stamp_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    number bigint;
BEGIN
    IF EXISTS (SELECT FROM change WHERE kind = NEW.kind AND key = NEW.key AND change_number IS NULL) THEN
        number := next_change_number();
        UPDATE change SET change_number = number WHERE change_number IS NULL;
        UPDATE change SET change_number = number WHERE change_number = -1;
        PERFORM keep_versions(number, clock_timestamp());
    END IF;
    RETURN NULL;
END $$;

-- What is taken out of the history is erased for good: no edition may go on holding it. What the record began with may be in
-- editions of days before it began, by the days on which its pages were read.
CREATE FUNCTION erased_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE edition SET is_stale = true WHERE successor IS NULL AND cut_at >
        CASE WHEN OLD.known_at <= (SELECT begun_at FROM record_state) THEN '-infinity' ELSE OLD.known_at END;
    RETURN NULL;
END $$;
CREATE TRIGGER erased AFTER DELETE ON row_version FOR EACH ROW EXECUTE FUNCTION erased_version();

-- As in V6; what a review said before goes with it.
CREATE OR REPLACE FUNCTION note_review_changes() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
DECLARE
    keys text[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        keys := ARRAY (SELECT id FROM becomes);
    ELSIF TG_OP = 'DELETE' THEN
        keys := ARRAY (SELECT id FROM was);
        UPDATE edition SET is_stale = true WHERE successor IS NULL AND cut_at > least(
            (SELECT min(known_at) FROM was), (SELECT min(known_from) FROM review_version WHERE review_id = ANY (keys)));
        DELETE FROM review_version WHERE review_id = ANY (keys);
    ELSE
        keys := ARRAY (SELECT id FROM becomes JOIN was USING (id)
                       WHERE (becomes.body, becomes.reading, becomes.verdict) <> (was.body, was.reading, was.verdict));
        INSERT INTO review_version (review_id, body, known_from)
            SELECT id, was.body, was.known_at FROM becomes JOIN was USING (id) WHERE becomes.body <> was.body;
    END IF;
    PERFORM note_changes('review', keys);
    RETURN NULL;
END $$;

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CHECK (kind IN ('provider', 'incident', 'observation_window', 'outage', 'status_page', 'source',
                                       'fact_change', 'rating', 'review', 'review_source', 'edition'));
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON edition
    FOR EACH ROW EXECUTE FUNCTION note_row('id', 'edition');

CREATE OR REPLACE VIEW changed_row AS
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
        WHEN 'edition' THEN (
            SELECT jsonb_strip_nulls(jsonb_build_object('id', e.id, 'day', e.day, 'cut_at', utc(e.cut_at),
                'method_version', e.method_version, 'zone_data', e.zone_data, 'digest', e.digest, 'base_id', e.base_id,
                'successor', e.successor, 'evidence', encode(e.evidence, 'base64')))
            FROM edition e WHERE e.id = c.key)
        ELSE (SELECT body FROM catalogue_row r WHERE r.id = c.key AND r.kind = c.kind)
    END AS body
    FROM change c;

-- What the record holds already has been known since it began; more cannot be said.
INSERT INTO row_version (kind, key, known_at, body)
    SELECT c.kind, c.key, coalesce(s.begun_at, now()), c.body FROM changed_row c, record_state s
    WHERE c.body IS NOT NULL AND c.kind IN
        ('provider', 'incident', 'observation_window', 'outage', 'status_page', 'review_source');
INSERT INTO row_version (kind, key, known_at, body)
    SELECT 'source', s.id, t.gone_since, jsonb_build_object(
        'id', s.id, 'provider', s.provider_slug, 'url', s.url, 'kind', s.kind, 'origin', s.origin,
        'cadence_seconds', s.cadence_seconds, 'gone_since', utc(t.gone_since))
    FROM source s JOIN source_state t ON t.source_id = s.id WHERE t.gone_since IS NOT NULL;
