package dev.ringback.index;

import dev.ringback.form.Digest;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Locale;

/**
 * A digest of a set of entries that does not depend on their order and can be kept up as they come and go: the sum of the
 * SHA-256 of each entry, modulo 2^256. It tells whether two indexes hold the same, against faults and not against someone
 * who may choose the content: a sum of digests can be forged with less work than a digest.
 */
record ContentDigest(BigInteger sum) {
    static final ContentDigest NOTHING = new ContentDigest(BigInteger.ZERO);

    private static final int BITS = 256;
    private static final BigInteger MODULUS = BigInteger.TWO.pow(BITS);

    /** Tombstones are not content. */
    static ContentDigest of(Collection<IndexEntry> entries) {
        return entries.stream()
                .filter(entry -> !entry.isTombstone())
                .map(ContentDigest::of)
                .reduce(NOTHING, ContentDigest::plus);
    }

    /** Row, position and body, each on a line: a position is a number and a body has no line breaks, so none can be mistaken. */
    static ContentDigest of(IndexEntry entry) {
        String line = entry.row() + "\n" + entry.position() + "\n" + entry.body();
        return new ContentDigest(new BigInteger(Digest.sha256(line), 16));
    }

    ContentDigest plus(ContentDigest other) {
        return new ContentDigest(sum.add(other.sum).mod(MODULUS));
    }

    ContentDigest minus(ContentDigest other) {
        return new ContentDigest(sum.subtract(other.sum).mod(MODULUS));
    }

    static ContentDigest ofHex(String hex) {
        return new ContentDigest(new BigInteger(hex, 16));
    }

    /** The shortest form; {@link #ofBytes} reads it. */
    byte[] bytes() {
        return sum.toByteArray();
    }

    static ContentDigest ofBytes(byte[] bytes, int from, int length) {
        return new ContentDigest(new BigInteger(bytes, from, length));
    }

    /** 64 digits. */
    String hex() {
        return String.format(Locale.ROOT, "%0" + BITS / 4 + "x", sum);
    }
}
