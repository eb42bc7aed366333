package dev.ringback.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.ChildJvm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    @Test
    void germanyHasNineHolidaysInAllItsParts() {
        assertEquals(
                Set.of(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 10, 3),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 26)),
                Holidays.of("DE", 2026).orElseThrow());
    }

    @Test
    void aHolidayKeptOnAnotherDayCountsThere() {
        Set<LocalDate> american = Holidays.of("us", 2026).orElseThrow();
        assertTrue(american.contains(LocalDate.of(2026, 7, 3)), "Independence Day 2026 is a Saturday, kept on Friday");
        assertFalse(american.contains(LocalDate.of(2026, 7, 4)));
    }

    @Test
    void newYearKeptInTheOldYearBelongsToTheOldYear() {
        LocalDate kept = LocalDate.of(2021, 12, 31);
        assertTrue(Holidays.of("US", 2021).orElseThrow().contains(kept));
        assertFalse(Holidays.of("US", 2022).orElseThrow().contains(kept));
    }

    @Test
    void regionalHolidaysAreLeftOut() {
        Set<LocalDate> british = Holidays.of("GB", 2026).orElseThrow();
        assertTrue(british.contains(LocalDate.of(2026, 4, 3)), "Good Friday, all over the kingdom");
        assertFalse(british.contains(LocalDate.of(2026, 11, 30)), "Saint Andrew's Day, in Scotland only");
    }

    @Test
    void anUnknownCountryHasNoCalendar() {
        for (String code : new String[] {"XX", "", "Germany", "NYSE", "de_bw", "../de", "D"}) {
            assertEquals(Optional.empty(), Holidays.of(code, 2026), code);
        }
    }

    @Test
    void manyMayAskForTheFirstTimeAtOnce() throws Exception {
        ChildJvm.with("-Xmx128m").run("Holidays", said -> {}, HolidaysTest.class);
    }

    /** The child: only in a new JVM is there a first time. */
    public static void main(String[] none) throws Exception {
        List<Callable<Boolean>> all = Stream.of("US", "DE", "FR", "GB", "CA", "IT")
                .<Callable<Boolean>>map(country ->
                        () -> !Holidays.of(country, 2026).orElseThrow().isEmpty())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Boolean> one : threads.invokeAll(all)) {
                assertTrue(one.get());
            }
        }
    }

    @Test
    void theAnswerIsKept() {
        assertSame(
                Holidays.of("FR", 2026).orElseThrow(), Holidays.of("fr", 2026).orElseThrow());
    }
}
