package dev.ringback.store;

import dev.ringback.form.ClaimForm;
import dev.ringback.form.Digest;
import dev.ringback.form.Json;
import dev.ringback.model.Claim;
import dev.ringback.model.Facts;
import dev.ringback.store.FactHistory.Moment;
import jakarta.inject.Singleton;
import java.time.Instant;
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
    private final PageYieldRows yields;
    private final ReadClaimRows read;
    private final ReadIncidentRows incidents;
    private final ReadWindowRows windows;
    private final ReadReviewRows reviews;
    private final ClaimRows written;
    private final FactHistory history;

    Readings(
            PageYieldRows yields,
            ReadClaimRows read,
            ReadIncidentRows incidents,
            ReadWindowRows windows,
            ReadReviewRows reviews,
            ClaimRows written,
            FactHistory history) {
        this.yields = yields;
        this.read = read;
        this.incidents = incidents;
        this.windows = windows;
        this.reviews = reviews;
        this.written = written;
        this.history = history;
    }

    Map<String, Integer> versions() {
        return yields.findAll().stream().collect(Collectors.toMap(PageYieldRow::sourceId, PageYieldRow::readerVersion));
    }

    Optional<ReadClaimRow> claim(String id) {
        return read.findById(id);
    }

    List<JsonNode> incidentsOf(String providerSlug) {
        return incidents.listByProviderSlugOrderById(providerSlug).stream()
                .map(row -> Json.tree(row.body()))
                .toList();
    }

    Optional<JsonNode> window(String sourceId) {
        return windows.findById(sourceId).map(row -> Json.tree(row.body()));
    }

    /** What a page is first found to say is no news of it. */
    void enter(PageYield yield, Moment now) {
        boolean isFirst = !yields.existsById(yield.sourceId());
        enterClaims(yield, isFirst ? new Moment(now.at(), false) : now, now);
        yield.incidents().forEach(node -> put(yield, node));
        yield.window().ifPresent(node -> putWindow(yield, node));
        yield.reviews().forEach(node -> putReview(yield, node));
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
                yield.problems());
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
        for (JsonNode claim : yield.claims()) {
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
        Stream<String> ofPeople =
                written.listByProviderSlugOrderByPosition(slug).stream().map(ClaimRow::body);
        Stream<String> ofPages = read.listByProviderSlug(slug).stream().map(ReadClaimRow::body);
        List<Claim> claims = new ArrayList<>();
        Stream.concat(ofPeople, ofPages)
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
        String body = Json.canonical(incident);
        Optional<ReadIncidentRow> held = incidents.findById(id);
        if (held.isEmpty()) {
            incidents.save(new ReadIncidentRow(id, yield.sourceId(), yield.providerSlug(), body));
        } else if (!isSame(held.get().body(), body)) {
            incidents.update(new ReadIncidentRow(id, held.get().sourceId(), yield.providerSlug(), body));
        }
    }

    private void putWindow(PageYield yield, JsonNode window) {
        ReadWindowRow row = new ReadWindowRow(yield.sourceId(), yield.providerSlug(), Json.canonical(window));
        if (windows.existsById(row.id())) {
            windows.update(row);
        } else {
            windows.save(row);
        }
    }

    /** The page is as it was: nothing is new, but its history has gone on being seen. */
    void seenUntil(String sourceId, Instant until) {
        windows.findById(sourceId).ifPresent(held -> {
            ObjectNode node = ((ObjectNode) Json.tree(held.body())).put("observed_to", until.toString());
            windows.update(new ReadWindowRow(sourceId, held.providerSlug(), Json.canonical(node)));
        });
    }

    private void putReview(PageYield yield, JsonNode review) {
        String id = review.path("id").asString();
        String body = Json.canonical(review);
        Optional<ReadReviewRow> held = reviews.findById(id);
        if (held.isEmpty()) {
            reviews.save(new ReadReviewRow(id, yield.sourceId(), yield.providerSlug(), body));
        } else if (!isSame(held.get().body(), body)) {
            reviews.update(new ReadReviewRow(id, held.get().sourceId(), yield.providerSlug(), body));
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
