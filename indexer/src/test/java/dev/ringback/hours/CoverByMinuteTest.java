package dev.ringback.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sets of minutes against a count minute by minute, to the minute. */
class CoverByMinuteTest {
    private static final long SEED = 20261121;
    private static final Window YEAR = Window.yearOf(LocalDate.of(2026, 11, 21));
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Berlin",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "Asia/Kolkata",
                    "Pacific/Apia",
                    "Africa/Casablanca",
                    "America/Santiago",
                    "Asia/Kathmandu",
                    "Pacific/Kiritimati",
                    "Pacific/Pago_Pago",
                    "America/Havana",
                    "Antarctica/Troll")
            .map(ZoneId::of)
            .toList();

    @Test
    void coverIsExactToTheMinuteInTwelveZones() {
        Random random = new Random(SEED);
        CoverWalk.Result sum = new CoverWalk.Result(0, 0);
        for (int shop = 0; shop < ZONES.size(); shop++) {
            CoverWalk.Side trading = CoverWalk.Side.of(RandomHours.of(random), YEAR, "US");
            CoverWalk.Side desk = CoverWalk.Side.of(RandomHours.of(random), YEAR, "DE");
            for (ZoneId support : ZONES) {
                CoverWalk.Result result = new CoverWalk(YEAR, trading, desk).between(ZONES.get(shop), support);
                String what = "seed " + SEED + ", shop \"" + trading.text() + "\" in " + ZONES.get(shop)
                        + ", support \"" + desk.text() + "\" in " + support;
                assertEquals(0, result.off(), what);
                sum = sum.plus(result);
            }
        }
        System.out.println("cover minute by minute: seed " + SEED + ", 144 pairs of zones, " + sum.compared()
                + " minutes compared, " + sum.off() + " off");
    }

    /** Every change of a clock anywhere since 2010 that is whole minutes, and the days around it. */
    @Test
    void theDaysAroundEveryClockChangeOfEveryZoneAreExact() {
        Random random = new Random(SEED);
        List<String> off = new ArrayList<>();
        int changes = 0;
        for (ZoneId zone : zonesWithRulesOfTheirOwn()) {
            for (ZoneOffsetTransition change : changesSince2010(zone)) {
                Window window =
                        new Window(change.getDateTimeBefore().toLocalDate().minusDays(1), 3);
                RandomHours hours = RandomHours.of(random);
                if (!exact(hours, window, zone)) {
                    off.add(zone + " " + change + " \"" + hours.text() + "\"");
                }
                changes++;
            }
        }
        System.out.println(
                "clock changes walked minute by minute: seed " + SEED + ", " + changes + ", off " + off.size());
        assertTrue(changes > 4_000, "changes " + changes);
        assertEquals(List.of(), off);
    }

    @Test
    void withoutACalendarExactlyTheMinutesThatHangOnItAreUnknown() {
        Random random = new Random(SEED);
        Window window = new Window(LocalDate.of(2026, 10, 19), 14);
        ZoneId zone = ZoneId.of("Europe/Berlin");
        for (int round = 0; round < 100; round++) {
            RandomHours made = RandomHours.of(random);
            OpeningHours hours = ((HoursReading.Read) OpeningHours.read(made.text())).hours();
            Staffed staffed = hours.during(window, zone, Optional.of("XX"));
            for (LocalDate day = window.from(); day.isBefore(LocalDate.of(2026, 10, 25)); day = day.plusDays(1)) {
                compareUnknown(made, staffed, day, zone);
            }
        }
    }

    private static void compareUnknown(RandomHours hours, Staffed staffed, LocalDate day, ZoneId zone) {
        List<Set<LocalDate>> worlds =
                List.of(Set.of(), Set.of(day), Set.of(day.minusDays(1)), Set.of(day, day.minusDays(1)));
        for (int minute = 0; minute < 1440; minute++) {
            int at = minute;
            long open = worlds.stream()
                    .filter(world -> hours.openAt(day, at, world))
                    .count();
            long epoch = day.atStartOfDay(zone).toEpochSecond() / 60 + minute;
            Supplier<String> what = () -> hours.text() + " on " + day + " at minute " + at;
            assertEquals(open == 4, staffed.open().contains(epoch), what);
            assertEquals(open > 0 && open < 4, staffed.unknown().contains(epoch), what);
        }
    }

    private static boolean exact(RandomHours hours, Window window, ZoneId zone) {
        CoverWalk.Side side = CoverWalk.Side.of(hours, window, "DE");
        LongPredicate open = side.walk().in(zone);
        LongPredicate dates = MinuteWalk.dates(window, zone);
        TimeSet set = side.open(window, zone);
        for (long minute = MinuteWalk.start(window); minute < MinuteWalk.end(window); minute++) {
            if (dates.test(minute) && open.test(minute) != set.contains(minute)) {
                return false;
            }
        }
        return true;
    }

    /** The JDK knows some 600 names; the aliases among them are the same clock. */
    private static Collection<ZoneId> zonesWithRulesOfTheirOwn() {
        Map<ZoneRules, ZoneId> zones = new LinkedHashMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .forEach(zone -> zones.putIfAbsent(zone.getRules(), zone));
        return zones.values();
    }

    private static List<ZoneOffsetTransition> changesSince2010(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        Instant end = Instant.parse("2028-01-01T00:00:00Z");
        Instant at = Instant.parse("2010-01-01T00:00:00Z");
        ZoneOffsetTransition change = zone.getRules().nextTransition(at);
        while (change != null && change.getInstant().isBefore(end)) {
            if (wholeMinutes(change.getOffsetBefore()) && wholeMinutes(change.getOffsetAfter())) {
                changes.add(change);
            }
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return changes;
    }

    private static boolean wholeMinutes(ZoneOffset offset) {
        return offset.getTotalSeconds() % 60 == 0;
    }
}
