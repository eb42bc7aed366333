package dev.ringback.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest of the archive. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new ArchiveFault("this Java has no SHA-256, which every Java must have", fault);
        }
    }

    static byte[] of(byte[] bytes) {
        return begin().digest(bytes);
    }
}
