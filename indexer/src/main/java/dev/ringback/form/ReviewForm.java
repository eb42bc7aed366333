package dev.ringback.form;

import dev.ringback.model.Aspect;
import dev.ringback.model.Business;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.ReviewSource;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reviews in the data form, as the record keeps them. What was made of one stands beside it: {@code reading} for what was
 * understood, {@code verdict} for how much it counts, {@code shown} for whether its texts may be shown.
 */
public final class ReviewForm {
    private static final int ID_LENGTH = 24;

    private ReviewForm() {}

    /** The same on any machine, and for all time. */
    public static String id(String source, String item) {
        return Digest.sha256("review\n" + source + "\n" + item).substring(0, ID_LENGTH);
    }

    /** The review alone. */
    public static ObjectNode write(Review review) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", review.id())
                .put("provider", review.provider())
                .put("source", review.source())
                .put("item", review.item())
                .put("kind", lower(review.kind()));
        review.author().ifPresent(author -> node.put("author", author));
        review.authorReviews().ifPresent(count -> node.put("author_reviews", count));
        review.stars().ifPresent(stars -> node.put("stars", stars));
        review.supportStars().ifPresent(stars -> node.put("support_stars", stars));
        review.day().ifPresent(day -> node.put("day", day.toString()));
        review.at().ifPresent(at -> node.put("at", at.toString()));
        review.text().ifPresent(text -> node.put("text", text));
        review.language().ifPresent(language -> node.put("language", language));
        if (review.verified()) {
            node.put("verified", true);
        }
        review.invited().ifPresent(invited -> node.put("invited", invited));
        review.country().ifPresent(country -> node.put("country", country));
        review.business().ifPresent(business -> node.put("business", lower(business)));
        review.url().ifPresent(url -> node.put("url", url));
        review.reply().ifPresent(reply -> node.set("reply", reply(reply)));
        review.complaint().ifPresent(complaint -> node.set("complaint", complaint(complaint)));
        return node;
    }

    private static ObjectNode reply(Review.Reply reply) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        reply.text().ifPresent(text -> node.put("text", text));
        reply.day().ifPresent(day -> node.put("day", day.toString()));
        reply.at().ifPresent(at -> node.put("at", at.toString()));
        return node;
    }

    private static ObjectNode complaint(Review.Complaint complaint) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        complaint.product().ifPresent(text -> node.put("product", text));
        complaint.issue().ifPresent(text -> node.put("issue", text));
        complaint.response().ifPresent(text -> node.put("response", text));
        complaint.timely().ifPresent(timely -> node.put("timely", timely));
        complaint.sentOn().ifPresent(day -> node.put("sent_on", day.toString()));
        return node;
    }

    public static Review review(JsonNode node) {
        Fields fields = new Fields(node);
        return new Review(
                fields.required("id"),
                fields.required("provider"),
                fields.required("source"),
                fields.required("item"),
                fields.word(Review.Kind.class, "kind").orElseThrow(),
                fields.text("author"),
                fields.whole("author_reviews"),
                fields.amount("stars"),
                fields.amount("support_stars"),
                day(fields, "day"),
                fields.instant("at"),
                fields.text("text"),
                fields.text("language"),
                fields.flag("verified"),
                fields.choice("invited"),
                fields.text("country"),
                fields.word(Business.class, "business"),
                fields.text("url"),
                fields.get("reply").map(ReviewForm::reply),
                fields.get("complaint").map(ReviewForm::complaint));
    }

    private static Review.Reply reply(JsonNode node) {
        Fields fields = new Fields(node);
        return new Review.Reply(fields.text("text"), day(fields, "day"), fields.instant("at"));
    }

    private static Review.Complaint complaint(JsonNode node) {
        Fields fields = new Fields(node);
        return new Review.Complaint(
                fields.text("product"),
                fields.text("issue"),
                fields.text("response"),
                fields.choice("timely"),
                day(fields, "sent_on"));
    }

    private static Optional<LocalDate> day(Fields fields, String name) {
        return fields.text(name).map(LocalDate::parse);
    }

    /** The whole row. */
    public static ObjectNode write(KeptReview kept) {
        ObjectNode node = write(kept.review());
        node.set("reading", write(kept.reading()));
        node.set("verdict", write(kept.verdict()));
        if (kept.isShown()) {
            node.put("shown", true);
        }
        return node;
    }

    /** The whole row as those who follow get it: the key of the author stays where reviews are judged. */
    public static ObjectNode writeNameless(KeptReview kept) {
        return write(kept).without("author");
    }

    /** A row that nobody has read or looked at yet has an empty reading, and waits. */
    public static KeptReview kept(JsonNode node) {
        Fields fields = new Fields(node);
        return new KeptReview(
                review(node),
                fields.get("reading")
                        .map(ReviewForm::reading)
                        .orElseGet(() -> new ReviewReading(0, Optional.empty(), List.of(), List.of())),
                fields.get("verdict").map(ReviewForm::verdict).orElse(Verdict.WAITING),
                fields.flag("shown"));
    }

    public static ObjectNode write(ReviewReading reading) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("version", reading.version());
        reading.language().ifPresent(language -> node.put("language", language));
        reading.mentions()
                .forEach(mention -> node.withArray("mentions")
                        .addObject()
                        .put("aspect", lower(mention.aspect()))
                        .put("polarity", lower(mention.polarity()))
                        .put("quote", mention.quote()));
        reading.times()
                .forEach(time -> node.withArray("times")
                        .addObject()
                        .put("of", lower(time.of()))
                        .put("length", time.length().toString())
                        .put("quote", time.quote()));
        return node;
    }

    public static ReviewReading reading(JsonNode node) {
        Fields fields = new Fields(node);
        List<Mention> mentions = new ArrayList<>();
        node.path("mentions").forEach(each -> mentions.add(mention(new Fields(each))));
        List<TimeTaken> times = new ArrayList<>();
        node.path("times").forEach(each -> times.add(time(new Fields(each))));
        return new ReviewReading(fields.whole("version").orElse(0), fields.text("language"), mentions, times);
    }

    private static Mention mention(Fields fields) {
        return new Mention(
                fields.word(Aspect.class, "aspect").orElseThrow(),
                fields.word(Polarity.class, "polarity").orElseThrow(),
                fields.required("quote"));
    }

    private static TimeTaken time(Fields fields) {
        return new TimeTaken(
                fields.word(TimeTaken.Of.class, "of").orElseThrow(),
                Duration.parse(fields.required("length")),
                fields.required("quote"));
    }

    public static ObjectNode write(Verdict verdict) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("permille", verdict.permille());
        verdict.grounds().forEach(ground -> {
            ObjectNode each = node.withArray("grounds").addObject().put("kind", lower(ground.kind()));
            ground.number().ifPresent(number -> each.put("number", number));
        });
        if (!verdict.replyCounts()) {
            node.put("reply_counts", false);
        }
        return node;
    }

    public static Verdict verdict(JsonNode node) {
        Fields fields = new Fields(node);
        List<Verdict.Ground> grounds = new ArrayList<>();
        node.path("grounds").forEach(each -> {
            Fields ground = new Fields(each);
            grounds.add(new Verdict.Ground(
                    ground.word(Verdict.Ground.Kind.class, "kind").orElseThrow(), ground.whole("number")));
        });
        return new Verdict(
                fields.whole("permille").orElse(0),
                grounds,
                fields.choice("reply_counts").orElse(true));
    }

    /** A row of {@code data/review-sources.yaml}. */
    public static ReviewSource source(JsonNode node) {
        Fields fields = new Fields(node);
        Fields licence = fields.object("licence");
        return new ReviewSource(
                fields.required("name"),
                fields.required("title"),
                fields.text("url"),
                fields.word(ReviewSource.Writers.class, "writers").orElseThrow(),
                licence.flag("show"),
                licence.text("note"),
                licence.text("url"),
                day(licence, "read_at"));
    }

    /** Stars are kept in halves: 3.7 is 3.5. */
    public static BigDecimal halves(BigDecimal stars) {
        return stars.multiply(BigDecimal.TWO)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .divide(BigDecimal.TWO)
                .stripTrailingZeros();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
