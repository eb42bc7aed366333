package dev.ringback.review.intake;

import dev.ringback.form.ReviewForm;
import dev.ringback.model.Review;
import dev.ringback.review.intake.Outcome.Note;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Complaints of consumers to the Consumer Financial Protection Bureau, in the columns in which it publishes them
 * (https://cfpb.github.io/api/ccdb/fields.html). They are of consumers, and never count as merchants' accounts. Thread-safe.
 */
public final class CfpbForm implements Intake {
    /** The name of the source, where no other is given. */
    public static final String SOURCE = "cfpb";

    private static final String RECEIVED = "Date received";
    private static final String COMPANY = "Company";

    /** https://www.consumerfinance.gov/data-research/consumer-complaints/search/ leads to each by its id. */
    private static final String PAGE =
            "https://www.consumerfinance.gov/data-research/consumer-complaints/search/detail/";

    private static final int MOST = 300;

    private final String source;
    private final Optional<String> only;
    private final ProviderNames providers;

    /** @param only slug of the provider whose complaints are wanted; empty: those of all we know */
    public CfpbForm(String source, Optional<String> only, ProviderNames providers) {
        this.source = source;
        this.only = only;
        this.providers = providers;
    }

    /**
     * @throws IntakeFault when these are not the columns of a complaint file
     */
    public static void check(List<String> header) {
        if (!header.containsAll(List.of(RECEIVED, COMPANY))) {
            throw new IntakeFault("The file has no columns \"" + RECEIVED + "\" and \"" + COMPANY
                    + "\"; accepted: complaints in the columns in which the CFPB publishes them.");
        }
    }

    @Override
    public Set<String> unread() {
        return Set.of();
    }

    @Override
    public Outcome take(IntakeLine line) {
        return switch (line) {
            case IntakeLine.Broken broken -> new Outcome.Refused(broken.number(), broken.reason());
            case IntakeLine.Row row -> take(row);
        };
    }

    private Outcome take(IntakeLine.Row row) {
        RowFields fields = new RowFields(row.values());
        Optional<String> company = fields.line(COMPANY, MOST);
        if (company.isEmpty()) {
            fields.fault("it names no \"" + COMPANY + "\"; accepted: the company's name");
            return refused(row, fields);
        }
        List<String> found = providers.findCompany(company.get());
        if (found.size() > 1) {
            fields.fault("\"" + COMPANY + "\" is \"" + RowFields.shown(company.get()) + "\", which may be "
                    + String.join(" or ", found) + "; accepted: a name of one provider alone");
            return refused(row, fields);
        }
        if (found.isEmpty() || only.isPresent() && !only.get().equals(found.getFirst())) {
            return new Outcome.NotOurs(row.number(), company.get());
        }
        return complaint(row, fields, found.getFirst());
    }

    private static Outcome refused(IntakeLine.Row row, RowFields fields) {
        return new Outcome.Refused(row.number(), String.join("; ", fields.faults()));
    }

    private Outcome complaint(IntakeLine.Row row, RowFields fields, String provider) {
        Optional<String> id = fields.line("Complaint ID", MOST);
        Optional<When> received = fields.whenAmerican(RECEIVED);
        if (received.isEmpty() && fields.faults().isEmpty()) {
            fields.fault("it has no \"" + RECEIVED + "\"; accepted: " + When.ACCEPTED);
        }
        EnumSet<Note> notes = EnumSet.noneOf(Note.class);
        Optional<String> text = fields.raw("Consumer complaint narrative").flatMap(written -> {
            ReviewText read = ReviewText.of(written);
            notes.addAll(read.isCut() ? EnumSet.of(Note.TEXT_CUT) : EnumSet.noneOf(Note.class));
            return read.text();
        });
        Review review = review(provider, id.orElseGet(() -> RowFields.digest(row.values())), received, text, fields);
        if (!fields.faults().isEmpty()) {
            return refused(row, fields);
        }
        if (id.isEmpty()) {
            notes.add(Note.ID_MADE);
        }
        return new Outcome.Taken(row.number(), review, notes, id.isEmpty());
    }

    private Review review(
            String provider, String item, Optional<When> received, Optional<String> text, RowFields fields) {
        Review.Complaint complaint = new Review.Complaint(
                fields.line("Product", MOST),
                fields.line("Issue", MOST),
                fields.line("Company response to consumer", MOST),
                fields.flag("Timely response?"),
                fields.whenAmerican("Date sent to company").map(When::day));
        return new Review(
                ReviewForm.id(source, item),
                provider,
                source,
                item,
                Review.Kind.COMPLAINT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                received.map(When::day),
                received.flatMap(When::at),
                text,
                text.map(words -> "en"),
                false,
                Optional.empty(),
                Optional.of("US"),
                Optional.empty(),
                item.matches("\\d{1,12}") ? Optional.of(PAGE + item) : Optional.empty(),
                Optional.empty(),
                Optional.of(complaint));
    }

    /** The same review as another item: of rows that are equal to the last letter, in a file that names none. */
    public static Review numbered(Review review, int number) {
        String item = review.item() + "-" + number;
        return review.withItem(item, ReviewForm.id(review.source(), item));
    }
}
