package dev.ringback.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverTest {
    private static final Window YEAR = Window.yearOf(LocalDate.of(2026, 11, 21));
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void theShareIsCoveredOverTradingMinutes() {
        Cover cover = Cover.of(open("Mo-Fr 08:00-18:00", CHICAGO), open("Mo-Fr 09:00-17:00", CHICAGO));
        assertEquals(new Cover(0.8, 52 * 5 * 480, 52 * 5 * 600), cover);
    }

    @Test
    void aShopThatNeverTradesHasNoTradingMinutes() {
        assertEquals(new Cover(0, 0, 0), Cover.of(open("off", CHICAGO), open("24/7", CHICAGO)));
        assertEquals(Optional.empty(), Cover.longestGap(open("off", CHICAGO), TimeSet.empty(), CHICAGO));
    }

    @Test
    void aShopWhollyCoveredHasNoGap() {
        assertEquals(
                Optional.empty(), Cover.longestGap(open("Mo-Sa 09:00-17:00", CHICAGO), open("24/7", CHICAGO), CHICAGO));
    }

    @ParameterizedTest(name = "shop {0}, support {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Su 10:00-20:00            | Mo-Fr 09:00-17:00             | Friday 17:00 to Monday 09:00   | 3840
            Mo-Fr 10:00-20:00            | Mo-Fr 09:00-17:00             | Friday 17:00 to Monday 09:00   | 3840
            Mo-Th 10:00-20:00            | Mo-Fr 09:00-17:00             | Monday 17:00 to Tuesday 09:00  | 960
            Tu-Su 10:00-23:00            | Mo 11:00-23:00; Tu-Su 11:00-23:00 | Monday 23:00 to Tuesday 11:00 | 720
            Su 10:00-24:00, Mo 00:00-24:00 | Tu 11:00-24:00; We-Su 00:00-23:00 | Sunday 23:00 to Tuesday 11:00 | 2160
            Sa 22:00-26:00               | Mo-Sa 00:00-24:00             | Sunday 00:00 to Monday 00:00   | 1440
            """)
    void theLongestGapOfAUsualWeekIsOnTheWallClock(String shop, String support, String words, long minutes) {
        Gap gap = Cover.longestGap(open(shop, CHICAGO), open(support, CHICAGO), CHICAGO)
                .orElseThrow();
        assertEquals(words, gap.toString());
        assertEquals(minutes, gap.minutes());
        assertTrue(gap.weeks() >= 50, "weeks " + gap.weeks());
        assertFalse(gap.isAlways());
    }

    @Test
    void theGapIsToldInTheShopsZone() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Gap gap = Cover.longestGap(open("Mo-Fr 09:00-18:00", berlin), open("Mo-Fr 09:00-17:00", CHICAGO), berlin)
                .orElseThrow();
        assertEquals("Saturday 00:00 to Monday 16:00", gap.toString());
        assertTrue(gap.weeks() < 52, "not in the weeks in which only one side has changed its clocks: " + gap.weeks());
    }

    @Test
    void aHolidayIsNoUsualWeek() {
        TimeSet support = OpeningHoursTest.read("Mo-Fr 09:00-17:00; PH off")
                .during(YEAR, CHICAGO, Optional.of("US"))
                .open();
        Gap gap = Cover.longestGap(open("Mo-Su 10:00-20:00", CHICAGO), support, CHICAGO)
                .orElseThrow();
        assertEquals("Friday 17:00 to Monday 09:00", gap.toString());
    }

    @Test
    void whereNoGapIsUsualTheLongestOfAllHasItsDate() {
        TimeSet support = OpeningHoursTest.read("24/7; PH off")
                .during(YEAR, CHICAGO, Optional.of("DE"))
                .open();
        Gap gap = Cover.longestGap(open("Mo-Sa 09:00-17:00", CHICAGO), support, CHICAGO)
                .orElseThrow();
        assertEquals(
                new Gap(
                        DayOfWeek.FRIDAY,
                        LocalTime.MIDNIGHT,
                        DayOfWeek.SUNDAY,
                        LocalTime.MIDNIGHT,
                        2 * 1440,
                        1,
                        Optional.of(LocalDate.of(2026, 12, 25))),
                gap);
        assertEquals("2026-12-25, Friday 00:00 to Sunday 00:00", gap.toString());
    }

    @Test
    void whereNobodyIsEverReachableTheGapIsTheWholeWeek() {
        Gap gap = Cover.longestGap(open("Mo-Sa 09:00-17:00", CHICAGO), TimeSet.empty(), CHICAGO)
                .orElseThrow();
        assertTrue(gap.isAlways());
        assertEquals("Monday 00:00 to Monday 00:00", gap.toString());
        assertEquals(10_080, gap.minutes());
        assertEquals(52, gap.weeks());
    }

    @Test
    void whatIsMissingOnlyAtTheEdgesIsStillFound() {
        TimeSet trading = open("Mo 09:00-17:00", CHICAGO);
        long first = trading.intervals().getFirst().from();
        TimeSet reachable = TimeSet.of(first + 60, first + 400 * 1440);
        Gap gap = Cover.longestGap(trading, reachable, CHICAGO).orElseThrow();
        assertEquals("2026-11-16, Monday 09:00 to Monday 10:00", gap.toString());
    }

    private static TimeSet open(String text, ZoneId zone) {
        return OpeningHoursTest.read(text)
                .during(YEAR, zone, Optional.empty())
                .open()
                .intersect(YEAR.in(zone));
    }
}
