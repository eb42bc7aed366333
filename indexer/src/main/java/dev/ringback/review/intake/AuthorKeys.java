package dev.ringback.review.intake;

import dev.ringback.form.Digest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes a key of an author's name by HMAC-SHA256 (https://www.rfc-editor.org/rfc/rfc2104) with a secret: who knows only the
 * key cannot try names. The same name at two sources has two keys, since nobody knows whether it is one person.
 * Thread-safe.
 */
public final class AuthorKeys {
    /** Of the secret, as long as what comes out: https://www.rfc-editor.org/rfc/rfc2104#section-3 advises no less. */
    public static final int SALT_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    /** 128 bits: two of a billion authors share a key with a chance of one in 10^20. */
    private static final int KEY_BYTES = 16;

    private static final int FINGERPRINT_LENGTH = 16;

    /** What sources call those who do not tell their name; one who is called so is many. */
    private static final Set<String> NAMELESS =
            Set.of("a google user", "anonymous", "anonymous user", "deleted user", "verified user", "guest", "n/a");

    private final SecretKeySpec secret;
    private final String fingerprint;

    public AuthorKeys(byte[] salt) {
        this.secret = new SecretKeySpec(salt, ALGORITHM);
        this.fingerprint =
                Digest.sha256("author salt\n" + HexFormat.of().formatHex(salt)).substring(0, FINGERPRINT_LENGTH);
    }

    /** By which the salt is known, and which tells nothing of it. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Empty where the name is what a source calls all who do not tell theirs. */
    Optional<String> key(String source, String author) {
        return NAMELESS.contains(author.strip().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(keyed(source, author));
    }

    private String keyed(String source, String author) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] made = mac.doFinal((source + "\n" + author).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(made, KEY_BYTES));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ", but this one says it has not", fault);
        }
    }
}
