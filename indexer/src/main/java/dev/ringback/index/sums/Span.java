package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.field.Facts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Days whose reviews are summed together.
 *
 * @param from the first, as an epoch day, or {@link Facts#NO_DAY}, which comes before all days
 * @param to the last
 * @param key what they add to the key of a cell
 */
record Span(int from, int to, long key) {

    /** The spans of a question, ascending; months of which there are no reviews may be in them or not. */
    static List<Span> of(Question question, Values values) {
        int from = question.filter().from().map(Span::day).orElse(Facts.NO_DAY + 1);
        int to = question.filter().to().map(Span::day).orElse(Integer.MAX_VALUE - 1);
        boolean isBounded =
                question.filter().from().isPresent() || question.filter().to().isPresent();
        if (Values.TIMES.stream().noneMatch(question::asks)) {
            return List.of(new Span(isBounded ? from : Facts.NO_DAY, to, 0));
        }
        List<Span> spans = new ArrayList<>();
        if (!isBounded && values.withUnknownDay()) {
            add(spans, question, time -> Facet.UNKNOWN, new Span(Facts.NO_DAY, Facts.NO_DAY, 0));
        }
        for (YearMonth month : values.months()) {
            int first = Math.max(from, day(month.atDay(1)));
            int last = Math.min(to, day(month.atEndOfMonth()));
            add(spans, question, time -> Values.time(time, month), new Span(first, last, 0));
        }
        return spans;
    }

    /** Goes on with the span before where it is of the same cell and nothing lies between. */
    private static void add(List<Span> spans, Question question, Function<Facet, String> words, Span days) {
        if (days.from > days.to) {
            return;
        }
        long key = 0;
        for (Facet time : Values.TIMES) {
            long own = question.key(time, words.apply(time));
            if (own < 0) {
                return;
            }
            key += own;
        }
        boolean goesOn = !spans.isEmpty() && spans.getLast().key == key && spans.getLast().to + 1 == days.from;
        int from = goesOn ? spans.removeLast().from : days.from;
        spans.add(new Span(from, days.to, key));
    }

    /** Years that no review has are as good as the nearest that one may have. */
    private static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Part.FIRST_DAY, -Part.FIRST_DAY);
    }
}
