-- Which rows changed, in the order in which their transactions were committed. A plain sequence is taken before the
-- commit: 101 could become visible after a follower has passed 102. So a number is taken at the commit itself, under the
-- lock of record_state, which is held until the commit is done.

CREATE TABLE change (
    kind          text NOT NULL CHECK (kind IN ('provider', 'incident', 'observation_window', 'outage', 'status_page',
                                                'source', 'fact_change')),
    key           text NOT NULL,
    change_number bigint, -- empty within the transaction that made the change
    PRIMARY KEY (kind, key)
);
CREATE INDEX ON change (change_number);

CREATE FUNCTION note_change(changed_kind text, changed_key text) RETURNS void LANGUAGE sql AS
    'INSERT INTO change (kind, key) VALUES (changed_kind, changed_key)
     ON CONFLICT (kind, key) DO UPDATE SET change_number = NULL WHERE change.change_number IS NOT NULL';

CREATE FUNCTION stamp_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    number bigint;
BEGIN
    IF EXISTS (SELECT FROM change WHERE kind = NEW.kind AND key = NEW.key AND change_number IS NULL) THEN
        number := next_change_number();
        UPDATE change SET change_number = number WHERE change_number IS NULL;
    END IF;
    RETURN NULL;
END $$;

-- Fires at the commit, once for each noted row; the first one stamps all, so a transaction has one number.
CREATE CONSTRAINT TRIGGER stamp AFTER INSERT OR UPDATE ON change
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.change_number IS NULL) EXECUTE FUNCTION stamp_changes();

-- Notes the row a trigger is about: its arguments are the column that holds the key, and the kind where no column does.
CREATE FUNCTION note_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
    PERFORM note_change(coalesce(TG_ARGV[1], changed ->> 'kind'), changed ->> TG_ARGV[0]);
    RETURN NULL;
END $$;

-- The rows of catalogue_row are of the kinds the index has, each in the singular.
ALTER TABLE catalogue_row DROP CONSTRAINT catalogue_row_kind_check;
UPDATE catalogue_row SET kind = left(kind, -1);
ALTER TABLE catalogue_row ADD CHECK (kind IN ('observation_window', 'outage', 'status_page'));

CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON provider
    FOR EACH ROW EXECUTE FUNCTION note_row('slug', 'provider');
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON claim
    FOR EACH ROW EXECUTE FUNCTION note_row('provider_slug', 'provider');
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON incident
    FOR EACH ROW EXECUTE FUNCTION note_row('id', 'incident');
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON catalogue_row
    FOR EACH ROW EXECUTE FUNCTION note_row('id');

-- Nobody asks for them any more: a file's number, and the pages of claims apart from the claims.
ALTER TABLE data_file DROP COLUMN change_number;
ALTER TABLE claim DROP COLUMN source_id;
DROP TABLE source;

-- What the record held already is one change.
INSERT INTO change (kind, key)
    SELECT 'provider', slug FROM provider
    UNION ALL SELECT 'incident', id FROM incident
    UNION ALL SELECT kind, id FROM catalogue_row;
