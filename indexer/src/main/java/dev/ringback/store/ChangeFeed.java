package dev.ringback.store;

import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The record as a stream of changes, from which every index follows. Thread-safe. */
@Singleton
public class ChangeFeed {
    private final ChangedRows rows;

    ChangeFeed(ChangedRows rows) {
        this.rows = rows;
    }

    /** Which record this is; an index of another one has other numbers. */
    public String recordId() {
        return rows.recordId();
    }

    /** The number of the last change; cheap enough to be asked each second. */
    public long lastNumber() {
        return rows.lastNumber();
    }

    /** What changed after this number, all of one moment; after 0 it is the whole record. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Changes after(long number) {
        String recordId = rows.recordId();
        long upTo = rows.lastNumber();
        List<Change> changes =
                rows.after(number).stream().map(ChangeFeed::change).toList();
        return new Changes(recordId, upTo, changes);
    }

    private static Change change(ChangedRow row) {
        return new Change(
                row.changeNumber(),
                RowKind.valueOf(row.kind().toUpperCase(Locale.ROOT)),
                row.key(),
                Optional.ofNullable(row.body()).map(Json::tree));
    }
}
