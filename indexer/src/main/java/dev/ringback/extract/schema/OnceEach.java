package dev.ringback.extract.schema;

import dev.ringback.extract.page.Words;
import dev.ringback.model.ReadReview;
import dev.ringback.model.ReadReview.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reviews without those that a page gives a second time, in another form or another block. The first stays. */
final class OnceEach {
    /** Enough to tell texts apart, and less than where pages cut them ("read more"). */
    private static final int TEXT_COMPARED = 60;

    /** Some seven words. */
    private static final int LEAST_LONG = 40;

    /** Of one text there are a few; "Great!" of a thousand customers must not cost their square. */
    private static final int MOST_COMPARED = 50;

    private final List<ReadReview> all = new ArrayList<>();
    private final Map<String, List<ReadReview>> alike = new HashMap<>();

    /** Of the reviews of one form, those that were met in another form already. */
    private final Map<ReadReview, Integer> matched = new HashMap<>();

    void add(ReadReview review) {
        List<ReadReview> like = alike.computeIfAbsent(key(review), key -> new ArrayList<>());
        boolean twice = like.stream().limit(MOST_COMPARED).anyMatch(other -> isSame(other, review));
        if (!twice) {
            like.add(review);
            all.add(review);
        }
    }

    int size() {
        return all.size();
    }

    List<ReadReview> all() {
        return List.copyOf(all);
    }

    private static String key(ReadReview review) {
        String text = Words.plain(review.text().orElse(""), 4 * TEXT_COMPARED);
        String folded = Words.folded(text);
        return review.kind() + folded.substring(0, Math.min(folded.length(), TEXT_COMPARED));
    }

    private boolean isSame(ReadReview one, ReadReview other) {
        boolean sameNumbers = fit(plain(one.rating()), plain(other.rating())) && fit(one.count(), other.count());
        if (!sameNumbers || !fit(day(one), day(other))) {
            return false;
        }
        if (one.kind() == Kind.AGGREGATE) {
            return fit(folded(one.item()), folded(other.item()));
        }
        return one.method() == other.method() ? isLong(one) && !isOneBlock(one, other) : isFirstMatch(one);
    }

    private static boolean isOneBlock(ReadReview one, ReadReview other) {
        return block(one).equals(block(other));
    }

    private static String block(ReadReview review) {
        return review.place().split("/", 2)[0];
    }

    /** Of one form "Great!" may be said by two; a whole sentence is not said twice. */
    private static boolean isLong(ReadReview review) {
        return review.text().filter(text -> text.length() >= LEAST_LONG).isPresent();
    }

    /** Two reviews of one form that are alike are matched by two of another. */
    private boolean isFirstMatch(ReadReview one) {
        return matched.merge(one, 1, Integer::sum) == 1;
    }

    private static <T> boolean fit(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static Optional<BigDecimal> plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::stripTrailingZeros);
    }

    private static Optional<String> day(ReadReview review) {
        return review.date().map(date -> date.substring(0, Math.min(10, date.length())));
    }

    private static Optional<String> folded(Optional<String> name) {
        return name.map(Words::folded);
    }
}
