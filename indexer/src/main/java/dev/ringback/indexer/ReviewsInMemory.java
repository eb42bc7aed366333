package dev.ringback.indexer;

import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.model.Review;
import dev.ringback.store.NewReview;
import dev.ringback.store.ReviewStore.Written;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The reviews of files, without a record. Of rows that say they are one item and differ, the one that was written last holds,
 * wherever it stands: the order of lines decides nothing. Not thread-safe.
 */
final class ReviewsInMemory implements ReviewImport.Destination {
    /** Of two that were written at the same time either is as good; it must be the same one each time. */
    private static final Comparator<NewReview> LATEST = Comparator.comparing(
                    (NewReview one) -> one.review().day().orElse(LocalDate.MIN))
            .thenComparing(one -> one.review().at().map(Object::toString).orElse(""))
            .thenComparing(one -> Json.canonical(ReviewForm.write(one.review())));

    private final Optional<LocalDate> until;
    private final Map<String, NewReview> byId = new TreeMap<>();
    private long later;

    /** @param until what is dated later has not come yet, and is left out; empty: nothing is */
    ReviewsInMemory(Optional<LocalDate> until) {
        this.until = until;
    }

    @Override
    public Written write(List<NewReview> reviews) {
        reviews.forEach(this::repeated);
        return new Written(reviews.size(), 0, 0);
    }

    @Override
    public void repeated(NewReview review) {
        if (isLater(review.review())) {
            later++;
        } else {
            byId.merge(review.review().id(), review, (one, other) -> LATEST.compare(one, other) < 0 ? other : one);
        }
    }

    private boolean isLater(Review review) {
        return until.isPresent()
                && review.day().filter(day -> day.isAfter(until.get())).isPresent();
    }

    /** How many rows were left out. */
    long later() {
        return later;
    }

    /** By id. */
    Collection<NewReview> all() {
        return byId.values();
    }
}
