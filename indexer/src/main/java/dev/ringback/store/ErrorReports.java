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

    /** Keeps a report; when this returns it is committed. */
    public void add(Instant at, String page, String message, @Nullable String sourceUrl) {
        rows.save(new ErrorReport(null, at, page, message, sourceUrl));
    }

    public List<ErrorReport> newest(int limit) {
        return rows.listOrderByIdDesc(Pageable.from(0, limit));
    }
}
