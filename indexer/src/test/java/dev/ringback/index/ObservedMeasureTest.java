package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.form.EvidenceText;
import dev.ringback.index.observed.ObservedReviews;
import dev.ringback.model.Accounts;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Observations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What observations of promises cost a generation: when all are read for the first time, and after one more review. */
@Tag("measure")
class ObservedMeasureTest {
    private static final int REVIEWS = Integer.getInteger("ringback.reviews", 200_000);
    private static final int BATCH = 20_000;
    private static final int ROUNDS = 40;

    private static final int ONE_WITH_TIMES = TellingReviews.ONE_WITH_TIMES;

    @TempDir
    Path temp;

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
            inEditions(generation);
            afterOne(index);
        }
        long start = System.nanoTime();
        try (Generation generation = folder.openNewest().orElseThrow()) {
            print("opened anew, sums and sums of files with it, in %.0f ms", millis(start));
            assertTrue(generation.documentCount() > REVIEWS);
        }
    }

    /** A daily cut, whole and by difference after one more review. */
    @Test
    void aCutOfTenThousandReviewsIsSmall() {
        List<KeptReview> reviews = TellingReviews.first(10_001, 5).toList();
        List<CatalogueRow> rows = new ArrayList<>(FoundRows.providers());
        rows.addAll(TellingReviews.sources());
        EvidenceText before = EvidenceReader.evidence(rows, reviews.subList(0, 10_000));
        EvidenceText after = EvidenceReader.evidence(rows, reviews);
        EvidenceText silent = EvidenceText.of(rows, before.accounts(), Map.of());
        int whole = before.packed(Optional.empty()).length;
        int ours = whole - silent.packed(Optional.empty()).length;
        int more = after.packed(Optional.of(before)).length;
        print(
                "10,000 reviews: %,d bytes of text, of which observations %,d; packed %,d, of which %,d; one more %,d",
                length(before), length(before) - length(silent), whole, ours, more);
        assertTrue(ours < whole / 2, ours + " of " + whole);
    }

    /** What each generation takes to write observations into its evidence, and each view to read them, beside the sums. */
    private static void inEditions(Generation generation) {
        EvidenceText whole = generation.evidence();
        Map<String, Accounts> accounts = whole.accounts();
        Map<String, Observations> observations = whole.observations();
        List<CatalogueRow> rows = whole.rows();
        EvidenceText silent = EvidenceText.of(rows, accounts, Map.of());
        double[] times = {
            middle(() -> EvidenceText.of(rows, accounts, observations)),
            middle(() -> EvidenceText.of(rows, accounts, Map.of())),
            middle(() -> EvidenceReader.dossiers(whole)),
            middle(() -> EvidenceReader.dossiers(silent))
        };
        print(
                "evidence of %,d characters, of which observations %,d; written in %.0f ms, without them %.0f;"
                        + " read in %.0f ms, without them %.0f",
                length(whole), length(whole) - length(silent), times[0], times[1], times[2], times[3]);
    }

    private static double middle(Supplier<Object> work) {
        double[] times = new double[11];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            Objects.requireNonNull(work.get());
            times[i] = millis(start);
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static int length(EvidenceText evidence) {
        return String.join("\n", evidence.lines()).length();
    }

    private static void fill(LiveIndex index) {
        InventedReviews reviews = new InventedReviews(5, false);
        List<Change> batch = new ArrayList<>();
        FoundRows.providers().forEach(row -> batch.add(row.at(1)));
        for (int at = 0; at < REVIEWS; at++) {
            batch.add(FoundRows.review(TellingReviews.of(reviews.at(at), at)).at(at / BATCH + 2L));
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
            Change change = FoundRows.review(TellingReviews.of(reviews.at(i * ONE_WITH_TIMES), i * ONE_WITH_TIMES))
                    .at(number);
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
