package dev.ringback.extract.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.status.StatusReading.Coverage;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.extract.status.StatusReading.State;
import dev.ringback.model.Incident;
import dev.ringback.model.Incident.Type;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each platform's forms and quirks, with invented companies. */
class StatusReaderTest {
    private static final Instant READ_AT = Instant.parse("2025-03-10T12:00:00Z");

    static StatusReading file(String name, String source) throws IOException {
        try (InputStream file = StatusReaderTest.class.getResourceAsStream(name)) {
            return read(file.readAllBytes(), source);
        }
    }

    static StatusReading read(byte[] body, String source) {
        return StatusReader.read(new Origin("tillwerk", source, READ_AT), Optional.empty(), Optional.empty(), body);
    }

    static StatusReading text(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8), "https://status.tillwerk.example/");
    }

    private static Incident one(StatusReading reading, String id) {
        return reading.incidents().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Instant> at(String text) {
        return Optional.of(Instant.parse(text));
    }

    @Test
    void postmortemAfterTheEndDoesNotMoveTheEnd() throws IOException {
        Incident found = one(
                file("statuspage-incidents.json", "https://status.tillwerk.example/api/v2/incidents.json"),
                "a1b2c3d4e5f6");
        assertEquals(at("2025-03-04T14:02:10Z"), found.startedAt());
        assertEquals(Optional.of("first_post"), found.startBasis());
        assertEquals(at("2025-03-04T15:30:00Z"), found.resolvedAt());
        assertEquals("exact", found.endKnown());
        assertEquals(Optional.of(4), found.updates());
        assertEquals(Optional.of(57), found.longestSilenceMinutes());
        assertEquals(List.of("in_person"), found.affects());
        assertEquals(Optional.of(true), found.ownFault());
        assertEquals(Optional.of("major"), found.impact());
        assertEquals("tillwerk:a1b2c3d4e5f6", found.event());
    }

    @Test
    void openItemGoesOnUntilItWasRead() throws IOException {
        StatusReading reading =
                file("statuspage-incidents.json", "https://status.tillwerk.example/api/v2/incidents.json");
        Incident found = one(reading, "b1b2c3d4e5f6");
        assertEquals("unknown", found.endKnown());
        assertEquals(Optional.of(READ_AT), found.endAfter());
        assertEquals(at("2025-03-08T09:30:00Z"), found.startedAt());
        assertEquals(Optional.of("stated"), found.startBasis());
        assertEquals(Optional.of(false), found.ownFault());
        assertEquals(List.of("online"), found.affects());
        assertEquals(Optional.empty(), reading.reachesBackTo());
        assertEquals(Coverage.HISTORY, reading.coverage());
    }

    @Test
    void itemWrittenAfterwardsHasNoFirstWord() throws IOException {
        Incident found = one(
                file("statuspage-incidents.json", "https://status.tillwerk.example/api/v2/incidents.json"),
                "c1b2c3d4e5f6");
        assertEquals(at("2025-01-20T10:00:00Z"), found.startedAt());
        assertEquals(Optional.of("stated"), found.startBasis());
        assertEquals(Optional.empty(), found.firstUpdateAt());
        assertEquals(Optional.empty(), found.longestSilenceMinutes());
        assertEquals(at("2025-01-20T11:30:00Z"), found.resolvedAt());
    }

    @Test
    void summaryMayLeaveIncidentsOut() throws IOException {
        StatusReading reading = file("statuspage-summary.json", "https://status.tillwerk.example/api/v2/summary.json");
        assertEquals(Optional.of(State.GOOD), reading.now());
        assertEquals(Coverage.OPEN_ITEMS, reading.coverage());
        assertEquals(List.of(), reading.problems());
        Incident planned = one(reading, "m1");
        assertEquals(Type.MAINTENANCE, planned.type());
        assertEquals(at("2025-03-20T02:00:00Z"), planned.startedAt());
        assertEquals(Optional.of("scheduled"), planned.startBasis());
        Incident running = one(reading, "m2");
        assertEquals(at("2025-03-09T02:00:30Z"), running.startedAt());
        assertEquals(Optional.of("in_progress_post"), running.startBasis());
    }

    @Test
    void widgetTellsWhatGoesOn() throws IOException {
        StatusReading reading = file("incident-io-widget.json", "https://status.zahlwerk.example/api/v1/summary");
        assertEquals(Coverage.OPEN_ITEMS, reading.coverage());
        Incident found = one(reading, "01HABCDEFGHJKMNPQRSTVWXYZ0");
        assertEquals(Type.INCIDENT, found.type());
        assertEquals(Optional.empty(), found.startedAt());
        assertEquals(Optional.of("partial_outage"), found.impact());
        assertEquals(
                Type.MAINTENANCE, one(reading, "01HABCDEFGHJKMNPQRSTVWXYZ1").type());
    }

    @Test
    void instatusTellsStartsAndState() throws IOException {
        StatusReading reading = file("instatus-summary.json", "https://kassenhaus.instatus.example/summary.json");
        assertEquals(Optional.of(State.MAJOR), reading.now());
        Incident found = one(reading, "cl9aaaabbbbcccc");
        assertEquals(at("2025-03-08T09:55:00Z"), found.startedAt());
        assertEquals(List.of("in_person"), found.affects());
        assertEquals(Type.MAINTENANCE, one(reading, "cl9m").type());
        assertEquals(
                Optional.of(State.MINOR),
                file("instatus-components.json", "https://x.example/v2/components.json")
                        .now());
    }

    @Test
    void eventsWithTwoDatesHaveBothEnds() throws IOException {
        Incident found = one(file("paypal-events.json", "https://status.example/api/v1/events"), "9001");
        assertEquals(at("2025-03-08T10:00:00Z"), found.startedAt());
        assertEquals(at("2025-03-08T11:15:00Z"), found.resolvedAt());
        assertEquals(Optional.of("Major"), found.impact());
        assertEquals(List.of("online"), found.affects());
    }

    @Test
    void messagesWithoutIdGetOneThatStays() throws IOException {
        Incident found = file("adyen-messages.json", "https://status.example/api/incident-messages")
                .incidents()
                .getFirst();
        assertEquals("tillwerk-20250308T1000-payouts-are-late", found.id());
        assertEquals(Optional.of(120), found.longestSilenceMinutes());
        assertEquals(List.of("payouts"), found.affects());
        assertEquals(Optional.of(false), found.ownFault());
    }

    @Test
    void feedsTakeTheYearFromTheEntry() throws IOException {
        StatusReading reading = file("statuspage.atom", "https://status.tillwerk.example/history.atom");
        Incident found = one(reading, "zz11yy22xx33");
        assertEquals(at("2024-12-31T22:40:00Z"), found.startedAt());
        assertEquals(at("2025-01-01T01:10:00Z"), found.resolvedAt());
        assertEquals(Optional.of(150), found.longestSilenceMinutes());
        assertEquals(List.of("in_person"), found.affects());
        assertEquals(Optional.of(true), found.ownFault());
        Incident planned = one(reading, "zz11yy22xx44");
        assertEquals(Type.MAINTENANCE, planned.type());
        assertEquals(at("2025-02-01T03:00:00Z"), planned.startedAt());
        assertEquals(at("2024-12-20T09:00:00Z"), planned.firstUpdateAt());
    }

    @Test
    void feedsWithOneStateForAnEntryTellItsEnds() throws IOException {
        Incident found = one(
                file("incident-io.atom", "https://status.zahlwerk.example/feed.atom"), "01HABCDEFGHJKMNPQRSTVWXYZ9");
        assertEquals(at("2025-03-08T10:00:00Z"), found.startedAt());
        assertEquals(at("2025-03-08T12:00:00Z"), found.resolvedAt());
        assertEquals(Optional.empty(), found.updates());
        assertEquals(List.of("api"), found.affects());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Alle Systeme betriebsbereit|GOOD",
                "Todos los sistemas operativos|GOOD",
                "Tous les systèmes sont opérationnels|GOOD",
                "Todos os sistemas operacionais|GOOD",
                "Tutti i sistemi sono operativi|GOOD",
                "Alle systemen operationeel|GOOD",
                "Performances dégradées|MINOR",
                "Teilausfall|MAJOR",
                "Interrupción parcial del sistema|MAJOR",
                "Em manutenção|MAINTENANCE",
                "Partial System Outage|MAJOR",
            })
    void pagesAreUnderstoodInAllLanguages(String words, State state) {
        assertEquals(
                Optional.of(state),
                text("<!DOCTYPE html><title>x</title><h1>Tillwerk</h1><h2>" + words + "</h2>")
                        .now());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<body class=\"status index status-none\"><div class=\"page-status status-none\"><span>Alles gut</span></div>|GOOD",
                "<div class=\"unresolved-incident impact-critical\"><a>Terminals offline</a></div>|MAJOR",
                "<div data-testid=\"heads-up\"><svg class=\"mr-2 text-icon-degraded-performance\"></svg>Slow</div>|MINOR",
                "<ul><li><b>Terminals</b></li><li><b>Operational</b></li><li><b>Major outage</b></li></ul>|MAJOR",
                "<div id=\"statusbar_text\">Degraded Performance</div><h1>Tillwerk</h1>|MINOR",
                "<h1>Tillwerk</h1><h2>All systems operational</h2><h3>Past</h3><p>Major outage</p>|GOOD",
            })
    void pagesOfEachPlatformSumUp(String body, State state) {
        assertEquals(
                Optional.of(state),
                text("<!DOCTYPE html><title>x</title>" + body).now());
    }

    @Test
    void pageOfAShopHasNoState() {
        StatusReading reading =
                text("<!DOCTYPE html><title>x</title><h1>Tillwerk</h1><p>We sell tills. Call us up.</p>");
        assertEquals(Optional.empty(), reading.now());
        assertEquals(Kind.NOT_A_STATUS, reading.problems().getFirst().kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "{",
                "[1,2",
                "{}",
                "[]",
                "[{}]",
                "{\"incidents\":7}",
                "{\"incidents\":[null,3,{}]}",
                "{\"incidents\":[{\"name\":\"x\",\"created_at\":99999999999999999999}]}",
                "{\"incidents\":[{\"name\":\"x\",\"created_at\":\"-9999-01-01T00:00:00Z\"}]}",
                "{\"incidents\":[{\"name\":\"x\",\"created_at\":\"9999-12-31T23:59:59Z\"}]}",
                "<rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>",
                "<rss><channel><item/></channel></rss>",
                "<html>",
                "<a",
                "<?xml version='1.0'?><x/>",
            })
    void rubbishGivesNoIncident(String body) {
        assertEquals(List.of(), text(body).incidents());
    }

    @Test
    void datesOutOfTimeAreTold() {
        StatusReading reading = text("{\"incidents\":[{\"name\":\"x\",\"created_at\":\"9999-12-31T23:59:59Z\"}]}");
        assertEquals(
                List.of(Kind.VALUE_UNREAD),
                reading.problems().stream().map(PageProblem::kind).toList());
    }

    @Test
    void deepAndLongAnswersEndInTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(
                    Kind.JSON_BROKEN,
                    text("{\"incidents\":".repeat(100_000))
                            .problems()
                            .getFirst()
                            .kind());
            StatusReading many =
                    text("{\"incidents\":[" + "{\"name\":\"x\",\"status\":\"open\"},".repeat(50_000) + "{}]}");
            assertTrue(
                    many.problems().stream().anyMatch(each -> each.kind() == Kind.TOO_MANY_ITEMS),
                    many.problems()::toString);
            assertEquals(
                    Kind.FEED_BROKEN,
                    text("<rss>" + "<a>".repeat(100_000)).problems().getFirst().kind());
            text("<rss><channel><item><pubDate>Sat, 09 Mar 2024 15:35:34 +0100</pubDate><description>"
                    + "Mar 9, 15:35 ".repeat(50_000) + "</description></item></channel></rss>");
            text(
                    "{\"incidents\":[{\"name\":\"x\",\"incident_updates\":[{\"status\":\"resolved\",\"created_at\":\"2025-01-01T00:00:00Z\",\"body\":\""
                            + "since the at ".repeat(30_000) + "\"}]}]}");
            text("{\"incidents\":[{\"name\":\"" + "between 1:00 and ".repeat(10_000) + "\",\"status\":\"open\"}]}");
        });
    }

    @Test
    void entitiesAreNotOpened(@TempDir Path folder) throws IOException {
        Path canary = folder.resolve("canary.txt");
        Files.writeString(canary, "the canary sings");
        StatusReading reading = text("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY e SYSTEM '" + canary.toUri() + "'>]>"
                + "<rss version='2.0'><channel><title>&e;</title><item><title>&e;</title></item></channel></rss>");
        assertEquals(
                List.of(Kind.FEED_BROKEN),
                reading.problems().stream().map(PageProblem::kind).toList());
        assertTrue(!reading.toString().contains("sings"));
    }

    @Test
    void laughsDoNotGrow() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 20; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        StatusReading reading = assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> text(
                        "<?xml version='1.0'?>" + entities + "]><rss><channel><title>&l19;</title></channel></rss>"));
        assertEquals(Kind.FEED_BROKEN, reading.problems().getFirst().kind());
    }

    @Test
    void encodingIsToldByMarkDeclarationOrHead() {
        String feed = "<rss version='2.0'><channel><title>Störung</title></channel></rss>";
        byte[] declared = ("<?xml version='1.0' encoding='iso-8859-1'?>" + feed).getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                Optional.of("Störung"),
                FeedReading.read(declared, Optional.empty()).title());
        byte[] told = feed.getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                Optional.of("Störung"),
                FeedReading.read(told, Optional.of("text/xml; charset=latin1")).title());
        byte[] marked = ("\uFEFF" + feed).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                Optional.of("Störung"),
                FeedReading.read(marked, Optional.empty()).title());
        byte[] unmarked = feed.getBytes(StandardCharsets.UTF_16BE);
        assertEquals(
                Optional.of("Störung"),
                FeedReading.read(unmarked, Optional.empty()).title());
    }
}
