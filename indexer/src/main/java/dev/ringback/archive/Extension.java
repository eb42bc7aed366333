package dev.ringback.archive;

import java.util.List;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.MessageHeaders;

/** The fields of ours in a record's head; readers that do not know them skip them, as the WARC standard asks. */
enum Extension {
    CONTENT_DIGEST("Ringback-Content-Digest"),
    SERIES("Ringback-Series"),
    SOURCE("Ringback-Source"),
    KIND("Ringback-Kind"),
    STATUS("Ringback-Status"),
    TOOK_MILLIS("Ringback-Took-Millis"),
    TRUNCATED("Ringback-Truncated"),
    /** Once for each address, in order. */
    WAY("Ringback-Way");

    private final String field;

    Extension(String field) {
        this.field = field;
    }

    void set(Message.AbstractBuilder<?, ?> record, String value) {
        record.addHeader(field, value);
    }

    String of(MessageHeaders headers) {
        return headers.sole(field).orElseThrow();
    }

    List<String> all(MessageHeaders headers) {
        return headers.all(field);
    }
}
