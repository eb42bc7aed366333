-- What the machine read out of pages, beside what people wrote: never in its place.

-- What the last reading of a source came to.
CREATE TABLE page_yield (
    source_id      text PRIMARY KEY REFERENCES source ON DELETE CASCADE,
    provider_slug  text NOT NULL,
    capture_id     uuid,                 -- the bytes it was read from
    read_at        timestamptz NOT NULL, -- when those bytes were first read; they may have been seen again since
    reader_version integer NOT NULL,     -- a page that an older reader understood is read anew
    state          text,                 -- of a status page: how well it says it goes
    problems       jsonb NOT NULL
);

CREATE TABLE read_claim (
    id            text PRIMARY KEY,
    source_id     text NOT NULL REFERENCES source ON DELETE CASCADE,
    provider_slug text NOT NULL,
    position      integer NOT NULL, -- in the page
    body          jsonb NOT NULL
);
CREATE INDEX ON read_claim (source_id);
CREATE INDEX ON read_claim (provider_slug);

CREATE TABLE read_incident (
    id            text PRIMARY KEY,
    source_id     text NOT NULL REFERENCES source ON DELETE CASCADE,
    provider_slug text NOT NULL,
    body          jsonb NOT NULL
);
CREATE INDEX ON read_incident (source_id);
CREATE INDEX ON read_incident (provider_slug);

-- The stretch of time in which a status page's history was really seen by us.
CREATE TABLE read_window (
    id            text PRIMARY KEY REFERENCES source ON DELETE CASCADE,
    provider_slug text NOT NULL,
    body          jsonb NOT NULL
);

-- Texts are kept for analysis and go no further: not into the index, not to any reader.
CREATE TABLE read_review (
    id            text PRIMARY KEY,
    source_id     text NOT NULL REFERENCES source ON DELETE CASCADE,
    provider_slug text NOT NULL,
    body          jsonb NOT NULL
);
CREATE INDEX ON read_review (source_id);

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CHECK (kind IN ('provider', 'incident', 'observation_window', 'outage', 'status_page', 'source',
                                       'fact_change', 'review'));

CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON page_yield
    FOR EACH ROW EXECUTE FUNCTION note_row('source_id', 'source');
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON read_claim
    FOR EACH ROW EXECUTE FUNCTION note_row('provider_slug', 'provider');
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON read_incident
    FOR EACH ROW EXECUTE FUNCTION note_row('id', 'incident');
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON read_window
    FOR EACH ROW EXECUTE FUNCTION note_row('id', 'observation_window');
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON read_review
    FOR EACH ROW EXECUTE FUNCTION note_row('id', 'review');

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
                'reviews', (SELECT count(*) FROM read_review r WHERE r.source_id = s.id)))
            FROM page_yield y WHERE y.source_id = s.id))) AS body
    FROM source s LEFT JOIN source_state t ON t.source_id = s.id;

-- The state of each row that ever changed; no body: it is gone, and this is its tombstone. The claims of a provider are
-- those people wrote, in their order, then those that were read. What people wrote about an incident goes first.
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
        WHEN 'review' THEN (SELECT body - 'text' FROM read_review WHERE id = c.key)
        WHEN 'source' THEN (SELECT body FROM source_row WHERE id = c.key)
        WHEN 'fact_change' THEN (SELECT body FROM fact_change WHERE id = c.key)
        ELSE (SELECT body FROM catalogue_row r WHERE r.id = c.key AND r.kind = c.kind)
    END AS body
    FROM change c;
