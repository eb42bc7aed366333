package dev.ringback.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the gap that a shop would feel most; expects at least one trading minute that is not covered. */
record GapSearch(TimeSet trading, TimeSet reachable, ZoneId zone) {

    /** Where a gap lies in the week. The length tells a night from a night and a week. */
    private record Slot(DayOfWeek day, LocalTime time, long minutes) {
        static final Comparator<Slot> LONGEST_THEN_EARLIEST = Comparator.comparingLong(Slot::minutes)
                .reversed()
                .thenComparing(Slot::day)
                .thenComparing(Slot::time);
    }

    /** A gap that happened, on the shop's wall clock. */
    private record Stretch(LocalDateTime from, LocalDateTime to) {
        Slot slot() {
            return new Slot(from.getDayOfWeek(), from.toLocalTime(), minutes());
        }

        long minutes() {
            return Duration.between(from, to).toMinutes();
        }

        Gap gap(int weeks, boolean usual) {
            return new Gap(
                    from.getDayOfWeek(),
                    from.toLocalTime(),
                    to.getDayOfWeek(),
                    to.toLocalTime(),
                    minutes(),
                    weeks,
                    usual ? Optional.empty() : Optional.of(from.toLocalDate()));
        }
    }

    Gap longest() {
        if (reachable.isEmpty()) {
            return Gap.always(weeks());
        }
        Map<Slot, List<Stretch>> slots = stretches().stream().collect(Collectors.groupingBy(Stretch::slot));
        return slots.entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(same -> 2 * same.size() >= weeks())
                .min(Comparator.comparing(same -> same.getFirst().slot(), Slot.LONGEST_THEN_EARLIEST))
                .map(same -> same.getFirst().gap(same.size(), true))
                .orElseGet(() -> longestSingle(slots));
    }

    private Gap longestSingle(Map<Slot, List<Stretch>> slots) {
        return slots.values().stream()
                .flatMap(List::stream)
                .min(Comparator.comparingLong(Stretch::minutes).reversed().thenComparing(Stretch::from))
                .map(stretch -> stretch.gap(
                        Objects.requireNonNull(slots.get(stretch.slot())).size(), false))
                .orElseGet(this::longestAtTheEdges);
    }

    /** Where all that is missing lies before the first or after the last reachable minute. */
    private Gap longestAtTheEdges() {
        return trading.minus(reachable).intervals().stream()
                .map(this::stretch)
                .max(Comparator.comparingLong(Stretch::minutes))
                .map(stretch -> stretch.gap(1, false))
                .orElseThrow();
    }

    /** Between two reachable stretches, so never one that the edge of the window cuts. */
    private List<Stretch> stretches() {
        List<TimeSet.Interval> all = reachable.intervals();
        TimeSet hull = TimeSet.of(all.getFirst().from(), all.getLast().to());
        return hull.minus(reachable).intervals().stream()
                .filter(gap -> trading.overlaps(gap.from(), gap.to()))
                .map(this::stretch)
                .toList();
    }

    private Stretch stretch(TimeSet.Interval gap) {
        Function<Long, LocalDateTime> local =
                minute -> LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * 60), zone);
        return new Stretch(local.apply(gap.from()), local.apply(gap.to()));
    }

    private int weeks() {
        List<TimeSet.Interval> all = trading.intervals();
        long length = all.getLast().to() - all.getFirst().from();
        return (int) Math.ceilDiv(length, Gap.WEEK_MINUTES);
    }
}
