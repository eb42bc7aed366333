package dev.ringback.form;

import dev.ringback.model.Channel;
import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Evidence;
import dev.ringback.model.Offered;
import dev.ringback.model.Purpose;
import dev.ringback.model.Reading;
import dev.ringback.model.Scope;
import dev.ringback.model.Source;
import dev.ringback.model.Terms;
import dev.ringback.model.Toggle;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One claim of the data form. */
public final class ClaimForm {
    private ClaimForm() {}

    /**
     * @param id the claim's stable id
     * @param node an object that passed the schema of a claim
     */
    public static Claim read(String id, JsonNode node) {
        Fields fields = new Fields(node);
        ClaimKind kind = fields.word(ClaimKind.class, "kind").orElseThrow();
        return new Claim(
                id,
                kind,
                scope(fields),
                terms(kind, fields),
                fields.text("text")
                        .or(() -> fields.object("reading").text("quote"))
                        .orElse(""),
                evidence(fields));
    }

    private static Scope scope(Fields fields) {
        return new Scope(
                fields.texts("countries"),
                fields.texts("plans"),
                fields.texts("products"),
                fields.text("resellers"),
                fields.text("audience"),
                fields.word(Customers.class, "customers").orElse(Customers.ALL),
                fields.flag("login_required"));
    }

    private static Terms terms(ClaimKind kind, Fields fields) {
        return switch (kind) {
            case SUPPORT -> support(fields);
            case EMERGENCY -> new Terms.Support(contact(fields));
            case REPLY -> reply(fields);
            case OFFLINE -> offline(fields);
            case REPLACEMENT -> replacement(fields);
            case STATUS_PAGE -> new Terms.StatusPage(fields.text("url"));
            case UPTIME, RATING, COMPLAINTS ->
                new Terms.Figure(
                        fields.get("value").map(Json::plain),
                        fields.text("site"),
                        fields.amount("scale"),
                        fields.whole("count"));
            case OTHER -> new Terms.Background();
        };
    }

    private static Terms support(Fields fields) {
        boolean absent = fields.word(Offered.class, "offered").equals(Optional.of(Offered.NO));
        return absent
                ? new Terms.Absent(fields.word(Channel.class, "channel").orElseThrow())
                : new Terms.Support(contact(fields));
    }

    private static Contact contact(Fields fields) {
        return new Contact(
                fields.word(Channel.class, "channel"),
                fields.word(Purpose.class, "purpose"),
                hours(fields),
                fields.text("phone"),
                fields.text("email"),
                fields.text("url"),
                fields.texts("languages"),
                fields.number("wait_minutes"));
    }

    private static Optional<Contact.Hours> hours(Fields fields) {
        return fields.text("hours")
                .map(text ->
                        new Contact.Hours(text, fields.text("timezone").map(ZoneId::of), fields.text("hours_note")));
    }

    private static Terms reply(Fields fields) {
        Fields reply = fields.object("reply");
        return new Terms.Reply(
                contact(fields),
                reply.number("min_hours"),
                reply.number("max_hours"),
                reply.number("min_business_days"),
                reply.number("max_business_days"));
    }

    private static Terms offline(Fields fields) {
        Fields limit = fields.object("limit");
        return new Terms.Offline(
                fields.word(Offered.class, "offered"),
                fields.word(Toggle.class, "default"),
                limit.number("hours"),
                limit.amount("amount"),
                limit.text("currency"),
                limit.whole("count"),
                fields.text("who_pays_declines"));
    }

    private static Terms replacement(Fields fields) {
        Fields delivery = fields.object("delivery");
        return new Terms.Replacement(
                delivery.number("min_business_days"),
                delivery.number("max_business_days"),
                delivery.text("text"),
                fields.whole("warranty_months"));
    }

    private static Reading reading(Fields reading, Fields source) {
        return new Reading(
                reading.word(Reading.Method.class, "method").orElseThrow(),
                reading.required("quote"),
                reading.text("place").orElse(""),
                source.word(Source.Quality.class, "quality").orElse(Source.Quality.LOW));
    }

    private static Evidence evidence(Fields fields) {
        Fields source = fields.object("source");
        return new Evidence(
                new Source(
                        source.required("url"),
                        source.word(Source.Kind.class, "kind").orElseThrow(),
                        source.word(Source.Quality.class, "quality")),
                fields.text("page_date"),
                fields.day("read_at"),
                fields.word(Evidence.ReadFrom.class, "read_from").orElseThrow(),
                fields.text("caution"),
                fields.get("reading").map(node -> reading(new Fields(node), source)));
    }
}
