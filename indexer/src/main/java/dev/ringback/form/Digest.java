package dev.ringback.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** Ids that follow from content alone, so that they are the same on any machine. */
public final class Digest {
    private static final int HEX_DIGITS = 12;

    private Digest() {}

    /** {@code slug-0123456789ab}: the provider and a digest of the claim's canonical JSON. */
    public static String claimId(String slug, JsonNode claim) {
        return slug + "-" + sha256(Json.canonical(claim)).substring(0, HEX_DIGITS);
    }

    /** SHA-256 of the text's UTF-8 bytes, in hex. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hex. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** As {@link #sha256(String)} of the lines with a line feed between each two, without a text of them all. */
    public static String sha256OfLines(Iterable<String> lines) {
        MessageDigest digest = sha256();
        String between = "";
        for (String line : lines) {
            digest.update((between + line).getBytes(StandardCharsets.UTF_8));
            between = "\n";
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256, but this one says it has not", fault);
        }
    }
}
