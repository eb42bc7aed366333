-- Both clocks of each claim: when it held, by what its page is known to have said, and when we knew.

CREATE TABLE claim_version (
    claim_id      text NOT NULL,
    provider_slug text NOT NULL,
    body          jsonb NOT NULL,
    held_from     date NOT NULL, -- the first day the page is known to have said so
    held_until    date NOT NULL, -- the last day
    known_from    timestamptz NOT NULL DEFAULT now(),
    known_until   timestamptz,   -- empty: we still say so
    PRIMARY KEY (claim_id, known_from)
);
CREATE INDEX ON claim_version (provider_slug) WHERE known_until IS NULL;

-- What "what changed" tells.
CREATE TABLE fact_change (
    id            text PRIMARY KEY,
    provider_slug text NOT NULL,
    at            timestamptz NOT NULL,
    body          jsonb NOT NULL
);
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON fact_change
    FOR EACH ROW EXECUTE FUNCTION note_row('id', 'fact_change');

-- The claims there are have been known since this migration, which is the most that can be said.
INSERT INTO claim_version (claim_id, provider_slug, body, held_from, held_until)
    SELECT id, provider_slug, body, (body ->> 'read_at')::date, (body ->> 'read_at')::date FROM claim;

-- Whether the first catalogue is in; what comes later is news.
ALTER TABLE record_state ADD COLUMN begun_at timestamptz;
UPDATE record_state SET begun_at = now() WHERE EXISTS (SELECT FROM provider);

CREATE FUNCTION utc(moment timestamptz) RETURNS text LANGUAGE sql STABLE AS
    $$SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')$$;

CREATE VIEW source_row AS
    SELECT s.id, jsonb_strip_nulls(jsonb_build_object(
        'id', s.id, 'provider', s.provider_slug, 'url', s.url, 'kind', s.kind, 'platform', s.platform,
        'origin', s.origin, 'found_on', s.found_on, 'cadence_seconds', s.cadence_seconds,
        'interval_seconds', t.interval_seconds, 'next_read_at', utc(t.next_read_at),
        'last_read_at', utc(t.last_read_at), 'last_outcome', t.last_outcome, 'last_detail', nullif(t.last_detail, ''),
        'last_seen_at', utc(t.last_seen_at), 'changed_at', utc(t.changed_at), 'gone_since', utc(t.gone_since),
        'failures', t.failures, 'robots', t.robots, 'opt_outs', t.opt_outs, 'capture', t.capture_id)) AS body
    FROM source s LEFT JOIN source_state t ON t.source_id = s.id;

-- The state of each row that ever changed; no body: it is gone, and this is its tombstone.
CREATE VIEW changed_row AS
    SELECT c.change_number, c.kind, c.key, CASE c.kind
        WHEN 'provider' THEN (
            SELECT p.body || jsonb_build_object('claims', coalesce(
                (SELECT jsonb_agg(body ORDER BY position) FROM claim WHERE provider_slug = p.slug), '[]'))
            FROM provider p WHERE p.slug = c.key)
        WHEN 'incident' THEN (SELECT body FROM incident WHERE id = c.key)
        WHEN 'source' THEN (SELECT body FROM source_row WHERE id = c.key)
        WHEN 'fact_change' THEN (SELECT body FROM fact_change WHERE id = c.key)
        ELSE (SELECT body FROM catalogue_row r WHERE r.id = c.key AND r.kind = c.kind)
    END AS body
    FROM change c;
