package dev.ringback.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Finds the gap that a shop would feel most; expects at least one trading minute that is not covered. */
record GapSearch(TimeSet trading, TimeSet reachable, ZoneId zone) {

    private static final long WEEK_SECONDS = 60 * Gap.WEEK_MINUTES;

    /** The first Monday after 1970-01-01, a Thursday. */
    private static final long MONDAY = 4 * 24 * 60 * 60;

    /**
     * A gap that happened, on the shop's wall clock.
     *
     * @param from in seconds since 1970 on that clock, as is {@code to}
     */
    private record Stretch(long from, long to) {
        long minutes() {
            return (to - from) / 60;
        }

        Gap gap(int weeks, boolean usual) {
            LocalDateTime start = LocalDateTime.ofEpochSecond(from, 0, ZoneOffset.UTC);
            LocalDateTime end = LocalDateTime.ofEpochSecond(to, 0, ZoneOffset.UTC);
            return new Gap(
                    start.getDayOfWeek(),
                    start.toLocalTime(),
                    end.getDayOfWeek(),
                    end.toLocalTime(),
                    minutes(),
                    weeks,
                    usual ? Optional.empty() : Optional.of(start.toLocalDate()));
        }
    }

    Gap longest() {
        int weeks = weeks();
        if (reachable.isEmpty()) {
            return Gap.always(weeks);
        }
        TimeSet gaps = reachable.gapsMeeting(trading);
        if (gaps.isEmpty()) {
            return longestAtTheEdges();
        }
        long[] slots = slots(gaps);
        long[] sorted = slots.clone();
        Arrays.sort(sorted);
        int after = sorted.length;
        int times = times(sorted, after);
        while (after > 0 && 2 * times < weeks) {
            after -= times;
            times = times(sorted, after);
        }
        return after > 0 ? stretch(gaps, first(sorted[after - 1], slots)).gap(times, true) : longestSingle(slots, gaps);
    }

    /** Of each gap. Nothing is made for one: a ranking asks for some hundred of each provider. */
    private long[] slots(TimeSet gaps) {
        Clock clock = new Clock(zone);
        long[] slots = new long[gaps.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot(clock.at(gaps.from(i)), clock.at(gaps.to(i)));
        }
        return slots;
    }

    /**
     * Where the gap lies in the week, as a number: of two slots the longer has the greater one, of two that are equally long the
     * earlier. The length tells a night from a night and a week.
     */
    private static long slot(long from, long to) {
        return (to - from) / 60 * WEEK_SECONDS + WEEK_SECONDS - 1 - Math.floorMod(from - MONDAY, WEEK_SECONDS);
    }

    private static long minutes(long slot) {
        return Math.floorDiv(slot, WEEK_SECONDS);
    }

    private Gap longestSingle(long[] slots, TimeSet gaps) {
        int longest = 0;
        for (int i = 1; i < slots.length; i++) {
            if (minutes(slots[i]) > minutes(slots[longest])) {
                longest = i;
            }
        }
        long slot = slots[longest];
        return stretch(gaps, longest)
                .gap((int) Arrays.stream(slots).filter(each -> each == slot).count(), false);
    }

    private Stretch stretch(TimeSet gaps, int i) {
        Clock clock = new Clock(zone);
        return new Stretch(clock.at(gaps.from(i)), clock.at(gaps.to(i)));
    }

    /** How often the last of so many sorted numbers is found among them. */
    private static int times(long[] sorted, int after) {
        int times = 0;
        while (times < after && sorted[after - 1 - times] == sorted[after - 1]) {
            times++;
        }
        return times;
    }

    private static int first(long slot, long[] slots) {
        int at = 0;
        while (slots[at] != slot) {
            at++;
        }
        return at;
    }

    /** Where all that is missing lies before the first or after the last reachable minute. */
    private Gap longestAtTheEdges() {
        Clock clock = new Clock(zone);
        return trading.minus(reachable).intervals().stream()
                .map(gap -> new Stretch(clock.at(gap.from()), clock.at(gap.to())))
                .max(Comparator.comparingLong(Stretch::minutes))
                .map(stretch -> stretch.gap(1, false))
                .orElseThrow();
    }

    /** The shop's wall clock, asked for moment after moment. */
    private static final class Clock {
        private final ZoneRules rules;
        private long since;
        private long until;
        private int offset;

        Clock(ZoneId zone) {
            this.rules = zone.getRules();
        }

        /** In seconds since 1970 on that clock. */
        long at(long minute) {
            long second = minute * 60;
            if (second < since || second >= until) {
                turnTo(Instant.ofEpochSecond(second));
            }
            return second + offset;
        }

        /** Until the clocks change the next time, the same holds. */
        private void turnTo(Instant moment) {
            offset = rules.getOffset(moment).getTotalSeconds();
            since = moment.getEpochSecond();
            ZoneOffsetTransition next = rules.nextTransition(moment);
            until = next == null ? Long.MAX_VALUE : next.toEpochSecond();
        }
    }

    private int weeks() {
        long length = trading.to(trading.size() - 1) - trading.from(0);
        return (int) Math.ceilDiv(length, Gap.WEEK_MINUTES);
    }
}
