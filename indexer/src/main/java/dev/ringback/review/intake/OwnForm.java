package dev.ringback.review.intake;

import dev.ringback.form.Digest;
import dev.ringback.form.ReviewForm;
import dev.ringback.model.Review;
import dev.ringback.review.intake.Outcome.Note;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/**
 * Rows in our own form, {@link ColumnNames#OURS}, whether from JSON or CSV. What is wrong with a row is told all at once;
 * texts are masked and authors made keys here, so that nothing else is ever kept. Thread-safe.
 */
public final class OwnForm implements Intake {
    /** As the schema of {@code data/review-sources.yaml} has it. */
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9]++([.-][a-z0-9]++)*+");

    private static final int MOST_SOURCE = 80;
    static final int MOST_ID = 200;
    private static final int MOST_NAME = 200;
    private static final int ITEM_LENGTH = 24;

    /** More names of unknown fields than anybody reads. */
    private static final int MOST_UNREAD = 50;

    private final Setting setting;
    private final ProviderNames providers;
    private final AuthorKeys authors;
    private final ConcurrentSkipListSet<String> unread = new ConcurrentSkipListSet<>();

    /**
     * What holds where a row does not say.
     *
     * @param source where the rows are from
     * @param provider slug of whom they are about
     */
    public record Setting(Optional<String> source, Optional<String> provider) {}

    public OwnForm(Setting setting, ProviderNames providers, AuthorKeys authors) {
        this.setting = setting;
        this.providers = providers;
        this.authors = authors;
    }

    /** Whether it can be the name of a source. */
    public static boolean isSource(String name) {
        return name.length() <= MOST_SOURCE && SOURCE.matcher(name).matches();
    }

    @Override
    public Set<String> unread() {
        return new TreeSet<>(unread);
    }

    @Override
    public Outcome take(IntakeLine line) {
        return switch (line) {
            case IntakeLine.Broken broken -> new Outcome.Refused(broken.number(), broken.reason());
            case IntakeLine.Row row -> take(row);
        };
    }

    private Outcome take(IntakeLine.Row row) {
        row.values().keySet().stream()
                .filter(name -> !ColumnNames.isOurs(name) && unread.size() < MOST_UNREAD)
                .map(RowFields::shown)
                .forEach(unread::add);
        RowFields fields = new RowFields(row.values());
        EnumSet<Note> notes = EnumSet.noneOf(Note.class);
        Review review = review(fields, notes);
        boolean isOneOfEqual = notes.contains(Note.ID_MADE) && isBare(review);
        return fields.faults().isEmpty()
                ? new Outcome.Taken(row.number(), isOneOfEqual ? ofRow(review, row) : review, notes, isOneOfEqual)
                : new Outcome.Refused(row.number(), String.join("; ", fields.faults()));
    }

    /** Marks alone tell nobody apart: two shops that gave the same on one day are two. */
    private static boolean isBare(Review review) {
        return review.author().isEmpty() && review.text().isEmpty();
    }

    /** Known by all it says, since there is nothing else; about whom may stand outside the row. */
    private static Review ofRow(Review review, IntakeLine.Row row) {
        Map<String, String> values = new HashMap<>(row.values());
        values.put("provider", review.provider());
        String item = RowFields.digest(values);
        return review.withItem(item, ReviewForm.id(review.source(), item));
    }

    private Review review(RowFields fields, EnumSet<Note> notes) {
        String provider = provider(fields);
        String source = source(fields);
        Optional<When> date = fields.when("date");
        Optional<String> text = text(fields, "text", notes);
        Optional<String> author = fields.line("author", MOST_NAME * 5).flatMap(name -> authors.key(source, name));
        String item = fields.line("id", MOST_ID).orElseGet(() -> item(notes, provider, date, author, text));
        Review review = new Review(
                ReviewForm.id(source, item),
                provider,
                source,
                item,
                Review.Kind.REVIEW,
                author,
                fields.count("authorReviews"),
                fields.stars("stars"),
                fields.stars("supportStars"),
                date.map(When::day),
                date.flatMap(When::at),
                text,
                fields.language("language"),
                fields.flag("verified").orElse(false),
                fields.flag("invited"),
                fields.country("country"),
                fields.business("business"),
                fields.url("url"),
                reply(fields, notes),
                Optional.empty());
        if (review.stars().isEmpty()
                && review.supportStars().isEmpty()
                && text.isEmpty()
                && fields.faults().isEmpty()) {
            fields.fault("it has neither \"stars\", \"supportStars\" nor \"text\"; accepted: at least one of them");
        }
        return review;
    }

    private String provider(RowFields fields) {
        Optional<String> named = fields.line("provider", MOST_NAME);
        if (named.isEmpty()) {
            return setting.provider().orElseGet(() -> {
                fields.fault(
                        "it names no \"provider\"; accepted: a slug, name, alias or domain, or --provider for all rows");
                return "";
            });
        }
        List<String> found = providers.find(named.get());
        if (found.size() == 1) {
            return found.getFirst();
        }
        fields.fault("\"provider\" is \"" + RowFields.shown(named.get())
                + (found.isEmpty()
                        ? "\", which is none we know; accepted: a slug, name, alias or domain of one in the record"
                        : "\", which may be " + String.join(" or ", found) + "; accepted: one of these slugs"));
        return "";
    }

    private String source(RowFields fields) {
        Optional<String> named = fields.raw("source").or(setting::source);
        if (named.filter(OwnForm::isSource).isEmpty()) {
            fields.fault(named.map(name -> "\"source\" is \"" + RowFields.shown(name) + "\"")
                            .orElse("it names no \"source\"")
                    + "; accepted: a name like example-plaza, in small letters, digits, dashes and dots");
        }
        return named.orElse("");
    }

    private static Optional<String> text(RowFields fields, String name, EnumSet<Note> notes) {
        return fields.raw(name).flatMap(written -> {
            ReviewText text = ReviewText.of(written);
            if (text.isCut()) {
                notes.add(Note.TEXT_CUT);
            }
            return text.text();
        });
    }

    private static Optional<Review.Reply> reply(RowFields fields, EnumSet<Note> notes) {
        Optional<String> text = text(fields, "reply", notes);
        Optional<When> date = fields.when("repliedAt");
        return text.isPresent() || date.isPresent()
                ? Optional.of(new Review.Reply(text, date.map(When::day), date.flatMap(When::at)))
                : Optional.empty();
    }

    private static String item(
            EnumSet<Note> notes, String provider, Optional<When> date, Optional<String> author, Optional<String> text) {
        notes.add(Note.ID_MADE);
        String when = date.map(known ->
                        known.at().map(Object::toString).orElse(known.day().toString()))
                .orElse("");
        return Digest.sha256(String.join("\n", provider, when, author.orElse(""), text.orElse("")))
                .substring(0, ITEM_LENGTH);
    }
}
