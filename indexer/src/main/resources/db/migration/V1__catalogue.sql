-- The record of the catalogue. A body is the entry in the data form (data/schema); the columns beside it that are
-- GENERATED follow from it, so that nothing is written down twice and SQL can still ask for it.

-- Which record this is (an index built from another one is not ours), and how often it has changed.
CREATE TABLE record_state (
    only_row      boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    record_id     uuid NOT NULL DEFAULT gen_random_uuid(),
    change_number bigint NOT NULL DEFAULT 0
);
INSERT INTO record_state DEFAULT VALUES;

-- The row's lock is held until the commit, so numbers become visible in the order of the commits.
CREATE FUNCTION next_change_number() RETURNS bigint LANGUAGE sql AS
    'UPDATE record_state SET change_number = change_number + 1 RETURNING change_number';

CREATE TABLE data_file (
    path          text PRIMARY KEY,
    kind          text NOT NULL CHECK (kind IN ('provider', 'incidents', 'observation_windows', 'outages', 'status_pages')),
    sha256        text NOT NULL,
    change_number bigint NOT NULL
);

CREATE TABLE provider (
    slug      text PRIMARY KEY,
    file_path text NOT NULL REFERENCES data_file ON DELETE CASCADE,
    body      jsonb NOT NULL,
    name      text NOT NULL GENERATED ALWAYS AS (body ->> 'name') STORED,
    role      text NOT NULL GENERATED ALWAYS AS (body ->> 'role') STORED,
    CHECK (slug = body ->> 'slug')
);
CREATE INDEX ON provider (file_path);

CREATE TABLE source (
    id            text PRIMARY KEY,
    provider_slug text NOT NULL REFERENCES provider ON DELETE CASCADE,
    url           text NOT NULL,
    kind          text NOT NULL,
    UNIQUE (provider_slug, url, kind)
);

CREATE TABLE claim (
    id            text PRIMARY KEY,
    provider_slug text NOT NULL REFERENCES provider ON DELETE CASCADE,
    source_id     text NOT NULL REFERENCES source ON DELETE CASCADE,
    position      integer NOT NULL,
    body          jsonb NOT NULL,
    kind          text NOT NULL GENERATED ALWAYS AS (body ->> 'kind') STORED,
    channel       text GENERATED ALWAYS AS (body ->> 'channel') STORED,
    purpose       text GENERATED ALWAYS AS (body ->> 'purpose') STORED,
    UNIQUE (provider_slug, position)
);
CREATE INDEX ON claim (source_id);

CREATE TABLE incident (
    id            text PRIMARY KEY,
    file_path     text NOT NULL REFERENCES data_file ON DELETE CASCADE,
    body          jsonb NOT NULL,
    provider_slug text NOT NULL GENERATED ALWAYS AS (body ->> 'provider') STORED,
    event         text NOT NULL GENERATED ALWAYS AS (body ->> 'event') STORED
);
CREATE INDEX ON incident (file_path);
CREATE INDEX ON incident (provider_slug);

-- Observation windows, outages and status pages.
CREATE TABLE catalogue_row (
    id            text PRIMARY KEY,
    file_path     text NOT NULL REFERENCES data_file ON DELETE CASCADE,
    kind          text NOT NULL CHECK (kind IN ('observation_windows', 'outages', 'status_pages')),
    body          jsonb NOT NULL,
    provider_slug text NOT NULL GENERATED ALWAYS AS (body ->> 'provider') STORED
);
CREATE INDEX ON catalogue_row (file_path);
CREATE INDEX ON catalogue_row (provider_slug);

-- What readers tell us is wrong; written by the app, read by the command `reports`.
CREATE TABLE error_report (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    written_at timestamptz NOT NULL DEFAULT now(),
    page       text NOT NULL CHECK (length(page) BETWEEN 1 AND 500),
    message    text NOT NULL CHECK (length(message) BETWEEN 1 AND 4000),
    source_url text CHECK (length(source_url) <= 500)
);
