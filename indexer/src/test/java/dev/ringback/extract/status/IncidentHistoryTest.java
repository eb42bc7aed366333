package dev.ringback.extract.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.status.StatusReading.Coverage;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Readings of one page, one after the other. */
class IncidentHistoryTest {
    private static final Instant TEN = Instant.parse("2025-03-08T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2025-03-08T11:00:00Z");
    private static final Instant NOON = Instant.parse("2025-03-08T12:00:00Z");

    private static final String OPEN = """
            {"name":"Terminals fail","id":"t1","status":"investigating","incident_updates":[
            {"status":"investigating","body":"We are investigating.","created_at":"2025-03-08T09:30:00Z"}]}""";
    private static final String OVER = """
            {"name":"Terminals fail","id":"t1","status":"resolved","resolved_at":"2025-03-08T11:30:00Z","incident_updates":[
            {"status":"resolved","body":"Fixed.","created_at":"2025-03-08T11:30:00Z"},
            {"status":"investigating","body":"We are investigating.","created_at":"2025-03-08T09:30:00Z"}]}""";

    private static Origin history(Instant at) {
        return new Origin("tillwerk", "https://status.tillwerk.example/api/v2/incidents.json", at);
    }

    private static Origin open(Instant at) {
        return new Origin("tillwerk", "https://status.tillwerk.example/api/v2/incidents/unresolved.json", at);
    }

    private static StatusReading reading(Origin origin, String... items) {
        String body = "{\"page\":{},\"incidents\":[" + String.join(",", items) + "]}";
        return StatusReader.read(origin, Optional.empty(), Optional.empty(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Incident> after(List<Incident> known, Origin origin, String... items) {
        return IncidentHistory.after(known, reading(origin, items), origin);
    }

    @Test
    void itemSeenOpenIsCompletedLater() {
        List<Incident> known = after(after(List.of(), history(TEN), OPEN), history(NOON), OVER);
        assertEquals(1, known.size());
        assertEquals(
                Optional.of(Instant.parse("2025-03-08T11:30:00Z")),
                known.getFirst().resolvedAt());
        assertEquals("exact", known.getFirst().endKnown());
        assertEquals(Optional.of(2), known.getFirst().updates());
        assertEquals(Optional.of(120), known.getFirst().longestSilenceMinutes());
        assertEquals(Optional.empty(), known.getFirst().endAfter());
    }

    @Test
    void anOlderReadingTakesNothingAway() {
        List<Incident> known = after(List.of(), history(NOON), OVER);
        assertEquals(known, after(known, history(TEN), OPEN));
    }

    @Test
    void theSameReadingChangesNothing() {
        List<Incident> once = after(List.of(), history(TEN), OPEN);
        assertEquals(once, after(once, history(TEN), OPEN));
    }

    @Test
    void theOrderOfReadingsOfOneHistoryDoesNotMatter() {
        List<Incident> forth = after(after(List.of(), history(TEN), OPEN), history(NOON), OVER);
        List<Incident> back = after(after(List.of(), history(NOON), OVER), history(TEN), OPEN);
        assertEquals(new HashSet<>(forth), new HashSet<>(back));
    }

    @Test
    void itemGoneFromWhatGoesOnEndedBetweenTheReadings() {
        List<Incident> known = after(after(List.of(), open(TEN), OPEN), open(ELEVEN));
        assertEquals("bounded", known.getFirst().endKnown());
        assertEquals(Optional.of(TEN), known.getFirst().endAfter());
        assertEquals(Optional.of(ELEVEN), known.getFirst().endBefore());
        assertEquals(known, after(known, open(NOON)));
    }

    @Test
    void itemBackAgainWasNotOver() {
        List<Incident> known = after(after(after(List.of(), open(TEN), OPEN), open(ELEVEN)), open(NOON), OPEN);
        assertEquals("unknown", known.getFirst().endKnown());
        assertEquals(Optional.of(NOON), known.getFirst().endAfter());
    }

    @Test
    void whatTheHistorySaysBeatsTheBounds() {
        List<Incident> known = after(after(after(List.of(), open(TEN), OPEN), open(NOON)), history(NOON), OVER);
        assertEquals("exact", known.getFirst().endKnown());
    }

    @Test
    void itemMissingInAHistoryOrABrokenListSaysNothing() {
        List<Incident> known = after(List.of(), open(TEN), OPEN);
        assertEquals(known, after(known, history(NOON)));
        StatusReading broken = new StatusReading(
                List.of(),
                Optional.empty(),
                Coverage.OPEN_ITEMS,
                Optional.empty(),
                List.of(new PageProblem(PageProblem.Kind.TOO_LONG, "cut")));
        assertEquals(known, IncidentHistory.after(known, broken, open(NOON)));
    }

    @Test
    void pagesOfOthersEndNothing() {
        List<Incident> known = after(List.of(), open(TEN), OPEN);
        Origin other = new Origin("zahlwerk", "https://status.zahlwerk.example/api/v2/incidents/unresolved.json", NOON);
        assertEquals(known, after(known, other));
    }

    private static StatusReading list(Optional<Instant> back, Coverage coverage) {
        return new StatusReading(List.of(), Optional.empty(), coverage, back, List.of());
    }

    private static Optional<ObservationWindow> window(
            Optional<ObservationWindow> before, Optional<Instant> back, Instant at) {
        return ObservedWindow.after(before, list(back, Coverage.HISTORY), history(at));
    }

    @Test
    void listsThatOverlapMakeOneWindow() {
        Optional<ObservationWindow> first = window(Optional.empty(), Optional.of(TEN), ELEVEN);
        ObservationWindow both =
                window(first, Optional.of(ELEVEN.minusSeconds(60)), NOON).orElseThrow();
        assertEquals(Optional.of(TEN), both.from());
        assertEquals(Optional.of(NOON), both.to());
        assertEquals(true, both.complete());
        assertEquals(Optional.of(NOON), both.endsKnownUntil());
    }

    @Test
    void aGapBeginsANewWindow() {
        Optional<ObservationWindow> first = window(Optional.empty(), Optional.of(TEN), TEN.plusSeconds(60));
        ObservationWindow second = window(first, Optional.of(ELEVEN), NOON).orElseThrow();
        assertEquals(Optional.of(ELEVEN), second.from());
    }

    @Test
    void listsOfWhatGoesOnExtendNothing() {
        Optional<ObservationWindow> first = window(Optional.empty(), Optional.of(TEN), ELEVEN);
        assertEquals(first, ObservedWindow.after(first, list(Optional.empty(), Coverage.OPEN_ITEMS), open(NOON)));
        assertEquals(first, window(first, Optional.of(TEN), TEN));
    }

    @Test
    void endsAreKnownUntilTheFirstOpenItem() {
        Optional<ObservationWindow> found =
                ObservedWindow.after(Optional.empty(), reading(history(NOON), OPEN), history(NOON));
        assertEquals(
                Optional.of(Instant.parse("2025-03-08T09:30:00Z")),
                found.orElseThrow().endsKnownUntil());
    }

    @Test
    void itemsOfOneNameAtOneTimeAreOneEvent() {
        String twin = OVER.replace("t1", "t2").replace("09:30", "09:40");
        String later = OVER.replace("t1", "t3").replace("2025-03-08", "2025-03-09");
        String back = OVER.replace("t1", "t4")
                .replace("Terminals fail", "Postmortem: Terminals fail")
                .replace("2025-03-08", "2025-03-10");
        List<Incident> known = after(List.of(), history(NOON), OVER, twin, later, back);
        assertEquals(
                List.of("tillwerk:t1", "tillwerk:t1", "tillwerk:t3", "tillwerk:t3"),
                known.stream().map(Incident::event).toList());
    }
}
