package dev.ringback.extract.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.extract.status.StatusEntry.Post;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts and ends as posts print them. */
class StatedTimesTest {
    private static final Instant POSTED = Instant.parse("2025-03-10T15:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static StatedTimes in(String text, boolean last, boolean alone) {
        return StatedTimes.in(new Post(POSTED, Optional.empty(), Optional.empty(), text), BERLIN, last, alone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Terminals are failing since 14:10 CET.|2025-03-10T13:10:00Z",
                "Since 14:10, terminals fail.|2025-03-10T13:10:00Z",
                "An issue that started March 10th, 2025, at 07:03 am EST (12:03 UTC).|2025-03-10T12:03:00Z",
                "The issue started on Sunday 9 March around 13:30 UTC.|2025-03-09T13:30:00Z",
                "Errors starting at 23:15 CET on March 8, 2025 were seen.|2025-03-08T22:15:00Z",
                "Starting at 20:00 CET cards were refused.|2025-03-09T19:00:00Z",
                "Since 2025-03-08 11:32 am ET, payments fail.|2025-03-08T16:32:00Z",
                "Les terminaux sont en panne depuis 14h10.|2025-03-10T13:10:00Z",
                "Die Terminals sind seit 14:10 Uhr gestört.|2025-03-10T13:10:00Z",
                "Los terminales fallan desde las 14:10.|2025-03-10T13:10:00Z",
                "Os terminais falham desde as 14:10.|2025-03-10T13:10:00Z",
                "I terminali non funzionano dalle 14:10.|2025-03-10T13:10:00Z",
                "De pinautomaten werken niet sinds 14:10 uur.|2025-03-10T13:10:00Z",
            })
    void startsAreReadInAllLanguages(String text, Instant start) {
        assertEquals(Optional.of(start), in(text, false, false).start());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Terminals are failing since this morning.",
                "Emails are missing since 15th of January.",
                "Since 2025-03-10 3:01 ET, there has been an issue.",
                "Since 2025-03-10 08:33:13 UTC this evening, payments fail.",
                "No further failures since our change.",
                "Since 25:10 it fails.",
                "We have 24 reports since 2 hours.",
            })
    void whatIsVagueIsNoStart(String text) {
        assertEquals(Optional.empty(), in(text, false, false).start());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Between 13:53UTC and 14:33UTC we sent broken messages.|2025-03-10T13:53:00Z|2025-03-10T14:33:00Z",
                "It was limited to 5:30 am to 6:00am (UTC).|2025-03-10T05:30:00Z|2025-03-10T06:00:00Z",
                "Entre 14h10 et 14h40, les paiements échouaient.|2025-03-10T13:10:00Z|2025-03-10T13:40:00Z",
                "Zwischen 14:10 und 14:40 Uhr waren Zahlungen gestört.|2025-03-10T13:10:00Z|2025-03-10T13:40:00Z",
                "Entre las 14:10 y las 14:40 fallaron pagos.|2025-03-10T13:10:00Z|2025-03-10T13:40:00Z",
                "Tussen 14:10 en 14:40 uur mislukten betalingen.|2025-03-10T13:10:00Z|2025-03-10T13:40:00Z",
                "At 13:10 UTC a change broke it. A fix was implemented at 13:52 UTC.|2025-03-10T13:10:00Z|2025-03-10T13:52:00Z",
            })
    void spansAreReadInTheLastPost(String text, Instant start, Instant end) {
        assertEquals(new StatedTimes(Optional.of(start), Optional.of(end)), in(text, true, true));
    }

    @Test
    void spansBeforeTheEndSayNothing() {
        assertEquals(StatedTimes.NONE, in("Payments were late between 2:30 pm and 3:10 pm.", false, false));
    }
}
