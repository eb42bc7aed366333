package dev.ringback.hours;

import static dev.ringback.hours.OpeningHoursTest.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours that hang on the date, and those of which the end is not known. */
class SeasonalHoursTest {
    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Jul-Aug 10:00-12:00                       | 2026-06-29 | 4  | 07-01 10:00-12:00, 07-02 10:00-12:00
            10:00-12:00; Dec 24-Jan 02 off            | 2026-12-22 | 14 | 12-22 10:00-12:00, 12-23 10:00-12:00, 01-03 10:00-12:00, 01-04 10:00-12:00
            2027 10:00-12:00                          | 2026-12-31 | 2  | 01-01 10:00-12:00
            2027+ 10:00-12:00                         | 2026-12-31 | 2  | 01-01 10:00-12:00
            week 02-53/2 Tu 10:00-12:00               | 2026-11-02 | 28 | 11-10 10:00-12:00, 11-24 10:00-12:00
            week 52-01 Mo 10:00-12:00                 | 2026-12-14 | 35 | 12-21 10:00-12:00, 12-28 10:00-12:00, 01-04 10:00-12:00
            Th[4] 10:00-12:00                         | 2026-11-01 | 30 | 11-26 10:00-12:00
            Fr[-1] 10:00-12:00                        | 2026-10-25 | 40 | 10-30 10:00-12:00, 11-27 10:00-12:00
            Sa[-1] +3 days 10:00-12:00                | 2026-10-25 | 14 | 11-03 10:00-12:00
            Mo-Fr 10:00-12:00; Nov Th[4] off          | 2026-11-25 | 3  | 11-25 10:00-12:00, 11-27 10:00-12:00
            Mo-Su 10:00-12:00; easter -2 days off     | 2026-04-02 | 3  | 04-02 10:00-12:00, 04-04 10:00-12:00
            2026 Feb 29 10:00-12:00                   | 2026-02-28 | 2  |
            Feb 28-Feb 31 10:00-12:00                 | 2026-02-27 | 4  | 02-28 10:00-12:00
            Jun Su[5] 10:00-12:00                     | 2026-06-01 | 30 |
            Jul Sa 22:00-02:00                        | 2026-07-25 | 8  | 07-25 22:00-02:00
            Mo 08:00-12:00/02:00                      | 2026-06-01 | 1  | 06-01 08:00-08:01, 06-01 10:00-10:01, 06-01 12:00-12:01
            """)
    void datesOpenWhatTheirRulesSay(String text, LocalDate from, int days, String expected) {
        Window window = new Window(from, days);
        TimeSet open =
                read(text).during(window, ZoneOffset.UTC, Optional.empty()).open();
        assertEquals(expected == null ? "" : expected, words(open.intersect(window.in(ZoneOffset.UTC))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            17:00+                             !                   ! 06-01 17:00-03:00
            22:30+                             !                   ! 06-01 22:30-06:30
            Mo 14:00-17:00+                    ! 06-01 14:00-17:00 ! 06-01 17:00-03:00
            Mo 07:00+,12:00-16:00              ! 06-01 12:00-16:00 ! 06-01 07:00-12:00
            Mo 07:00+ off                      !                   !
            Mo 10:00-16:00 "by appointment"    !                   ! 06-01 10:00-16:00
            Mo 10:00-16:00 open "ring twice"   ! 06-01 10:00-16:00 !
            Mo 10:00-16:00 unknown             !                   ! 06-01 10:00-16:00
            Mo 10:00-12:00 || Mo 11:00-13:00 "ask" ! 06-01 10:00-12:00 ! 06-01 12:00-13:00
            Mo 10:00-12:00; Mo 11:00-13:00 unknown !               ! 06-01 11:00-13:00
            """)
    void whatNobodyCanTellIsUnknown(String text, String open, String unknown) {
        Window day = new Window(LocalDate.of(2026, 6, 1), 1);
        TimeSet near = new Window(LocalDate.of(2026, 6, 1), 2).in(ZoneOffset.UTC);
        TimeSet monday = TimeSet.of(
                near.intervals().getFirst().from() + 420,
                near.intervals().getFirst().from() + 1860);
        Staffed staffed = read(text).during(day, ZoneOffset.UTC, Optional.empty());
        assertEquals(open == null ? "" : open, words(staffed.open().intersect(monday)));
        assertEquals(unknown == null ? "" : unknown, words(staffed.unknown().intersect(monday)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            Apr-Oct Mo-Fr 09:00-17:00; Nov-Mar off; 2026 Dec 24-31 10:00-12:00
            week 02-53/2,01 We; easter -2 days-easter +1 day off
            Mo[1-2],Fr[-1],Sa[2] -1 day 10:00+; PH off || "ask" || Su unknown
            2024-2030/2,2040+ Jan 01,Nov Th[4] +1 day 10:00-12:00/30, Mo-Su 14:00-16:00+
            2026-2027 week 05 Feb Sa-Mo,PH 22:00-26:00 unknown
            Mo-Fr,Sa[1],PH 10:00-12:00,14:00+
            """)
    void readingTheNormalisedTextGivesEqualHours(String text) {
        OpeningHours hours = read(text);
        OpeningHours again = read(hours.toString());
        assertEquals(hours, again);
        assertEquals(hours.toString(), again.toString());
        assertTrue(hours.isSeasonal());
        Window years = new Window(LocalDate.of(2024, 1, 1), 1_500);
        assertEquals(
                hours.during(years, ZoneOffset.UTC, Optional.of("US")),
                again.during(years, ZoneOffset.UTC, Optional.of("US")));
    }

    @Test
    void theOrdinaryWeekLeavesSpecialDatesOut() {
        OpeningHours hours = read("Mo-Fr 09:00-17:00; Dec 24-26 off; We[1] 20:00-22:00");
        assertEquals(read("Mo-Fr 09:00-17:00").week(), hours.week());
        assertTrue(hours.isSeasonal());
        assertFalse(read("Mo-Fr 09:00-17:00; PH off").isSeasonal());
        assertEquals(0, read("Apr-Oct Mo-Fr 09:00-17:00").minutesOfWeek());
    }

    private static String words(TimeSet set) {
        return set.intervals().stream()
                .map(one -> local(one.from()).toString().substring(5).replace('T', ' ') + "-"
                        + local(one.to()).toLocalTime())
                .collect(Collectors.joining(", "));
    }

    private static LocalDateTime local(long minute) {
        return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC);
    }
}
