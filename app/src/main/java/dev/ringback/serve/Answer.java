package dev.ringback.serve;

import dev.ringback.form.Digest;
import java.util.Optional;

/**
 * The bytes of an answer. The array is shared and must not be written to.
 *
 * @param etag a strong validator over the bytes, in quotes
 * @param next the address of what follows, for the header Link
 */
public record Answer(byte[] bytes, String etag, Optional<String> next) {
    private static final int ETAG_LENGTH = 24;

    static Answer of(byte[] bytes, Optional<String> next) {
        return new Answer(bytes, '"' + Digest.sha256(bytes).substring(0, ETAG_LENGTH) + '"', next);
    }
}
