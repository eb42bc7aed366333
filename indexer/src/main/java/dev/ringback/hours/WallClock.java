package dev.ringback.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * From the clock on the wall to the time line. A time that the clock skips is the first instant after the gap; of a
 * time it shows twice, opening takes the earlier and closing the later: nobody is sent home by a clock change.
 */
record WallClock(ZoneRules rules) {
    static WallClock of(ZoneId zone) {
        return new WallClock(zone.getRules());
    }

    int opens(LocalDate day, int minute) {
        return epochMinute(day, minute, false);
    }

    int closes(LocalDate day, int minute) {
        return epochMinute(day, minute, true);
    }

    private int epochMinute(LocalDate day, int minute, boolean later) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change == null) {
            return epochMinute(local, rules.getOffset(local));
        }
        if (change.isGap()) {
            return toMinute(change.toEpochSecond());
        }
        return epochMinute(local, later ? change.getOffsetAfter() : change.getOffsetBefore());
    }

    private static int epochMinute(LocalDateTime local, ZoneOffset offset) {
        return toMinute(local.toEpochSecond(offset));
    }

    private static int toMinute(long epochSecond) {
        return Math.toIntExact(Math.floorDiv(epochSecond, 60L));
    }
}
