package dev.ringback.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
        /**
         * Where the gap lies in the week, as a number: of two slots the longer has the greater one, of two that are equally long the
         * earlier. The length tells a night from a night and a week.
         */
        long slot() {
            return minutes() * WEEK_SECONDS + WEEK_SECONDS - 1 - Math.floorMod(from - MONDAY, WEEK_SECONDS);
        }

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
        List<Stretch> stretches = stretches();
        if (stretches.isEmpty()) {
            return longestAtTheEdges();
        }
        long[] slots = stretches.stream().mapToLong(Stretch::slot).toArray();
        long[] sorted = slots.clone();
        Arrays.sort(sorted);
        int after = sorted.length;
        int times = times(sorted, after);
        while (after > 0 && 2 * times < weeks) {
            after -= times;
            times = times(sorted, after);
        }
        return after > 0
                ? first(sorted[after - 1], slots, stretches).gap(times, true)
                : longestSingle(slots, stretches);
    }

    private static Gap longestSingle(long[] slots, List<Stretch> stretches) {
        Stretch longest = stretches.stream()
                .min(Comparator.comparingLong(Stretch::minutes).reversed().thenComparing(Stretch::from))
                .orElseThrow();
        long slot = longest.slot();
        return longest.gap(
                (int) Arrays.stream(slots).filter(each -> each == slot).count(), false);
    }

    /** How often the last of so many sorted numbers is found among them. */
    private static int times(long[] sorted, int after) {
        int times = 0;
        while (times < after && sorted[after - 1 - times] == sorted[after - 1]) {
            times++;
        }
        return times;
    }

    private static Stretch first(long slot, long[] slots, List<Stretch> stretches) {
        int at = 0;
        while (slots[at] != slot) {
            at++;
        }
        return stretches.get(at);
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

    /** Between two reachable stretches, so never one that the edge of the window cuts. */
    private List<Stretch> stretches() {
        Clock clock = new Clock(zone);
        List<Stretch> stretches = new ArrayList<>();
        List<TimeSet.Interval> all = reachable.intervals();
        for (int i = 1; i < all.size(); i++) {
            long from = all.get(i - 1).to();
            long to = all.get(i).from();
            if (trading.overlaps(from, to)) {
                stretches.add(new Stretch(clock.at(from), clock.at(to)));
            }
        }
        return stretches;
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
        List<TimeSet.Interval> all = trading.intervals();
        long length = all.getLast().to() - all.getFirst().from();
        return (int) Math.ceilDiv(length, Gap.WEEK_MINUTES);
    }
}
