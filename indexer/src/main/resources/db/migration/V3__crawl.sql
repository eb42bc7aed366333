-- What is read from the web, when, and how it went.

-- One who crawls, one who indexes: whoever holds the lease. A new holder has a higher fence, and whoever comes with a
-- lower one has lost it. All times are the database's own.
CREATE TABLE lease (
    name   text PRIMARY KEY,
    holder text NOT NULL,
    fence  bigint NOT NULL,
    until  timestamptz NOT NULL
);

-- A page to read again and again. What is planned stands here, how it went in source_state.
CREATE TABLE source (
    id              text PRIMARY KEY,
    provider_slug   text NOT NULL,
    url             text NOT NULL,
    kind            text NOT NULL,
    platform        text,
    origin          text NOT NULL CHECK (origin IN ('named', 'website', 'found')),
    found_on        text,
    cadence_seconds bigint NOT NULL CHECK (cadence_seconds > 0),
    UNIQUE (provider_slug, url)
);

CREATE TABLE source_state (
    source_id        text PRIMARY KEY REFERENCES source ON DELETE CASCADE,
    interval_seconds bigint NOT NULL, -- adapted to how often the page changes
    next_read_at     timestamptz NOT NULL,
    last_read_at     timestamptz NOT NULL,
    last_outcome     text NOT NULL,
    last_detail      text NOT NULL, -- one clause for people; empty where all is well
    last_seen_at     timestamptz,   -- when the page was last there
    changed_at       timestamptz,   -- when its content was last found to be another
    gone_since       timestamptz,   -- when it was first found to be gone, if it is
    failures         integer NOT NULL,
    robots           text NOT NULL, -- the verdict in words
    opt_outs         jsonb NOT NULL,
    etag             text,
    last_modified    text,
    capture_id       uuid,          -- where the content is that we hold of it
    content_sha256   text,
    visit            jsonb          -- a visit that is under way: where it was redirected to
);

CREATE TABLE host (
    authority      text PRIMARY KEY, -- scheme, host, port
    not_before     timestamptz NOT NULL,
    robots_read_at timestamptz,
    robots_state   text,
    robots_rules   text,
    robots_detail  text
);

-- What a host's tdmrep.json reserves from text and data mining.
CREATE TABLE mining_terms (
    authority text PRIMARY KEY,
    read_at   timestamptz NOT NULL,
    content   text NOT NULL -- the file as it was read; empty: there is none
);

-- An answer of a host, and where its very bytes are kept.
CREATE TABLE capture (
    id             uuid PRIMARY KEY, -- the WARC-Record-ID
    source_id      text,             -- empty for robots.txt; kept when the source is gone
    kind           text NOT NULL,
    url            text NOT NULL,
    read_at        timestamptz NOT NULL,
    address        text NOT NULL,
    status         integer NOT NULL,
    content_type   text,
    content_sha256 text NOT NULL,
    content_bytes  bigint NOT NULL,
    original_id    uuid,             -- the capture that has the content, where this one found it unchanged
    warc_file      text NOT NULL,
    warc_offset    bigint NOT NULL,
    warc_length    bigint NOT NULL,
    UNIQUE (warc_file, warc_offset)
);
-- Up to where every record of a file of evidence is entered as a capture; behind it, some may not be.
CREATE TABLE evidence_file (
    name    text PRIMARY KEY,
    settled bigint NOT NULL
);

CREATE INDEX ON capture (source_id, read_at);
CREATE INDEX ON capture (url, read_at);

CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON source
    FOR EACH ROW EXECUTE FUNCTION note_row('id', 'source');
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON source_state
    FOR EACH ROW EXECUTE FUNCTION note_row('source_id', 'source');
