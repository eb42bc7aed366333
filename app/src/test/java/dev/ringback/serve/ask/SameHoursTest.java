package dev.ringback.serve.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameHoursTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tu we th fr sa su    | 11:00 | 23:00 | Tu-Su 11:00-23:00",
                "mo                   | 09:00 | 18:00 | Mo 09:00-18:00",
                "mo tu                | 09:00 | 18:00 | Mo,Tu 09:00-18:00",
                "mo we th fr su       | 09:30 | 18:15 | Mo,We-Fr,Su 09:30-18:15",
                "fr sa                | 18:00 | 02:00 | Fr,Sa 18:00-02:00",
                "fr sa                | 18:00 | 00:00 | Fr,Sa 18:00-24:00",
                "mo tu we th fr sa su | 00:00 | 00:00 | Mo-Su 00:00-24:00",
            })
    void daysAndTimesAreOpeningHoursAndBack(String days, String opens, String closes, String text) {
        SameHours hours = new SameHours(days(days), LocalTime.parse(opens), LocalTime.parse(closes));
        assertEquals(text, hours.text());
        OpeningHours read = assertInstanceOf(HoursReading.Read.class, OpeningHours.read(text))
                .hours();
        assertEquals(Optional.of(hours), SameHours.of(read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Mo-Th 11:00-22:00; Fr 11:00-23:00", "Mo-Fr 08:00-12:00,13:00-17:00", "Mo-Fr 09:00-18:00; PH off"})
    void hoursThatDifferStayText(String text) {
        OpeningHours read = assertInstanceOf(HoursReading.Read.class, OpeningHours.read(text))
                .hours();
        assertEquals(Optional.empty(), SameHours.of(read));
    }

    @Test
    void noDayIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SameHours(Set.of(), LocalTime.MIDNIGHT, LocalTime.NOON));
    }

    private static Set<DayOfWeek> days(String codes) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String code : codes.split(" ")) {
            days.add(SameHours.day(code).orElseThrow());
        }
        return days;
    }
}
