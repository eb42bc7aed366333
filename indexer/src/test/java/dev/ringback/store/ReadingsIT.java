package dev.ringback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.Change;
import dev.ringback.form.ClaimForm;
import dev.ringback.form.EventForms;
import dev.ringback.form.Json;
import dev.ringback.form.ReadingForms;
import dev.ringback.form.RowKind;
import dev.ringback.model.Claim;
import dev.ringback.model.Incident;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.ReadReview;
import dev.ringback.model.Source;
import dev.ringback.model.WatchedSource.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was read stands beside what was written, with its history. The companies are invented. */
class ReadingsIT {
    private static final String PAGE = "https://example.com/support";
    private static final String SOURCE = "example-pay-support";
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RecordForTests record;

    @SuppressWarnings("NullAway.Init")
    private static Leases.Lease lease;

    @BeforeAll
    static void start() {
        record = new RecordForTests(folder);
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @BeforeEach
    void begin() {
        record.clear();
        catalogue().replace(Files.provider("example-pay", "Example", written("24/7")));
        catalogue().begun();
        crawls().plan(List.of(source("support", SOURCE, PAGE)));
        lease = record.bean(Leases.class)
                .take("crawl", "test", Duration.ofMinutes(5))
                .orElseThrow();
    }

    @Test
    void whatAPageIsFirstFoundToSayIsNoNewsAndWhatItSaysNextIs() {
        read("2026-11-22", claim("Mo-Fr 09:00-17:00", "chat"));
        assertEquals(List.of(), news());
        read("2026-11-29", claim("Mo-Fr 09:00-16:00", "chat"));
        assertEquals(List.of("changed Mo-Fr 09:00-17:00 Mo-Fr 09:00-16:00"), news());
        read("2026-12-06");
        assertEquals("withdrawn Mo-Fr 09:00-16:00 -", news().getLast());
        assertEquals(
                List.of("2026-11-22..2026-11-22 ended", "2026-11-29..2026-11-29 ended"),
                record.query("SELECT held_from || '..' || held_until || CASE WHEN known_until IS NULL THEN '' ELSE"
                        + " ' ended' END FROM claim_version WHERE body ->> 'channel' = 'chat' ORDER BY held_from"));
    }

    @Test
    void whatIsWrittenStaysAndADifferenceIsTold() {
        read("2026-11-22", claim("Mo-Fr 09:00-17:00", "phone"));
        assertEquals(List.of("differs - - 24/7 Mo-Fr 09:00-17:00"), news());
        assertEquals(
                List.of("24/7", "Mo-Fr 09:00-17:00"),
                provider()
                        .path("claims")
                        .valueStream()
                        .map(one -> one.path("hours").asString())
                        .toList());
        read("2026-11-29", claim("Mo-Fr 09:00-17:00", "phone"));
        assertEquals(1, news().size(), "told once");
    }

    @Test
    void whatSaysTheSameIsNoDifference() {
        read("2026-11-22", claim("24/7", "phone"));
        assertEquals(List.of(), news());
    }

    @Test
    void whatThePageGoesOnSayingKeepsItsDayAndHoldsUntilItWasLastSeen() {
        read("2026-11-22", claim("Mo-Fr 09:00-17:00", "chat"));
        long number = record.bean(ChangeFeed.class).lastNumber();
        List<String> before = record.query("SELECT id FROM read_claim");
        read("2026-12-24", claim("Mo-Fr 09:00-17:00", "chat"));
        assertEquals(before, record.query("SELECT id FROM read_claim"));
        assertEquals(
                List.of("2026-11-22..2026-12-24"),
                record.query(
                        "SELECT held_from || '..' || held_until FROM claim_version WHERE body ->> 'channel' = 'chat'"));
        assertTrue(
                record.bean(ChangeFeed.class).after(number).list().stream()
                        .noneMatch(change -> change.kind() == RowKind.PROVIDER),
                "the provider is as it was");
    }

    @Test
    void aReadClaimIsFoundByItsIdAndOutlivesANewFileOfItsProvider() {
        read("2026-11-22", claim("Mo-Fr 09:00-17:00", "chat"));
        String id = record.query("SELECT id FROM read_claim").getFirst();
        catalogue().replace(Files.provider("example-pay", "Renamed", written("24/7")));
        assertTrue(catalogue().claim(id).orElseThrow().claim().isRead());
        crawls().plan(List.of());
    }

    @Test
    void whatIsNoLongerReadIsWithdrawn() {
        read("2026-11-22", claim("Mo-Fr 09:00-17:00", "chat"));
        record.bean(Leases.class).giveBack(lease);
        crawls().plan(List.of());
        assertEquals(List.of("withdrawn Mo-Fr 09:00-17:00 -"), news());
        assertEquals(List.of("0"), record.query("SELECT count(*) FROM read_claim"));
    }

    @Test
    void anIncidentIsCompletedAndJoinedToWhatPeopleWroteOfIt() {
        catalogue().replace(Files.file("incidents.jsonl", dev.ringback.form.FileKind.INCIDENTS, """
                {"id": "by-hand", "provider": "example-pay", "event": "example-pay:by-hand",
                 "first_update_at": "2026-11-20T10:15:00Z"}"""));
        incidents(incident("open", ""));
        incidents(incident("open", ", \"resolved_at\": \"2026-11-20T12:00:00Z\""));
        assertEquals(
                List.of("example-pay:by-hand 2026-11-20T12:00:00Z"),
                record.query("SELECT body ->> 'event' || ' ' || (body ->> 'resolved_at') FROM read_incident"));
        assertEquals(1, crawls().readIncidents("example-pay").size());
        long number = record.bean(ChangeFeed.class).lastNumber();
        incidents(incident("open", ", \"resolved_at\": \"2026-11-20T12:00:00Z\""));
        assertTrue(
                record.bean(ChangeFeed.class).after(number).list().stream()
                        .noneMatch(change -> change.kind() == RowKind.INCIDENT),
                "what is known already is no change");
    }

    @Test
    void aRatingIsARowOfItsOwnKind() {
        enter(brought("2026-11-22", List.of(), List.of(), List.of(ReadingForms.review(Json.tree("""
                {"kind": "aggregate", "rating": 4, "best": 5, "worst": 1, "count": 31, "has_author": false,
                 "method": "json_ld", "item": "Example Till"}""")))));
        Change rating = record.bean(ChangeFeed.class).after(0).list().stream()
                .filter(change -> change.kind() == RowKind.RATING)
                .findFirst()
                .orElseThrow();
        assertEquals(4, rating.node().orElseThrow().path("rating").asInt());
        assertEquals(List.of("31"), record.query("SELECT body ->> 'count' FROM read_rating"));
    }

    @Test
    void problemsAreCountedWithTheirSource() {
        read("2026-11-22", claim("24/7", "phone"));
        JsonNode source = record.bean(ChangeFeed.class).after(0).list().stream()
                .filter(change -> change.kind() == RowKind.SOURCE)
                .findFirst()
                .flatMap(Change::node)
                .orElseThrow();
        assertEquals(1, source.path("yield").path("claims").asInt());
        assertEquals(
                "json_broken",
                source.path("yield").path("problems").path(0).path("kind").asString());
    }

    private static void read(String day, String... claims) {
        enter(brought(
                day,
                List.of(claims).stream().map(one -> claim(one.formatted(day))).toList(),
                List.of(),
                List.of()));
    }

    private static ReadClaim claim(String json) {
        Claim claim = ClaimForm.read("", Json.tree(json));
        return new ReadClaim(
                claim.kind(),
                claim.scope(),
                claim.terms(),
                claim.evidence().reading().orElseThrow());
    }

    private static void incidents(String... incidents) {
        enter(brought(
                "2026-11-22",
                List.of(),
                List.of(incidents).stream()
                        .map(Json::tree)
                        .map(EventForms::incident)
                        .toList(),
                List.of()));
    }

    private static PageYield brought(
            String day, List<ReadClaim> claims, List<Incident> incidents, List<ReadReview> ratings) {
        return new PageYield(
                SOURCE,
                "example-pay",
                Optional.empty(),
                new Source(PAGE, Source.Kind.PROVIDER, Optional.empty()),
                Instant.parse(day + "T10:00:00Z"),
                1,
                claims,
                incidents,
                ratings,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Problem("json_broken", "a block of JSON ends too soon")));
    }

    private static void enter(PageYield yield) {
        SourceStateRow state = new SourceStateRow(
                SOURCE, 60, AT, AT, "fetched", "", AT, null, null, 0, "", "[]", null, null, null, null, null);
        crawls().record(
                        lease,
                        List.of(CrawlStore.Step.of(List.of(), Optional.empty())
                                .with(Optional.of(state), CrawlStore.Page.AS_BEFORE)
                                .bringing(Optional.of(yield), Optional.of(yield.readAt()))),
                        true);
    }

    private static SourceRow source(String kind, String id, String url) {
        return new SourceRow(id, "example-pay", url, kind, null, SourceRow.NAMED, null, 60);
    }

    private static String written(String hours) {
        return "{\"kind\":\"support\",\"channel\":\"phone\",\"hours\":\"" + hours + "\",\"read_at\":\"2026-11-21\","
                + "\"read_from\":\"live\",\"source\":{\"kind\":\"provider\",\"url\":\"" + PAGE
                + "\"},\"text\":\"Phone\"}";
    }

    private static String claim(String hours, String channel) {
        return "{\"kind\":\"support\",\"channel\":\"" + channel + "\",\"hours\":\"" + hours
                + "\",\"read_at\":\"%s\",\"read_from\":\"live\",\"reading\":{\"method\":\"text\",\"quote\":\"an invented"
                + " quote\",\"place\":\"\"},\"source\":{\"kind\":\"provider\",\"quality\":\"high\",\"url\":\"" + PAGE
                + "\"}}";
    }

    private static String incident(String id, String more) {
        return "{\"id\": \"example-pay-" + id + "\", \"provider\": \"example-pay\", \"event\": \"own\","
                + " \"title\": \"Payments failed\", \"type\": \"incident\", \"end_known\": \"unknown\","
                + " \"source\": {\"url\": \"https://status.example.com\"}, \"read_at\": \"2026-11-22\","
                + " \"first_update_at\": \"2026-11-20T10:15:30Z\"" + more + "}";
    }

    private static JsonNode provider() {
        return record.bean(ChangeFeed.class).after(0).list().stream()
                .filter(change -> change.kind() == RowKind.PROVIDER)
                .findFirst()
                .flatMap(Change::node)
                .orElseThrow();
    }

    private static List<String> news() {
        return record.bean(ChangeFeed.class).after(0).list().stream()
                .filter(change -> change.kind() == RowKind.FACT_CHANGE)
                .map(change -> change.node().orElseThrow())
                .map(ReadingsIT::line)
                .toList();
    }

    private static String line(JsonNode news) {
        String differs = news.path("what").asString().equals("differs")
                ? " " + hours(news.path("written")) + " " + hours(news.path("read"))
                : "";
        return news.path("what").asString() + " " + hours(news.path("before")) + " " + hours(news.path("claim"))
                + differs;
    }

    private static String hours(JsonNode claim) {
        return claim.path("hours").asString("-");
    }

    private static CatalogueStore catalogue() {
        return record.bean(CatalogueStore.class);
    }

    private static CrawlStore crawls() {
        return record.bean(CrawlStore.class);
    }
}
