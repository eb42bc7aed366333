package dev.ringback.form;

import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.Offered;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.ReadReview;
import dev.ringback.model.Reading;
import dev.ringback.model.Scope;
import dev.ringback.model.Source;
import dev.ringback.model.Terms;
import dev.ringback.model.WatchedSource.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a machine read out of pages, written in the data form, so that it stands beside what people wrote. */
public final class ReadingForms {
    private static final int ID_LENGTH = 12;

    private ReadingForms() {}

    /**
     * A claim as {@link ClaimForm} reads it.
     *
     * @param source the page, and who speaks there; its quality is that of the reading
     * @param readAt the day on which the page was first seen to say so
     */
    public static ObjectNode claim(ReadClaim claim, Source source, LocalDate readAt) {
        ObjectNode node = node().put("kind", lower(claim.kind()));
        terms(node, claim.terms());
        scope(node, claim.scope());
        Reading reading = claim.reading();
        node.putObject("source")
                .put("url", source.url())
                .put("kind", lower(source.kind()))
                .put("quality", lower(reading.confidence()));
        node.put("read_at", readAt.toString()).put("read_from", "live");
        node.putObject("reading")
                .put("method", lower(reading.method()))
                .put("quote", reading.quote())
                .put("place", reading.place());
        return node;
    }

    private static void scope(ObjectNode node, Scope scope) {
        texts(node, "countries", scope.countries());
        texts(node, "plans", scope.plans());
        texts(node, "products", scope.products());
        scope.reseller().ifPresent(reseller -> node.put("resellers", reseller));
        scope.audience().ifPresent(audience -> node.put("audience", audience));
        if (scope.customers() != Customers.ALL) {
            node.put("customers", lower(scope.customers()));
        }
        if (scope.loginRequired()) {
            node.put("login_required", true);
        }
    }

    private static void terms(ObjectNode node, Terms terms) {
        switch (terms) {
            case Terms.Support support -> contact(node, support.contact());
            case Terms.Absent absent ->
                node.put("channel", lower(absent.channel())).put("offered", lower(Offered.NO));
            case Terms.Reply reply -> reply(node, reply);
            case Terms.Offline offline -> offline(node, offline);
            case Terms.Replacement replacement -> replacement(node, replacement);
            case Terms.StatusPage page -> page.url().ifPresent(url -> node.put("url", url));
            case Terms.Figure figure -> figure.value().ifPresent(value -> node.put("value", value));
            case Terms.Background background -> {}
        }
    }

    private static void contact(ObjectNode node, Contact contact) {
        contact.channel().ifPresent(channel -> node.put("channel", lower(channel)));
        contact.purpose().ifPresent(purpose -> node.put("purpose", lower(purpose)));
        contact.hours().ifPresent(hours -> {
            node.put("hours", hours.text());
            hours.timezone().ifPresent(zone -> node.put("timezone", zone.getId()));
            hours.note().ifPresent(note -> node.put("hours_note", note));
        });
        contact.phone().ifPresent(phone -> node.put("phone", phone));
        contact.email().ifPresent(email -> node.put("email", email));
        contact.url().ifPresent(url -> node.put("url", url));
        texts(node, "languages", contact.languages());
        number(node, "wait_minutes", contact.waitMinutes());
    }

    private static void reply(ObjectNode node, Terms.Reply reply) {
        contact(node, reply.contact());
        ObjectNode times = node.putObject("reply");
        number(times, "min_hours", reply.minHours());
        number(times, "max_hours", reply.maxHours());
        number(times, "min_business_days", reply.minBusinessDays());
        number(times, "max_business_days", reply.maxBusinessDays());
    }

    private static void offline(ObjectNode node, Terms.Offline offline) {
        offline.offered().ifPresent(offered -> node.put("offered", lower(offered)));
        offline.initially().ifPresent(toggle -> node.put("default", lower(toggle)));
        ObjectNode limit = node();
        number(limit, "hours", offline.limitHours());
        offline.limitAmount().ifPresent(amount -> limit.put("amount", amount));
        offline.currency().ifPresent(currency -> limit.put("currency", currency));
        offline.limitCount().ifPresent(count -> limit.put("count", count));
        if (!limit.isEmpty()) {
            node.set("limit", limit);
        }
        offline.whoPaysDeclines().ifPresent(who -> node.put("who_pays_declines", who));
    }

    private static void replacement(ObjectNode node, Terms.Replacement replacement) {
        ObjectNode delivery = node();
        number(delivery, "min_business_days", replacement.minBusinessDays());
        number(delivery, "max_business_days", replacement.maxBusinessDays());
        replacement.delivery().ifPresent(text -> delivery.put("text", text));
        if (!delivery.isEmpty()) {
            node.set("delivery", delivery);
        }
        replacement.warrantyMonths().ifPresent(months -> node.put("warranty_months", months));
    }

    /** An incident as {@link EventForms} reads it. */
    public static ObjectNode incident(Incident incident) {
        ObjectNode node = node().put("id", incident.id())
                .put("provider", incident.provider())
                .put("title", incident.title())
                .put("type", lower(incident.type()));
        incident.ownFault().ifPresent(own -> node.put("own_fault", own));
        texts(node, "affects", incident.affects());
        incident.impact().ifPresent(impact -> node.put("impact", impact));
        moment(node, "started_at", incident.startedAt());
        incident.startBasis().ifPresent(basis -> node.put("start_basis", basis));
        moment(node, "first_update_at", incident.firstUpdateAt());
        moment(node, "resolved_at", incident.resolvedAt());
        moment(node, "end_after", incident.endAfter());
        moment(node, "end_before", incident.endBefore());
        node.put("end_known", incident.endKnown());
        incident.updates().ifPresent(updates -> node.put("updates", updates));
        incident.longestSilenceMinutes().ifPresent(minutes -> node.put("longest_silence_min", minutes));
        node.put("event", incident.event());
        node.putObject("source").put("url", incident.source()).put("kind", "status_page");
        return node.put("read_at", incident.readAt().toString());
    }

    /** A window as {@link EventForms} reads it, with an id: it moves on with each reading and stays the same row. */
    public static ObjectNode window(String id, ObservationWindow window) {
        ObjectNode node = node().put("id", id).put("provider", window.provider());
        window.page().ifPresent(page -> node.put("page", page));
        moment(node, "observed_from", window.from());
        moment(node, "observed_to", window.to());
        node.put("complete", window.complete());
        moment(node, "ends_known_until", window.endsKnownUntil());
        return node;
    }

    /** A list of kind and detail. */
    public static ArrayNode problems(List<Problem> problems) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        problems.forEach(problem -> list.addObject().put("kind", problem.kind()).put("detail", problem.detail()));
        return list;
    }

    /**
     * A review with its text and an id; {@link #review(JsonNode)} reads it back. Where it stands in the page does not tell
     * reviews apart, and an aggregate is one row however it changes.
     *
     * @param source the id of the source whose page it is on
     */
    public static ObjectNode review(ReadReview review, String source, String provider, String url) {
        ObjectNode node = review(review).put("provider", provider);
        String what = review.kind() == ReadReview.Kind.AGGREGATE
                ? "aggregate " + review.item().orElse("")
                : Json.canonical(node.deepCopy().without("place"));
        String digest = Digest.sha256(source + " " + what).substring(0, ID_LENGTH);
        node.putObject("source").put("url", url);
        return node.put("id", provider + "-review-" + digest);
    }

    private static ObjectNode review(ReadReview review) {
        ObjectNode node = node().put("kind", lower(review.kind()));
        review.item().ifPresent(item -> node.put("item", item));
        review.rating().ifPresent(rating -> node.put("rating", rating));
        node.put("best", review.best()).put("worst", review.worst());
        review.count().ifPresent(count -> node.put("count", count));
        review.date().ifPresent(date -> node.put("date", date));
        review.language().ifPresent(language -> node.put("language", language));
        node.put("has_author", review.hasAuthor());
        review.text().ifPresent(text -> node.put("text", text));
        return node.put("method", lower(review.method())).put("place", review.place());
    }

    public static ReadReview review(JsonNode node) {
        Fields fields = new Fields(node);
        return new ReadReview(
                fields.word(ReadReview.Kind.class, "kind").orElseThrow(),
                fields.text("item"),
                fields.amount("rating"),
                fields.amount("best").orElseThrow(),
                fields.amount("worst").orElseThrow(),
                fields.whole("count"),
                fields.text("date"),
                fields.text("language"),
                fields.flag("has_author"),
                fields.text("text"),
                fields.word(Reading.Method.class, "method").orElseThrow(),
                fields.text("place").orElse(""));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(node.putArray(name)::add);
        }
    }

    private static void number(ObjectNode node, String name, OptionalDouble value) {
        value.ifPresent(number -> node.put(name, java.math.BigDecimal.valueOf(number)));
    }

    private static void moment(ObjectNode node, String name, Optional<java.time.Instant> at) {
        at.ifPresent(instant -> node.put(name, instant.toString()));
    }
}
