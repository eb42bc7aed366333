package dev.ringback.index.observed;

import dev.ringback.index.field.Facts;
import dev.ringback.index.observed.ReviewColumns.Cell;
import dev.ringback.model.Observations.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up how providers answered, by month; used by one thread. */
final class MonthSums {
    private final Map<Cell, Map<Optional<YearMonth>, Month>> sums = new HashMap<>();

    /**
     * @param facts of the review
     * @param sign 1, or -1 for one that is taken away
     */
    void add(Cell cell, long facts, Response response, int sign) {
        Optional<YearMonth> month = ReviewColumns.day(facts).map(YearMonth::from);
        Month one = response.month(month, (long) sign * Facts.permille(facts));
        sums.computeIfAbsent(cell, none -> new HashMap<>()).merge(month, one, Month::plus);
    }

    /** Each in {@link Month#ORDER}. */
    Map<Cell, List<Month>> byCell() {
        Map<Cell, List<Month>> byCell = new HashMap<>();
        sums.forEach((cell, months) ->
                byCell.put(cell, months.values().stream().sorted(Month.ORDER).toList()));
        return byCell;
    }

    /** Two lists that are in order, as one in which each month stands once. */
    static List<Month> merged(List<Month> one, List<Month> other) {
        List<Month> merged = new ArrayList<>(one.size() + other.size());
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            int order = Month.ORDER.compare(one.get(i), other.get(j));
            if (order == 0) {
                merged.add(one.get(i++).plus(other.get(j++)));
            } else {
                merged.add(order < 0 ? one.get(i++) : other.get(j++));
            }
        }
        merged.addAll(one.subList(i, one.size()));
        merged.addAll(other.subList(j, other.size()));
        return merged;
    }
}
