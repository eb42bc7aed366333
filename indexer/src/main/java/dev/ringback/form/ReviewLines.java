package dev.ringback.form;

import dev.ringback.model.Review;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reviews in our own JSON Lines form, one a line, as far as it matters for how much each counts. Authors are known by a hash
 * with a salt. Not thread-safe.
 */
public final class ReviewLines {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String KEYED = "HmacSHA256";
    private static final int HASH_BYTES = 16;
    private static final String NOWHERE = "file";

    /** What a source calls those who do not tell their name; one who is called so is many. */
    private static final List<String> NAMELESS =
            List.of("a google user", "anonymous", "anonymous user", "deleted user", "verified user");

    private final byte[] salt;

    /** @param salt by whose end nobody can tell any more who an author was */
    public ReviewLines(byte[] salt) {
        this.salt = salt.clone();
    }

    /** What is done with each line. */
    public interface Use {
        void with(int line, Review review);

        /** @param why what is wrong with it, as the end of a sentence about the line */
        void broken(int line, String why);
    }

    /** @throws IOException also where the bytes are no text in UTF-8 */
    public void each(InputStream content, Use use) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!json.isBlank()) {
                read(number, json, use);
            }
        }
    }

    private void read(int number, String line, Use use) {
        Review review;
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                use.broken(
                        number,
                        "is no JSON object; accepted: a review, like {\"provider\":\"…\",\"id\":\"…\",\"text\":\"…\"}");
                return;
            }
            review = review(number, node);
        } catch (JacksonException fault) {
            use.broken(number, "is no JSON: " + fault.getOriginalMessage());
            return;
        } catch (DateTimeException fault) {
            use.broken(
                    number,
                    "has a date that cannot be read: " + fault.getMessage()
                            + "; accepted: 2026-05-08, or 2026-05-08T18:04:16Z");
            return;
        }
        use.with(number, review);
    }

    private Review review(int number, JsonNode node) {
        String source = text(node, "source").orElse(NOWHERE);
        String item = text(node, "id").orElse("line " + number);
        Optional<Instant> at = moment(node, "at", "date", "createdAt", "created_at");
        return new Review(
                ReviewForm.id(source, item),
                text(node, "provider").orElse(""),
                source,
                item,
                Review.Kind.REVIEW,
                author(source, node),
                whole(node, "authorReviews", "author_reviews"),
                Optional.empty(),
                Optional.empty(),
                day(node, "date", "day")
                        .or(() -> at.map(each -> each.atZone(ZoneOffset.UTC).toLocalDate())),
                at,
                text(node, "text"),
                text(node, "language"),
                node.path("verified").asBoolean(false),
                Optional.empty(),
                text(node, "country"),
                Optional.empty(),
                Optional.empty(),
                reply(node),
                Optional.empty());
    }

    private static Optional<Review.Reply> reply(JsonNode node) {
        Optional<String> said = text(node, "reply");
        Optional<Instant> at = moment(node, "repliedAt", "replied_at");
        Optional<LocalDate> day = day(node, "repliedAt", "replied_at");
        return said.isPresent() || day.isPresent() ? Optional.of(new Review.Reply(said, day, at)) : Optional.empty();
    }

    private Optional<String> author(String source, JsonNode node) {
        return text(node, "author")
                .filter(name -> NAMELESS.stream().noneMatch(name::equalsIgnoreCase))
                .map(name -> hashed(source + "\n" + name));
    }

    private String hashed(String name) {
        try {
            Mac mac = Mac.getInstance(KEYED);
            mac.init(new SecretKeySpec(salt, KEYED));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException fault) {
            throw new IllegalStateException("Every Java has " + KEYED, fault);
        }
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() || value.isNumber()
                ? Optional.of(value.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static Optional<Integer> whole(JsonNode node, String... names) {
        return first(
                names,
                name -> Optional.of(node.path(name))
                        .filter(value -> value.isIntegralNumber() && value.canConvertToInt())
                        .map(JsonNode::asInt));
    }

    /** The day in UTC. */
    private static Optional<LocalDate> day(JsonNode node, String... names) {
        return first(
                names,
                name -> text(node, name)
                        .map(value -> value.length() <= 10
                                ? LocalDate.parse(value)
                                : moment(value).atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private static Optional<Instant> moment(JsonNode node, String... names) {
        return first(
                names,
                name -> text(node, name).filter(value -> value.length() > 10).map(ReviewLines::moment));
    }

    /** 2026-05-08T18:04:16Z, with another offset, or without one in UTC; a blank may stand for the T. */
    private static Instant moment(String value) {
        String iso = value.replace(' ', 'T');
        boolean hasOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
        return hasOffset
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    private static <T> Optional<T> first(String[] names, Function<String, Optional<T>> of) {
        for (String name : names) {
            Optional<T> found = of.apply(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
