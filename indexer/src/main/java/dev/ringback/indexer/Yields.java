package dev.ringback.indexer;

import dev.ringback.extract.PageFacts;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.status.IncidentHistory;
import dev.ringback.extract.status.ObservedSpan;
import dev.ringback.extract.status.StatusReading;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.fetch.WebAddress;
import dev.ringback.form.Digest;
import dev.ringback.form.EventForms;
import dev.ringback.form.Json;
import dev.ringback.form.ReadingForms;
import dev.ringback.model.Incident;
import dev.ringback.model.Provider;
import dev.ringback.model.ReadReview;
import dev.ringback.model.Source;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.PageYield;
import dev.ringback.store.SourceRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was understood of a page in the form of the record. */
final class Yields {
    private static final int ID_LENGTH = 12;

    /** So many are kept of one page; more of the same say nothing more. */
    private static final int MOST_PROBLEMS = 50;

    private final Map<String, Provider> providers;
    private final CrawlStore store;

    Yields(Map<String, Provider> providers, CrawlStore store) {
        this.providers = providers;
        this.store = store;
    }

    /**
     * Where and when it was read.
     *
     * @param at the address that answered, at the end of all redirects
     * @param isReserved whether the publisher asks that pages like this are not mined
     */
    record Reading(SourceRow source, WebAddress at, Optional<UUID> capture, Instant now, boolean isReserved) {}

    PageYield of(Reading reading, Understood understood) {
        SourceRow source = reading.source();
        PageFacts facts = reading.isReserved() ? PageFacts.NONE : understood.facts();
        Optional<StatusReading> status = understood.status().filter(one -> !reading.isReserved());
        return new PageYield(
                source.id(),
                source.providerSlug(),
                reading.capture(),
                reading.now(),
                Understood.VERSION,
                claims(reading, facts),
                status.map(one -> incidents(reading, one)).orElse(List.of()),
                facts.reviews().stream().map(review -> review(source, review)).toList(),
                status.flatMap(one -> window(reading, one)),
                status.flatMap(StatusReading::now).map(Yields::lower),
                problems(reading, understood));
    }

    private List<JsonNode> claims(Reading reading, PageFacts facts) {
        Source page = new Source(reading.source().url(), speaker(reading), Optional.empty());
        LocalDate day = reading.now().atZone(ZoneOffset.UTC).toLocalDate();
        return facts.claims().stream()
                .<JsonNode>map(claim -> ReadingForms.claim(claim, page, day))
                .toList();
    }

    /** Only where both the address that was asked and the one that answered are the provider's own, does it speak itself. */
    private Source.Kind speaker(Reading reading) {
        boolean own = Optional.ofNullable(providers.get(reading.source().providerSlug()))
                .filter(provider -> provider.owns(reading.source().url())
                        && provider.owns(reading.at().toString()))
                .isPresent();
        return own ? Source.Kind.PROVIDER : Source.Kind.UNCONFIRMED;
    }

    private List<JsonNode> incidents(Reading reading, StatusReading status) {
        List<Incident> known = store.readIncidents(reading.source().providerSlug()).stream()
                .map(EventForms::incident)
                .toList();
        return IncidentHistory.after(known, status, origin(reading)).stream()
                .filter(incident -> !known.contains(incident))
                .<JsonNode>map(ReadingForms::incident)
                .toList();
    }

    private static Origin origin(Reading reading) {
        return new Origin(reading.source().providerSlug(), reading.source().url(), reading.now());
    }

    private Optional<JsonNode> window(Reading reading, StatusReading status) {
        Optional<ObservedSpan> before = store.readWindow(reading.source().id()).map(Yields::span);
        return ObservedSpan.after(before, status, reading.now()).map(span -> window(reading.source(), span));
    }

    private static ObservedSpan span(JsonNode node) {
        var window = EventForms.window(node);
        return new ObservedSpan(
                window.from().orElseThrow(), window.to().orElseThrow(), window.complete(), window.endsKnownUntil());
    }

    private static JsonNode window(SourceRow source, ObservedSpan span) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", source.id())
                .put("provider", source.providerSlug())
                .put("page", source.url())
                .put("observed_from", span.from().toString())
                .put("observed_to", span.to().toString())
                .put("complete", span.complete());
        span.endsKnownUntil().ifPresent(at -> node.put("ends_known_until", at.toString()));
        return node;
    }

    private static JsonNode review(SourceRow source, ReadReview review) {
        ObjectNode node = ReadingForms.review(review).put("provider", source.providerSlug());
        node.putObject("source").put("url", source.url());
        String what = review.kind() == ReadReview.Kind.AGGREGATE
                ? "aggregate " + review.item().orElse("")
                : Json.canonical(node.without("place"));
        String digest = Digest.sha256(source.id() + " " + what).substring(0, ID_LENGTH);
        return node.put("id", source.providerSlug() + "-review-" + digest).put("place", review.place());
    }

    private static String problems(Reading reading, Understood understood) {
        Stream<PageProblem> all = reading.isReserved()
                ? Stream.of(new PageProblem(
                        PageProblem.Kind.RESERVED,
                        "its publisher asks that it is not mined, so no fact was taken from it"))
                : understood.problems().stream();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        all.limit(MOST_PROBLEMS)
                .forEach(problem ->
                        list.addObject().put("kind", lower(problem.kind())).put("detail", problem.detail()));
        return Json.canonical(list);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
