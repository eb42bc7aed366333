package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.index.observed.ObservedReviews;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Observations;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.TimeTaken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What observations of promises cost a generation: when all are read for the first time, and after one more review. */
@Tag("measure")
class ObservedMeasureTest {
    private static final int REVIEWS = Integer.getInteger("ringback.reviews", 200_000);
    private static final int BATCH = 20_000;
    private static final int ROUNDS = 40;

    /** One review of so many tells how long something took. */
    private static final int ONE_WITH_TIMES = 10;

    @TempDir
    Path temp;

    /** Reviews without texts, as these are not what is measured; about one of nine tells of reaching somebody as well. */
    private static KeptReview review(InventedReviews reviews, int at) {
        KeptReview kept = reviews.at(at);
        if (at % ONE_WITH_TIMES != 0) {
            return kept;
        }
        ReviewReading reading = kept.reading();
        List<TimeTaken> times =
                List.of(new TimeTaken(TimeTaken.Of.WAIT, Duration.ofMinutes(at % 5_000), "no reply for so long"));
        return new KeptReview(
                kept.review(),
                new ReviewReading(reading.version(), reading.language(), reading.mentions(), times),
                kept.verdict(),
                kept.isShown());
    }

    @Test
    void aGenerationAfterOneReviewReadsThatOne() throws IOException {
        IndexFolder folder = new IndexFolder(temp.resolve("index"));
        try (LiveIndex index = LiveIndex.open(folder, "one", 1)) {
            fill(index);
        }
        try (LiveIndex index = LiveIndex.open(folder, "one", 2);
                Generation generation = index.apply(new Changes("one", 1, List.of()))) {
            long start = System.nanoTime();
            long told = told(generation);
            print("%,d reviews, %,d observations; gathered again in %.1f ms", REVIEWS, told, millis(start));
            assertTrue(told > REVIEWS / ONE_WITH_TIMES / 2, "told " + told);
            afterOne(index);
        }
        long start = System.nanoTime();
        try (Generation generation = folder.openNewest().orElseThrow()) {
            print("opened anew, sums and sums of files with it, in %.0f ms", millis(start));
            assertTrue(generation.documentCount() > REVIEWS);
        }
    }

    private static void fill(LiveIndex index) {
        InventedReviews reviews = new InventedReviews(5, false);
        List<Change> batch = new ArrayList<>();
        FoundRows.providers().forEach(row -> batch.add(row.at(1)));
        for (int at = 0; at < REVIEWS; at++) {
            batch.add(FoundRows.review(review(reviews, at)).at(at / BATCH + 2L));
            if (at % BATCH == BATCH - 1 || at == REVIEWS - 1) {
                index.apply(new Changes("one", at / BATCH + 2L, batch)).close();
                batch.clear();
            }
        }
    }

    private static void afterOne(LiveIndex index) throws IOException {
        InventedReviews reviews = new InventedReviews(6, false);
        double[] whole = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long number = index.changeNumber() + 1;
            Change change =
                    FoundRows.review(review(reviews, i * ONE_WITH_TIMES)).at(number);
            long start = System.nanoTime();
            try (Generation generation = index.apply(new Changes("one", number, List.of(change)))) {
                whole[i] = millis(start);
                start = System.nanoTime();
                ObservedReviews.of(generation.reader(), generation.reviewSources());
                ours[i] = millis(start);
            }
        }
        Arrays.sort(whole);
        Arrays.sort(ours);
        print(
                "after one review a generation takes %.1f ms in the middle (%.1f at most), of which gathering %.1f (%.1f)",
                whole[ROUNDS / 2], whole[ROUNDS - 1], ours[ROUNDS / 2], ours[ROUNDS - 1]);
    }

    private static long told(Generation generation) throws IOException {
        Map<String, Observations> all = ObservedReviews.of(generation.reader(), generation.reviewSources());
        return all.values().stream()
                .flatMap(one -> one.sources().stream())
                .mapToLong(source -> source.told().size())
                .sum();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String format, Object... values) {
        System.out.println("MEASURE observed: " + String.format(Locale.ROOT, format, values));
    }
}
