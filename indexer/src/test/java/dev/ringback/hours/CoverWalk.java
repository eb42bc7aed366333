package dev.ringback.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** Counts the cover of one shop by one support desk twice, by sets and minute by minute, and says how far they are off. */
record CoverWalk(Window window, Side shop, Side support) {

    /** Hours, both as read by us and as laid out by the walk. */
    record Side(String text, OpeningHours hours, MinuteWalk walk, String country) {
        static Side of(RandomHours random, Window window, String country) {
            HoursReading reading = OpeningHours.read(random.text());
            if (reading instanceof HoursReading.Read read) {
                MinuteWalk walk = new MinuteWalk(random, window, holidays(country, window));
                return new Side(random.text(), read.hours(), walk, country);
            }
            throw new AssertionError(reading.toString());
        }

        private static Set<LocalDate> holidays(String country, Window window) {
            Set<LocalDate> days = new HashSet<>();
            for (int year = window.from().getYear() - 1; year <= window.end().getYear() + 1; year++) {
                days.addAll(Holidays.of(country, year).orElseThrow());
            }
            return days;
        }

        TimeSet open(Window window, ZoneId zone) {
            return hours.during(window, zone, Optional.of(country)).open();
        }
    }

    /** {@code off} counts wrong trading minutes and wrong covered minutes. */
    record Result(long compared, long off) {
        Result plus(Result other) {
            return new Result(compared + other.compared, off + other.off);
        }
    }

    Result between(ZoneId shopZone, ZoneId supportZone) {
        TimeSet trading = shop.open(window, shopZone).intersect(window.in(shopZone));
        Cover cover = Cover.of(trading, support.open(window, supportZone));
        LongPredicate inWindow = MinuteWalk.dates(window, shopZone);
        LongPredicate trades = shop.walk().in(shopZone);
        LongPredicate answers = support.walk().in(supportZone);
        long tradingMinutes = 0;
        long coveredMinutes = 0;
        long end = MinuteWalk.end(window);
        for (long minute = MinuteWalk.start(window); minute < end; minute++) {
            if (inWindow.test(minute) && trades.test(minute)) {
                tradingMinutes++;
                coveredMinutes += answers.test(minute) ? 1 : 0;
            }
        }
        long off =
                Math.abs(tradingMinutes - cover.tradingMinutes()) + Math.abs(coveredMinutes - cover.coveredMinutes());
        return new Result(window.days() * 1440L, off);
    }
}
