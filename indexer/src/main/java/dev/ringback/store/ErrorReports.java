package dev.ringback.store;

import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors that readers report. Thread-safe. */
@Singleton
public class ErrorReports {
    /** People send a few a day; more is a machine, and may not fill the database. */
    static final int MAX_PER_HOUR = 200;

    private final ErrorReportRows rows;

    ErrorReports(ErrorReportRows rows) {
        this.rows = rows;
    }

    /**
     * Keeps a report; when this returns it is committed. U+0000, which PostgreSQL's text cannot hold, is left out.
     *
     * @throws IllegalStateException when the last hour brought more than anybody can read
     */
    public void add(Instant at, String page, String message, @Nullable String sourceUrl) {
        if (rows.countByWrittenAtAfter(at.minus(1, ChronoUnit.HOURS)) >= MAX_PER_HOUR) {
            throw new IllegalStateException(
                    "More than " + MAX_PER_HOUR + " reports came within an hour; no more are kept");
        }
        String source = sourceUrl == null ? null : storable(sourceUrl);
        rows.save(new ErrorReport(null, at, storable(page), storable(message), source));
    }

    private static String storable(String text) {
        return text.replace("\0", "");
    }

    public List<ErrorReport> newest(int limit) {
        return rows.listOrderByIdDesc(Pageable.from(0, limit));
    }
}
