package dev.ringback.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WindowTest {
    @Test
    void theYearBeginsOnTheMondayOfTheIsoWeek() {
        Window year = Window.yearOf(LocalDate.of(2026, 1, 1));
        assertEquals(LocalDate.of(2025, 12, 29), year.from());
        assertEquals(LocalDate.of(2026, 12, 28), year.end());
        assertEquals(year, Window.yearOf(LocalDate.of(2025, 12, 29)));
        assertEquals(year, Window.yearOf(LocalDate.of(2026, 1, 4)));
    }

    @Test
    void aYearHasAsManyMinutesInEveryZoneThatEndsItsSummerTime() {
        Window year = Window.yearOf(LocalDate.of(2026, 11, 21));
        for (String zone : new String[] {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"}) {
            assertEquals(364 * 1440, year.in(ZoneId.of(zone)).minutes(), zone);
        }
    }

    @Test
    void aWindowOverAClockChangeIsAnHourShorter() {
        Window march = new Window(LocalDate.of(2026, 3, 23), 7);
        assertEquals(7 * 1440 - 60, march.in(ZoneId.of("Europe/Berlin")).minutes());
    }

    @Test
    void aWindowWithoutADayIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Window(LocalDate.of(2026, 1, 5), 0));
        assertEquals("window of 0 days from 2026-01-05: give at least one day", refused.getMessage());
    }
}
