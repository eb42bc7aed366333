package dev.ringback.store;

import dev.ringback.form.ClaimForm;
import dev.ringback.form.Digest;
import dev.ringback.form.EventForms;
import dev.ringback.form.Json;
import dev.ringback.form.ReadingForms;
import dev.ringback.model.Claim;
import dev.ringback.model.Facts;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.ReadReview;
import dev.ringback.store.FactHistory.Moment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what was read out of pages, with its history. Called within the transaction that enters the answer, so that the
 * bytes and what they say come together. Rows that stay as they are, are not touched: a touch is a change to all who
 * follow.
 */
@Singleton
class Readings {
    /** {@code 2026-11-22T10:15}. */
    private static final int MINUTE = 16;

    private final PageYieldRows yields;
    private final ReadClaimRows read;
    private final ReadIncidentRows incidents;
    private final ReadWindowRows windows;
    private final ReadRatingRows ratings;
    private final ClaimRows written;
    private final IncidentRows ofPeople;
    private final FactHistory history;

    Readings(
            PageYieldRows yields,
            ReadClaimRows read,
            ReadIncidentRows incidents,
            ReadWindowRows windows,
            ReadRatingRows ratings,
            ClaimRows written,
            IncidentRows ofPeople,
            FactHistory history) {
        this.yields = yields;
        this.read = read;
        this.incidents = incidents;
        this.windows = windows;
        this.ratings = ratings;
        this.written = written;
        this.ofPeople = ofPeople;
        this.history = history;
    }

    Map<String, Integer> versions() {
        return yields.findAll().stream().collect(Collectors.toMap(PageYieldRow::sourceId, PageYieldRow::readerVersion));
    }

    Optional<ReadClaimRow> claim(String id) {
        return read.findById(id);
    }

    List<Incident> incidentsOf(String providerSlug) {
        return incidents.listByProviderSlugOrderById(providerSlug).stream()
                .map(row -> EventForms.incident(Json.tree(row.body())))
                .toList();
    }

    Optional<ObservationWindow> window(String sourceId) {
        return windows.findById(sourceId).map(row -> EventForms.window(Json.tree(row.body())));
    }

    /** The source is no longer read, so what was read there is no longer said. */
    void withdraw(String sourceId, String slug, Moment now) {
        history.claimsReplaced(slug, bodies(read.listBySourceIdOrderByPosition(sourceId)), List.of(), now);
    }

    /** What a page is first found to say is no news of it. */
    void enter(PageYield yield, Moment now) {
        boolean isFirst = !yields.existsById(yield.sourceId());
        enterClaims(yield, isFirst ? new Moment(now.at(), false) : now, now);
        yield.incidents().forEach(incident -> put(yield, ReadingForms.incident(incident)));
        yield.window().ifPresent(window -> putWindow(yield, window));
        yield.ratings().forEach(rating -> putRating(yield, rating));
        put(yield, isFirst);
    }

    private void put(PageYield yield, boolean isFirst) {
        PageYieldRow row = new PageYieldRow(
                yield.sourceId(),
                yield.providerSlug(),
                yield.capture().orElse(null),
                yield.readAt(),
                yield.readerVersion(),
                yield.state().orElse(null),
                Json.canonical(ReadingForms.problems(yield.problems())));
        if (isFirst) {
            yields.save(row);
        } else {
            yields.update(row);
        }
    }

    private void enterClaims(PageYield yield, Moment ofPage, Moment now) {
        String slug = yield.providerSlug();
        List<ReadClaimRow> before = read.listBySourceIdOrderByPosition(yield.sourceId());
        Map<String, ReadClaimRow> after = rows(yield, before);
        if (List.copyOf(after.values())
                .equals(before.stream().map(Readings::canonical).toList())) {
            return;
        }
        Set<Facts.Difference> known = new HashSet<>(facts(slug).differences());
        before.stream().filter(row -> !after.containsKey(row.id())).forEach(row -> read.deleteById(row.id()));
        Map<String, ReadClaimRow> held =
                before.stream().collect(Collectors.toMap(ReadClaimRow::id, Function.identity()));
        after.values().forEach(row -> put(row, Optional.ofNullable(held.get(row.id()))));
        history.claimsReplaced(
                slug, bodies(before), bodies(after.values().stream().toList()), ofPage);
        facts(slug).differences().stream()
                .filter(each -> !each.first().isRead() && !known.contains(each))
                .forEach(each -> tell(slug, each, now));
    }

    private void put(ReadClaimRow row, Optional<ReadClaimRow> held) {
        if (held.isEmpty()) {
            read.save(row);
        } else if (!canonical(held.get()).equals(row)) {
            read.update(row);
        }
    }

    /** What the page goes on saying keeps its row, and so the day on which it was first read. */
    private static Map<String, ReadClaimRow> rows(PageYield yield, List<ReadClaimRow> before) {
        Map<String, String> heldBy = new LinkedHashMap<>();
        before.forEach(row -> heldBy.put(statement(Json.tree(row.body())), row.body()));
        Map<String, ReadClaimRow> rows = new LinkedHashMap<>();
        LocalDate day = LocalDate.ofInstant(yield.readAt(), ZoneOffset.UTC);
        for (ReadClaim read : yield.claims()) {
            JsonNode claim = ReadingForms.claim(read, yield.page(), day);
            String body = Json.canonical(Json.tree(heldBy.getOrDefault(statement(claim), Json.canonical(claim))));
            String id = Digest.claimId(yield.providerSlug(), Json.tree(body));
            rows.putIfAbsent(id, new ReadClaimRow(id, yield.sourceId(), yield.providerSlug(), rows.size(), body));
        }
        return rows;
    }

    private static String statement(JsonNode claim) {
        return Json.canonical(((ObjectNode) claim.deepCopy()).without("read_at"));
    }

    private static List<JsonNode> bodies(List<ReadClaimRow> rows) {
        return rows.stream().map(row -> Json.tree(row.body())).toList();
    }

    private Facts facts(String slug) {
        Stream<String> ofHand =
                written.listByProviderSlugOrderByPosition(slug).stream().map(ClaimRow::body);
        Stream<String> ofPages = read.listByProviderSlug(slug).stream().map(ReadClaimRow::body);
        List<Claim> claims = new ArrayList<>();
        Stream.concat(ofHand, ofPages)
                .map(Json::tree)
                .forEach(node -> claims.add(ClaimForm.read(Digest.claimId(slug, node), node)));
        return Facts.of(claims);
    }

    private void tell(String slug, Facts.Difference difference, Moment now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("written", body(difference.first()));
        body.set("read", body(difference.second()));
        history.tell(slug, "differs", body, now);
    }

    private JsonNode body(Claim claim) {
        return written.findById(claim.id())
                .map(ClaimRow::body)
                .or(() -> read.findById(claim.id()).map(ReadClaimRow::body))
                .map(Json::tree)
                .orElseThrow();
    }

    private void put(PageYield yield, JsonNode incident) {
        String id = incident.path("id").asString();
        String body = Json.canonical(joined(yield.providerSlug(), incident));
        Optional<ReadIncidentRow> held = incidents.findById(id);
        if (held.isEmpty()) {
            incidents.save(new ReadIncidentRow(id, yield.sourceId(), yield.providerSlug(), body));
        } else if (!isSame(held.get().body(), body)) {
            incidents.update(new ReadIncidentRow(id, held.get().sourceId(), yield.providerSlug(), body));
        }
    }

    /** What people wrote down of the same moment is the same event. */
    private JsonNode joined(String slug, JsonNode incident) {
        String first = incident.path("first_update_at").asString("");
        return Optional.of(first)
                .filter(at -> at.length() >= MINUTE)
                .flatMap(at -> ofPeople.event(slug, at.substring(0, MINUTE)))
                .<JsonNode>map(event -> ((ObjectNode) incident.deepCopy()).put("event", event))
                .orElse(incident);
    }

    private void putWindow(PageYield yield, ObservationWindow window) {
        ReadWindowRow row = new ReadWindowRow(
                yield.sourceId(), yield.providerSlug(), Json.canonical(ReadingForms.window(yield.sourceId(), window)));
        if (windows.existsById(row.id())) {
            windows.update(row);
        } else {
            windows.save(row);
        }
    }

    /** The page was there: what it is known to say has held until now, and its history has gone on being seen. */
    void seenUntil(String sourceId, Instant until) {
        history.heldUntil(sourceId, LocalDate.ofInstant(until, ZoneOffset.UTC));
        windows.findById(sourceId).ifPresent(held -> {
            ObjectNode node = ((ObjectNode) Json.tree(held.body())).put("observed_to", until.toString());
            windows.update(new ReadWindowRow(sourceId, held.providerSlug(), Json.canonical(node)));
        });
    }

    private void putRating(PageYield yield, ReadReview rating) {
        JsonNode node = ReadingForms.review(
                rating, yield.sourceId(), yield.providerSlug(), yield.page().url());
        String id = node.path("id").asString();
        String body = Json.canonical(node);
        Optional<ReadRatingRow> held = ratings.findById(id);
        if (held.isEmpty()) {
            ratings.save(new ReadRatingRow(id, yield.sourceId(), yield.providerSlug(), body));
        } else if (!isSame(held.get().body(), body)) {
            ratings.update(new ReadRatingRow(id, held.get().sourceId(), yield.providerSlug(), body));
        }
    }

    private static ReadClaimRow canonical(ReadClaimRow row) {
        return new ReadClaimRow(
                row.id(), row.sourceId(), row.providerSlug(), row.position(), Json.canonical(Json.tree(row.body())));
    }

    /** PostgreSQL keeps JSON in an order and with spaces of its own. */
    private static boolean isSame(String held, String body) {
        return Json.canonical(Json.tree(held)).equals(body);
    }
}
