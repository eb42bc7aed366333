package dev.ringback.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the gap that a shop would feel most; expects at least one trading minute that is not covered. */
record GapSearch(TimeSet trading, TimeSet reachable, ZoneId zone) {

    private static final long WEEK_SECONDS = 60 * Gap.WEEK_MINUTES;

    /** The first Monday after 1970-01-01, a Thursday. */
    private static final long MONDAY = 4 * 24 * 60 * 60;

    /**
     * Where a gap lies in the week. The length tells a night from a night and a week.
     *
     * @param start in seconds from Monday's midnight
     */
    private record Slot(long start, long minutes) {
        static final Comparator<Slot> LONGEST_THEN_EARLIEST =
                Comparator.comparingLong(Slot::minutes).reversed().thenComparingLong(Slot::start);
    }

    /**
     * A gap that happened, on the shop's wall clock.
     *
     * @param from in seconds since 1970 on that clock, as is {@code to}
     */
    private record Stretch(long from, long to) {
        Slot slot() {
            return new Slot(Math.floorMod(from - MONDAY, WEEK_SECONDS), minutes());
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

    /** How often a gap was found in its slot, and the first time. */
    private record Found(Stretch first, int times) {}

    Gap longest() {
        int weeks = weeks();
        if (reachable.isEmpty()) {
            return Gap.always(weeks);
        }
        List<Stretch> stretches = stretches();
        Map<Slot, Found> slots = new HashMap<>();
        for (Stretch stretch : stretches) {
            slots.merge(stretch.slot(), new Found(stretch, 1), (one, more) -> new Found(one.first(), one.times() + 1));
        }
        return slots.entrySet().stream()
                .filter(slot -> 2 * slot.getValue().times() >= weeks)
                .min(Map.Entry.comparingByKey(Slot.LONGEST_THEN_EARLIEST))
                .map(Map.Entry::getValue)
                .map(found -> found.first().gap(found.times(), true))
                .orElseGet(() -> longestSingle(stretches, slots));
    }

    private Gap longestSingle(List<Stretch> stretches, Map<Slot, Found> slots) {
        return stretches.stream()
                .min(Comparator.comparingLong(Stretch::minutes).reversed().thenComparing(Stretch::from))
                .map(stretch -> stretch.gap(
                        Objects.requireNonNull(slots.get(stretch.slot())).times(), false))
                .orElseGet(this::longestAtTheEdges);
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
