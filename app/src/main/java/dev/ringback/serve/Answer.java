package dev.ringback.serve;

import dev.ringback.form.Digest;

/**
 * The bytes of an answer. The array is shared and must not be written to.
 *
 * @param etag a strong validator over the bytes, in quotes
 */
public record Answer(byte[] bytes, String etag) {
    private static final int ETAG_LENGTH = 24;

    static Answer of(byte[] bytes) {
        return new Answer(bytes, '"' + Digest.sha256(bytes).substring(0, ETAG_LENGTH) + '"');
    }
}
