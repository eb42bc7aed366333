package dev.ringback.index.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.index.InventedReviews;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Tally;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.junit.jupiter.api.Test;

/** Sums beside those taken review by review. */
class ReviewSumsTest {
    private static final long SEED = 20261122;
    private static final SumsQuery EVERYTHING = new SumsQuery(ReviewFilter.ALL, Set.of());

    private static void assertSame(Collection<KeptReview> reviews, ReviewSums sums, SumsQuery query) {
        assertEquals(CountedReviews.sums(reviews, query), sums.sums(query), query::toString);
    }

    private static void assertSame(ReviewIndex index, RandomReviews random, int queries) throws IOException {
        try (DirectoryReader reader = index.open()) {
            ReviewSums sums = ReviewSums.of(reader);
            for (int i = 0; i < queries; i++) {
                assertSame(index.reviews(), sums, random.query());
            }
        }
    }

    private static void put(ReviewIndex index, RandomReviews random, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            index.put(random.review("r" + i));
            if (i % 50 == 0) {
                index.putOther();
            }
        }
    }

    @Test
    void anyQuestionIsAnsweredAsIfEachReviewWereCounted() throws IOException {
        RandomReviews random = new RandomReviews(SEED);
        try (ReviewIndex index = new ReviewIndex()) {
            put(index, random, 0, 4000);
            assertSame(index, random, 400);
        }
    }

    @Test
    void segmentsUpdatesDeletionsAndMergesKeepTheSumsExact() throws IOException {
        RandomReviews random = new RandomReviews(SEED + 1);
        Random choice = new Random(SEED);
        try (ReviewIndex index = new ReviewIndex()) {
            for (int round = 0; round < 12; round++) {
                put(index, random, round * 250, round * 250 + (round % 3 == 0 ? 250 : 40));
                for (int i = 0; i < 60; i++) {
                    String id = "r" + choice.nextInt(round * 250 + 250);
                    if (choice.nextBoolean()) {
                        index.put(random.review(id));
                    } else {
                        index.delete(id);
                    }
                }
                if (round == 6) {
                    index.merge();
                }
                assertSame(index, random, 60);
            }
        }
    }

    /** Deletions of so many that they have running sums of their own. */
    @Test
    void whatIsDeletedByTheThousandIsTakenAway() throws IOException {
        RandomReviews random = new RandomReviews(SEED + 2);
        try (ReviewIndex index = new ReviewIndex()) {
            put(index, random, 0, 5000);
            index.open().close();
            for (int i = 0; i < 4000; i++) {
                index.delete("r" + i);
            }
            assertSame(index, random, 200);
            for (int i = 4000; i < 5000; i++) {
                index.delete("r" + i);
            }
            assertSame(index, random, 20);
        }
    }

    /** So many providers that most have sums of some slots only, in stretches with several checkpoints. */
    @Test
    void providersOfFewReviewsAreAddedUpBetweenAnyDays() throws IOException {
        InventedReviews reviews = new InventedReviews(SEED, false);
        try (ReviewIndex index = new ReviewIndex()) {
            for (int i = 0; i < 25_000; i++) {
                index.put(reviews.at(i));
            }
            try (DirectoryReader reader = index.open()) {
                ReviewSums sums = ReviewSums.of(reader);
                for (LocalDate from = InventedReviews.FIRST_DAY;
                        from.isBefore(InventedReviews.LAST_DAY);
                        from = from.plusMonths(10)) {
                    ReviewFilter since = new ReviewFilter(Map.of(), Map.of(), Optional.of(from), Optional.empty());
                    assertSame(index.reviews(), sums, new SumsQuery(since, Set.of(Facet.PROVIDER)));
                }
            }
        }
    }

    @Test
    void anEmptyIndexHasOneEmptySum() throws IOException {
        try (ReviewIndex index = new ReviewIndex();
                DirectoryReader reader = index.open()) {
            ReviewSums sums = ReviewSums.of(reader);
            assertEquals(0, sums.sums(EVERYTHING).getFirst().tally().reviews());
            assertEquals(
                    List.of(),
                    sums.sums(new SumsQuery(ReviewFilter.ALL, Set.of(Facet.PROVIDER, Facet.COUNTRY, Facet.MONTH))));
        }
    }

    @Test
    void anOlderReaderGoesOnAnsweringAsItDid() throws IOException {
        RandomReviews random = new RandomReviews(SEED + 3);
        try (ReviewIndex index = new ReviewIndex()) {
            put(index, random, 0, 300);
            List<KeptReview> before = new ArrayList<>(index.reviews());
            DirectoryReader older = index.open();
            ReviewSums ofOlder = ReviewSums.of(older);
            index.delete("r7");
            put(index, random, 100, 320);
            try (DirectoryReader newer = index.open()) {
                assertSame(index.reviews(), ReviewSums.of(newer), EVERYTHING);
            }
            assertSame(before, ReviewSums.of(older), EVERYTHING);
            older.close();
            assertSame(before, ofOlder, EVERYTHING);
        }
    }

    @Test
    void whatNoReaderHasOpenIsNotKept() throws IOException {
        CacheKey segment;
        try (ReviewIndex index = new ReviewIndex()) {
            put(index, new RandomReviews(SEED + 4), 0, 100);
            try (DirectoryReader reader = index.open()) {
                segment = firstSegment(reader);
                ReviewSums.of(reader);
                assertEquals(1, Block.keptCount(segment));
            }
        }
        assertEquals(0, Block.keptCount(segment));
    }

    @Test
    void aBlockThatGrewIsNotKeptBeside() throws IOException {
        try (ReviewIndex index = new ReviewIndex()) {
            put(index, new RandomReviews(SEED + 7), 0, 100);
            try (DirectoryReader older = index.open()) {
                ReviewSums.of(older);
                put(index, new RandomReviews(SEED + 7), 100, 200);
                try (DirectoryReader newer = index.open()) {
                    assertEquals(2, newer.leaves().size(), "the segments must still be two");
                    ReviewSums.of(newer);
                    assertEquals(1, Block.keptCount(firstSegment(older)));
                }
            }
        }
    }

    private static CacheKey firstSegment(DirectoryReader reader) {
        return reader.leaves().getFirst().reader().getCoreCacheHelper().getKey();
    }

    @Test
    void severalThreadsAskAtOnce() throws Exception {
        RandomReviews random = new RandomReviews(SEED + 5);
        try (ReviewIndex index = new ReviewIndex()) {
            put(index, random, 0, 2000);
            SumsQuery query = new SumsQuery(ReviewFilter.ALL, Set.of(Facet.PROVIDER, Facet.QUARTER));
            List<SumsCell> right = CountedReviews.sums(index.reviews(), query);
            try (DirectoryReader reader = index.open();
                    ExecutorService threads = Executors.newFixedThreadPool(4)) {
                List<Callable<List<SumsCell>>> asked = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    asked.add(() -> ReviewSums.of(reader).sums(query));
                }
                for (Future<List<SumsCell>> each : threads.invokeAll(asked)) {
                    assertEquals(right, each.get());
                }
            }
        }
    }

    @Test
    void theCheckSeesOneReviewTooMany() throws IOException {
        RandomReviews random = new RandomReviews(SEED + 6);
        try (ReviewIndex index = new ReviewIndex()) {
            put(index, random, 0, 200);
            try (DirectoryReader reader = index.open()) {
                List<KeptReview> fewer = index.reviews().stream().skip(1).toList();
                Tally of = CountedReviews.sums(fewer, EVERYTHING).getFirst().tally();
                assertTrue(!of.equals(
                        ReviewSums.of(reader).sums(EVERYTHING).getFirst().tally()));
            }
        }
    }
}
