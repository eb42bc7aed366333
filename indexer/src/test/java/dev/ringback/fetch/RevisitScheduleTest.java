package dev.ringback.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisitScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private final RevisitSchedule daily = new RevisitSchedule(Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource({"24, 12, 36", "12, 6, 18", "6, 6, 9", "1, 6, 6", "96, 48, 96", "80, 40, 96", "1000, 96, 96"})
    void changeHalvesAndSamenessAddsHalfWithinBounds(long last, long changed, long same) {
        assertEquals(Duration.ofHours(changed), daily.afterChange(Duration.ofHours(last)));
        assertEquals(Duration.ofHours(same), daily.afterNoChange(Duration.ofHours(last)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "5, 16", "6, 24", "1000000, 24"})
    void failuresAreRetriedMoreRarelyUpToTheCadence(int failures, long hours) {
        assertEquals(Duration.ofHours(hours), daily.afterFailures(failures));
    }

    @Test
    void aFailedPageIsSeenWeeklyHoweverLongItsCadence() {
        assertEquals(Duration.ofDays(7), new RevisitSchedule(Duration.ofDays(90)).afterFailures(50));
    }

    @Test
    void eachOutcomeHasItsMoment() {
        Duration day = Duration.ofDays(1);
        Reply.Answered reply = Replies.answered(NOW, 200, "");
        assertEquals(hours(12), daily.next(new FetchOutcome.Fetched(reply), NOW, day, true, 0));
        assertEquals(hours(36), daily.next(new FetchOutcome.Fetched(reply), NOW, day, false, 0));
        assertEquals(hours(36), daily.next(new FetchOutcome.NotModified(reply), NOW, day, true, 0));
        assertEquals(hours(24), daily.next(new FetchOutcome.Gone(reply), NOW, day, false, 0));
        assertEquals(hours(24), daily.next(new FetchOutcome.Disallowed("so"), NOW, day, false, 0));
        assertEquals(hours(3), daily.next(new FetchOutcome.Postponed(hours(3), "so"), NOW, day, false, 0));
        assertEquals(hours(4), daily.next(new FetchOutcome.Failed(Reply.Fault.TOO_SLOW, "so"), NOW, day, false, 3));
    }

    @Test
    void aCadenceOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RevisitSchedule(Duration.ZERO));
    }

    private static Instant hours(long hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
