package dev.ringback.store;

import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors that readers report. Thread-safe. */
@Singleton
public class ErrorReports {
    private final ErrorReportRows rows;

    ErrorReports(ErrorReportRows rows) {
        this.rows = rows;
    }

    /** Keeps a report; when this returns it is committed. U+0000, which PostgreSQL's text cannot hold, is left out. */
    public void add(Instant at, String page, String message, @Nullable String sourceUrl) {
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
