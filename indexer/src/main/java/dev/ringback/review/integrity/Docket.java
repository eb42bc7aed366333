package dev.ringback.review.integrity;

import dev.ringback.model.Review;
import dev.ringback.model.Trust;
import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All reviews in one order, whatever order they came in, and what each has been lowered to so far. */
final class Docket {
    private static final Comparator<Review> ORDER = Comparator.comparing(
                    (Review review) -> review.day().orElse(LocalDate.MAX))
            .thenComparing(Review::id);

    private final List<Review> reviews;
    private final int[] permille;
    private final Map<Integer, List<Ground>> grounds = new HashMap<>();
    private final boolean[] isByMachine;

    private Docket(List<Review> reviews) {
        this.reviews = reviews;
        permille = new int[reviews.size()];
        Arrays.fill(permille, Verdict.WHOLE);
        isByMachine = new boolean[reviews.size()];
    }

    static Docket of(Collection<Review> reviews) {
        List<Review> sorted = new ArrayList<>(reviews);
        sorted.sort(ORDER);
        return new Docket(sorted);
    }

    int size() {
        return reviews.size();
    }

    Review review(int index) {
        return reviews.get(index);
    }

    /** Without weight it has no part in what is usual. */
    boolean counts(int index) {
        return permille[index] > 0;
    }

    /**
     * Several grounds multiply.
     *
     * @param share in thousandths, less than all
     */
    void lower(int index, int share, Ground.Kind kind, int number) {
        lower(index, share, new Ground(kind, Optional.of(number)));
    }

    void lower(int index, int share, Ground.Kind kind) {
        lower(index, share, new Ground(kind, Optional.empty()));
    }

    private void lower(int index, int share, Ground ground) {
        int kept = Math.clamp(share, 0, Verdict.WHOLE - 1);
        permille[index] = permille[index] * kept / Verdict.WHOLE;
        grounds.computeIfAbsent(index, none -> new ArrayList<>(1)).add(ground);
    }

    void replyIsByMachine(int index) {
        isByMachine[index] = true;
    }

    boolean isNew(int index) {
        return review(index).trust() == Trust.NEW;
    }

    /** Of a review that has one, in days since 1970. */
    long day(int index) {
        return review(index).day().orElseThrow().toEpochDay();
    }

    /** The reviews of one provider at one source that still have weight and a day, in the order of days. */
    Map<Cell, int[]> cells() {
        Map<Cell, IntList> cells = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            if (counts(i) && review(i).day().isPresent()) {
                cells.computeIfAbsent(Cell.of(review(i)), none -> new IntList()).add(i);
            }
        }
        Map<Cell, int[]> arrays = new HashMap<>();
        cells.forEach((cell, list) -> arrays.put(cell, list.toArray()));
        return arrays;
    }

    /** A provider at a source. */
    record Cell(String provider, String source) {
        static Cell of(Review review) {
            return new Cell(review.provider(), review.source());
        }
    }

    Map<String, Verdict> verdicts() {
        Map<String, Verdict> verdicts = new HashMap<>(2 * size());
        Verdict whole = new Verdict(Verdict.WHOLE, List.of(), true);
        for (int i = 0; i < size(); i++) {
            List<Ground> of = grounds.getOrDefault(i, List.of());
            boolean isWhole = of.isEmpty() && !isByMachine[i];
            verdicts.put(review(i).id(), isWhole ? whole : new Verdict(permille[i], of, !isByMachine[i]));
        }
        return verdicts;
    }
}
