package dev.ringback.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The slow and plain way: walks real instants minute by minute, looks at the clock on the wall, and asks whether it
 * shows an open minute. Where the clock shows a minute twice, a span that begins in the doubled hour begins at its first
 * showing, one that ends in it ends at its second.
 */
final class MinuteWalk {
    private final boolean[] open;
    private final long firstLocalMinute;

    /** The wall of every minute from three days before the window to three days after. */
    MinuteWalk(RandomHours hours, Window window, Set<LocalDate> holidays) {
        LocalDate first = window.from().minusDays(3);
        int days = window.days() + 6;
        open = new boolean[days * 1440];
        firstLocalMinute = first.toEpochDay() * 1440;
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            for (int minute = 0; minute < 1440; minute++) {
                open[day * 1440 + minute] = hours.openAt(date, minute, holidays);
            }
        }
    }

    private boolean shown(long localMinute) {
        return open[(int) (localMinute - firstLocalMinute)];
    }

    private boolean anyShown(long fromLocalMinute, long lastLocalMinute) {
        for (long minute = fromLocalMinute; minute <= lastLocalMinute; minute++) {
            if (shown(minute)) {
                return true;
            }
        }
        return false;
    }

    /** For a zone: whether the hours are open at a real minute. */
    LongPredicate in(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransition> doubled = doubled(rules);
        return minute -> {
            long local = local(rules, minute);
            for (ZoneOffsetTransition change : doubled) {
                long turn = change.toEpochSecond() / 60;
                long length = -change.getDuration().toMinutes();
                long again = turn + change.getOffsetAfter().getTotalSeconds() / 60;
                if (minute >= turn - length && minute < turn) {
                    return anyShown(again - 1, local);
                }
                if (minute >= turn && minute < turn + length) {
                    return anyShown(local, again + length - 1);
                }
            }
            return shown(local);
        };
    }

    private List<ZoneOffsetTransition> doubled(ZoneRules rules) {
        List<ZoneOffsetTransition> doubled = new ArrayList<>();
        Instant start = Instant.ofEpochSecond(firstLocalMinute * 60);
        Instant end = start.plus(open.length, ChronoUnit.MINUTES);
        ZoneOffsetTransition change = rules.nextTransition(start);
        while (change != null && change.getInstant().isBefore(end)) {
            if (change.isOverlap()) {
                doubled.add(change);
            }
            change = rules.nextTransition(change.getInstant());
        }
        return doubled;
    }

    static long local(ZoneRules rules, long minute) {
        return minute + rules.getOffset(Instant.ofEpochSecond(minute * 60)).getTotalSeconds() / 60;
    }

    /** Whether the clock of the zone shows a date of the window. */
    static LongPredicate dates(Window window, ZoneId zone) {
        long from = window.from().toEpochDay() * 1440;
        long end = window.end().toEpochDay() * 1440;
        ZoneRules rules = zone.getRules();
        return minute -> {
            long local = local(rules, minute);
            return from <= local && local < end;
        };
    }

    /** The first minute to walk so that none of the window is missed in any zone. */
    static long start(Window window) {
        return window.from().atStartOfDay().toEpochSecond(ZoneOffset.UTC) / 60 - 26 * 60;
    }

    static long end(Window window) {
        LocalDateTime end = window.end().atStartOfDay();
        return end.toEpochSecond(ZoneOffset.UTC) / 60 + 26 * 60;
    }
}
