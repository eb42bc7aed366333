package dev.ringback.serve.ask;

import dev.ringback.form.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list of one edition, as clients carry it from answer to answer: opaque, and good for the same question only.
 * The digest in it is no secret; who makes one up can only ask for what all may read.
 */
public final class Cursor {
    private static final int DIGEST_LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6}) ([0-9a-z-]{1,64}) ([0-9a-f]{16})");

    private Cursor() {}

    /**
     * @param question all that decides what is in the list and in which order, printed alike for equal questions
     * @param first how many entries were told before
     */
    public static String of(String question, String edition, int first) {
        String plain = first + " " + edition + " " + digest(question, edition, first);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    private static String digest(String question, String edition, int first) {
        return Digest.sha256("cursor\n" + first + "\n" + edition + "\n" + question)
                .substring(0, DIGEST_LENGTH);
    }

    /**
     * How many entries were told before; 0 without a cursor. One that is not of this question is a fault.
     *
     * @throws CursorGone when its edition is no longer the current one
     */
    public static int read(Params params, String question, String edition) {
        Optional<String> given = params.get("cursor");
        Optional<Matcher> parts = given.flatMap(Cursor::parts)
                .filter(each -> digest(question, each.group(2), Integer.parseInt(each.group(1)))
                        .equals(each.group(3)));
        if (given.isPresent() && parts.isEmpty()) {
            params.invalid("cursor", given.get(), "accepted: the \"next\" of an answer to the same question");
        }
        parts.filter(each -> !each.group(2).equals(edition)).ifPresent(each -> {
            throw new CursorGone(each.group(2), edition);
        });
        return parts.map(each -> Integer.parseInt(each.group(1))).orElse(0);
    }

    private static Optional<Matcher> parts(String cursor) {
        try {
            byte[] plain = Base64.getUrlDecoder().decode(cursor);
            return Optional.of(FORM.matcher(new String(plain, StandardCharsets.ISO_8859_1)))
                    .filter(Matcher::matches);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
