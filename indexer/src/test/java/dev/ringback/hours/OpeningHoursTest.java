package dev.ringback.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Monday 12 October 2026 and the six days after it; no holiday, no clock change. */
    private static final Window WEEK = new Window(LocalDate.of(2026, 10, 12), 7);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Mo 08:15-16:45                         | Mo 08:15-16:45
            Tu-We 09:00-12:30,13:15-18:00          | Tu 09:00-12:30, Tu 13:15-18:00, We 09:00-12:30, We 13:15-18:00
            Sa,Su 11:00-15:00                      | Sa 11:00-15:00, Su 11:00-15:00
            Su-Mo 07:00-08:00                      | Mo 07:00-08:00, Su 07:00-08:00
            Th 20:00-04:00                         | Th 20:00-Fr 04:00
            Th 20:00-28:00                         | Th 20:00-Fr 04:00
            Th 20:00-24:00                         | Th 20:00-Fr 00:00
            Th 00:00-24:00                         | Th 00:00-Fr 00:00
            Fr 06:00-06:00                         | Fr 06:00-Sa 06:00
            Su 23:00-25:00                         | Mo 00:00-01:00, Su 23:00-Mo 00:00
            24/7                                   | Mo 00:00-Mo 00:00
            off                                    | ''
            closed                                 | ''
            Mo-We 09:00-17:00; Tu off              | Mo 09:00-17:00, We 09:00-17:00
            Mo-We 09:00-17:00; Tu 10:00-11:00      | Mo 09:00-17:00, Tu 10:00-11:00, We 09:00-17:00
            Mo-Tu 09:00-11:00, Tu 14:00-15:00      | Mo 09:00-11:00, Tu 09:00-11:00, Tu 14:00-15:00
            Mo-Tu 09:00-11:00, Tu 10:00-15:00      | Mo 09:00-11:00, Tu 09:00-15:00
            Mo 09:00-17:00; Mo 12:00-13:00 off     | Mo 09:00-12:00, Mo 13:00-17:00
            Mo-Tu 21:00-03:00; Tu 10:00-12:00      | Mo 21:00-Tu 00:00, Tu 10:00-12:00, We 00:00-03:00
            Mo 21:00-03:00; Tu 10:00-12:00         | Mo 21:00-Tu 00:00, Tu 10:00-12:00
            Mo 21:00-03:00, Tu 10:00-12:00         | Mo 21:00-Tu 03:00, Tu 10:00-12:00
            Mo 09:00-10:00 open                    | Mo 09:00-10:00
            Mo: 09:00 - 10:00                      | Mo 09:00-10:00
            mo 9:00-10:00                          | Mo 09:00-10:00
            Mo 09:00-10:00;; Tu 09:00-10:00;       | Mo 09:00-10:00, Tu 09:00-10:00
            Mo, We 09:00-10:00                     | Mo 09:00-10:00, We 09:00-10:00
            """)
    void aTextOpensTheseMinutesOfAnOrdinaryWeek(String text, String expected) {
        TimeSet open = read(text).during(WEEK, UTC, Optional.empty()).open().intersect(WEEK.in(UTC));
        assertEquals(expected, words(open));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Su 09:00-17:00                | Mo-Su 09:00-17:00 | Mo-Su 09:00-17:00
            Fr-Mo 9:00-12:00                 | Fr-Mo             | Mo,Fr-Su 09:00-12:00
            Mo,Tu,Th 22:00-26:00             | to 02:00          | Mo-Tu,Th 22:00-02:00
            PH,Mo-Fr 13:00-17:00,08:00-12:00 | sorted            | Mo-Fr,PH 08:00-12:00,13:00-17:00
            Mo-Su,PH 00:00-24:00             | PH is redundant   | 24/7
            Mo 08:00-12:00, We off           | off never adds    | Mo 08:00-12:00; We off
            07:30-09:15,09:15-11:45          | merged            | Mo-Su 07:30-11:45
            24/7; PH off                     | as it is          | 24/7; PH off
            """)
    void theNormalisedTextIsPlain(String text, String why, String expected) {
        assertEquals(expected, read(text).toString(), why);
    }

    @Test
    void readingTheNormalisedTextGivesEqualHours() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            OpeningHours hours = read(RandomHours.of(random).text());
            OpeningHours again = read(hours.toString());
            assertEquals(hours, again);
            assertEquals(hours.hashCode(), again.hashCode());
            assertEquals(hours.toString(), again.toString());
        }
    }

    @Test
    void holidaysCloseWhatTheirRuleSays() {
        Window easter = new Window(LocalDate.of(2026, 4, 3), 4);
        OpeningHours hours = read("Mo-Sa 09:00-17:00; PH 10:00-11:00");
        Staffed german = hours.during(easter, BERLIN, Optional.of("DE"));
        assertEquals("Mo 10:00-11:00, Fr 10:00-11:00, Sa 09:00-17:00", words(local(german.open(), easter)));
        assertTrue(german.unknown().isEmpty());
        Staffed american = hours.during(easter, BERLIN, Optional.of("US"));
        assertEquals("Mo 09:00-17:00, Fr 09:00-17:00, Sa 09:00-17:00", words(local(american.open(), easter)));
    }

    @Test
    void withoutARuleForThemHolidaysAreOrdinaryDays() {
        Window easter = new Window(LocalDate.of(2026, 4, 3), 1);
        Staffed staffed = read("Mo-Fr 09:00-17:00").during(easter, BERLIN, Optional.of("DE"));
        assertEquals("Fr 09:00-17:00", words(local(staffed.open(), easter)));
    }

    @Test
    void withoutACalendarOnlyWhatNoHolidayCanTakeAwayIsOpen() {
        OpeningHours hours = read("Mo 09:00-17:00; PH 16:00-18:00");
        Window monday = new Window(WEEK.from(), 1);
        for (Optional<String> country : List.of(Optional.<String>empty(), Optional.of("XX"))) {
            Staffed staffed = hours.during(monday, BERLIN, country);
            assertEquals("Mo 16:00-17:00", words(local(staffed.open(), monday)));
            assertEquals("Mo 09:00-16:00, Mo 17:00-18:00", words(local(staffed.unknown(), monday)));
        }
    }

    @Test
    void roundTheClockWithoutARuleForHolidaysIsNeverUnknown() {
        Staffed staffed = read("24/7").during(WEEK, BERLIN, Optional.empty());
        assertTrue(staffed.unknown().isEmpty());
        assertEquals(WEEK.in(BERLIN), staffed.open().intersect(WEEK.in(BERLIN)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a time in the gap begins after it   | 2026-03-29 | 02:30-05:00 | 120
            a time in the gap ends after it     | 2026-03-29 | 01:00-02:30 | 60
            nothing fits into the gap           | 2026-03-29 | 02:10-02:50 | 0
            a night is an hour shorter          | 2026-03-29 | 00:00-06:00 | 300
            a doubled time begins at its first  | 2026-10-25 | 02:30-05:00 | 210
            a doubled time ends at its second   | 2026-10-25 | 01:00-02:30 | 150
            between doubled times it is longest | 2026-10-25 | 02:10-02:50 | 100
            a night is an hour longer           | 2026-10-25 | 00:00-06:00 | 420
            """)
    void clockChangesFollowTheWrittenRule(String why, LocalDate day, String times, int minutes) {
        Window one = new Window(day, 1);
        TimeSet open = read(times).during(one, BERLIN, Optional.empty()).open();
        assertEquals(minutes, open.intersect(one.in(BERLIN)).minutes(), why);
    }

    @Test
    void theDatesReachFarEnoughForTheZonesFurthestApart() {
        ZoneId shop = ZoneId.of("Pacific/Kiritimati");
        ZoneId support = ZoneId.of("Pacific/Pago_Pago");
        TimeSet open =
                read("Sa 23:00-24:00").during(WEEK, support, Optional.empty()).open();
        assertEquals(60, open.intersect(WEEK.in(shop)).minutes(), "Monday 00:00 in Kiritimati is Saturday 23:00 there");
    }

    @Test
    void theWeekKeepsALateShiftInOnePiece() {
        assertEquals(
                List.of(
                        new Span(DayOfWeek.MONDAY, 540, 1020),
                        new Span(DayOfWeek.FRIDAY, 1200, 1560),
                        new Span(DayOfWeek.SUNDAY, 1320, 1500)),
                read("Mo 09:00-17:00; Fr 20:00-02:00; Su 22:00-01:00; PH off").week());
    }

    @Test
    void aWeekRoundTheClockIsSevenWholeDays() {
        List<Span> week = read("24/7").week();
        assertEquals(7, week.size());
        assertTrue(week.stream().allMatch(span -> span.fromMinute() == 0 && span.toMinute() == 1440));
    }

    @Test
    void theWeekHasTheMinutesOfTheTimeLine() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            OpeningHours hours = read(RandomHours.of(random).text());
            long charted = hours.week().stream()
                    .mapToLong(span -> span.toMinute() - span.fromMinute())
                    .sum();
            if (!hours.namesHolidays()) {
                TimeSet open = hours.during(WEEK, UTC, Optional.empty()).open();
                assertEquals(open.intersect(WEEK.in(UTC)).minutes(), charted, hours.toString());
            }
        }
    }

    @Test
    void onlyARuleThatChangesSomethingNamesHolidays() {
        assertTrue(read("Mo-Fr 09:00-17:00; PH off").namesHolidays());
        assertFalse(read("Mo-Su,PH 09:00-17:00").namesHolidays());
    }

    static OpeningHours read(String text) {
        HoursReading reading = OpeningHours.read(text);
        if (reading instanceof HoursReading.Read read) {
            return read.hours();
        }
        throw new AssertionError(reading.toString());
    }

    private static TimeSet local(TimeSet set, Window window) {
        List<TimeSet.Interval> shifted = new ArrayList<>();
        for (TimeSet.Interval interval : set.intersect(window.in(BERLIN)).intervals()) {
            ZoneOffset offset = BERLIN.getRules().getOffset(Instant.ofEpochSecond(interval.from() * 60));
            long shift = offset.getTotalSeconds() / 60;
            shifted.add(new TimeSet.Interval(interval.from() + shift, interval.to() + shift));
        }
        return TimeSet.of(shifted);
    }

    private static String words(TimeSet set) {
        List<String> words = new ArrayList<>();
        for (TimeSet.Interval interval : set.intervals()) {
            LocalDateTime from = LocalDateTime.ofEpochSecond(interval.from() * 60, 0, ZoneOffset.UTC);
            LocalDateTime to = LocalDateTime.ofEpochSecond(interval.to() * 60, 0, ZoneOffset.UTC);
            boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
            words.add(day(from) + time(from) + "-" + (sameDay ? "" : day(to)) + time(to));
        }
        words.sort((a, b) -> Integer.compare(
                "MoTuWeThFrSaSu".indexOf(a.substring(0, 2)), "MoTuWeThFrSaSu".indexOf(b.substring(0, 2))));
        return String.join(", ", words);
    }

    private static String day(LocalDateTime local) {
        return local.format(DateTimeFormatter.ofPattern("EE ", Locale.ENGLISH)).substring(0, 2) + " ";
    }

    private static String time(LocalDateTime local) {
        return local.toLocalTime().toString();
    }
}
