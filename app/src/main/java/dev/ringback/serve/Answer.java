package dev.ringback.serve;

import dev.ringback.form.Digest;
import java.util.Optional;

/**
 * The bytes of an answer. The array is shared and must not be written to.
 *
 * @param etag a strong validator, in quotes: over the bytes, or over the id of what always has the same
 * @param next the address of what follows, for the header Link
 */
public record Answer(byte[] bytes, String etag, Optional<String> next) {
    private static final int ETAG_LENGTH = 24;

    /** @param id of what always has the same bytes; the validator is made of it */
    static Answer named(String id, byte[] bytes) {
        return new Answer(bytes, '"' + Digest.sha256(id).substring(0, ETAG_LENGTH) + '"', Optional.empty());
    }

    static Answer of(byte[] bytes, Optional<String> next) {
        return new Answer(bytes, '"' + Digest.sha256(bytes).substring(0, ETAG_LENGTH) + '"', next);
    }
}
