package dev.ringback.index.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.ChildJvm;
import dev.ringback.index.InventedReviews;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.index.sums.SumsPeer.Ask;
import dev.ringback.model.Aspect;
import dev.ringback.model.Business;
import dev.ringback.model.Polarity;
import dev.ringback.model.Tally;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sums per provider of many reviews beside databases and a plain scan with the same reviews, in turn. Ours always gives all that
 * reviews say; the peers once four sums, once thirty. Nothing is timed before all answers are equal.
 */
@Tag("measure")
class SumsMeasureTest {
    private static final int REVIEWS = Integer.getInteger("ringback.reviews", 2_000_000);
    private static final int ROUNDS = Integer.getInteger("ringback.rounds", 5);
    private static final int QUESTIONS = 40;

    /** Ours takes a hundredth of the time of the others. */
    private static final int TIMES_OURS = 20;

    private static final int GROWTH = Integer.getInteger("ringback.growth", 5);

    private static final int WARM = 100;

    @TempDir
    Path folder;

    @Test
    void sumsArePartOfNoReviewsCost() throws Exception {
        FlatReviews flat = new FlatReviews(REVIEWS);
        try (DirectoryReader reader =
                InventedIndex.write(folder.resolve("index"), REVIEWS, (kept, at) -> flat.set(at, kept))) {
            System.gc();
            long before = usedBytes();
            long start = System.nanoTime();
            ReviewSums sums = ReviewSums.of(reader);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.gc();
            print(
                    "MEASURE sums: %,d reviews in %d segments added up in %.1f s; %.1f bytes a review by count, %.1f by the heap",
                    REVIEWS,
                    reader.leaves().size(),
                    seconds,
                    (double) sums.bytes() / REVIEWS,
                    (double) (usedBytes() - before) / REVIEWS);
            try (Databases databases = new Databases(folder.resolve("postgres"), flat)) {
                List<SumsPeer> peers = new ArrayList<>(databases.peers());
                peers.add(flat);
                List<Ask> filters = filters();
                print("MEASURE sums: a filter leaves %.2f %% of the reviews", 100.0 * share(flat, filters));
                measure("P1, filter", sums, peers, filters, ROUNDS);
                measure("P2, everything", sums, peers, List.of(Ask.EVERYTHING), 2 * ROUNDS);
            }
        }
    }

    @Test
    void sumsOfManyCostHardlyMore() throws Exception {
        ChildJvm.with("-Xmx2g")
                .run(
                        "",
                        line -> print("MEASURE growth: %s", line),
                        SumsGrowth.class,
                        folder,
                        REVIEWS,
                        GROWTH * REVIEWS);
    }

    /** Country, kind of business and one to three years; every other one from and to any day. */
    static List<Ask> filters() {
        Random random = new Random(1);
        List<Ask> filters = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            int months = 12 + random.nextInt(25);
            LocalDate from = InventedReviews.FIRST_DAY.plusMonths(random.nextInt(96 - 36));
            LocalDate to = from.plusMonths(months).minusDays(1);
            if (i % 2 == 1) {
                from = from.plusDays(1 + random.nextInt(27));
                to = to.minusDays(1 + random.nextInt(27));
            }
            Business business = List.of(
                            Business.RESTAURANT, Business.CAFE, Business.RETAIL, Business.SERVICES, Business.ONLINE)
                    .get(random.nextInt(5));
            filters.add(new Ask(true, random.nextInt(4), business.ordinal(), from, to));
        }
        return filters;
    }

    private static double share(FlatReviews flat, List<Ask> filters) {
        long matching = 0;
        for (Ask ask : filters) {
            for (long[] row : flat.answer(ask, false)) {
                matching += row[0];
            }
        }
        return (double) matching / filters.size() / flat.size;
    }

    static SumsQuery query(Ask ask) {
        if (!ask.isFiltered()) {
            return new SumsQuery(ReviewFilter.ALL, Set.of(Facet.PROVIDER));
        }
        String business = Business.values()[ask.business()].name().toLowerCase(Locale.ROOT);
        return new SumsQuery(
                new ReviewFilter(
                        Map.of(
                                Facet.COUNTRY, Set.of(InventedReviews.COUNTRIES.get(ask.country())),
                                Facet.BUSINESS, Set.of(business)),
                        Map.of(),
                        Optional.of(ask.from()),
                        Optional.of(ask.to())),
                Set.of(Facet.PROVIDER));
    }

    private static void measure(String what, ReviewSums sums, List<SumsPeer> peers, List<Ask> asks, int rounds)
            throws Exception {
        assertAllEqual(sums, peers, asks);
        Map<String, Timings> timings = new LinkedHashMap<>();
        Timings ours = new Timings();
        warm(sums, asks);
        for (int round = 0; round < rounds; round++) {
            for (Ask ask : asks) {
                for (SumsPeer peer : peers) {
                    for (boolean isWhole : new boolean[] {false, true}) {
                        String name = peer.name() + (isWhole ? ", thirty sums" : ", four sums");
                        long start = System.nanoTime();
                        peer.answer(ask, isWhole);
                        timings.computeIfAbsent(name, missing -> new Timings()).add(System.nanoTime() - start);
                    }
                }
                SumsQuery query = query(ask);
                for (int i = 0; i < TIMES_OURS; i++) {
                    long start = System.nanoTime();
                    sums.sums(query);
                    ours.add(System.nanoTime() - start);
                }
            }
        }
        print("MEASURE sums: %s; p50 (p99; p10) in ms, and what part of it ours takes, by p50 and p10", what);
        print("MEASURE   %-45s %s", "ours, all 46 things", ours);
        timings.forEach((name, each) -> print(
                "MEASURE   %-45s %s: 1/%.1f, 1/%.1f",
                name, each, each.median() / ours.median(), each.undisturbed() / ours.undisturbed()));
    }

    private static void warm(ReviewSums sums, List<Ask> asks) {
        for (int i = 0; i < WARM; i++) {
            for (Ask ask : asks) {
                for (int times = 0; times < QUESTIONS / asks.size(); times++) {
                    sums.sums(query(ask));
                }
            }
        }
    }

    private static void assertAllEqual(ReviewSums sums, List<SumsPeer> peers, List<Ask> asks) throws Exception {
        for (Ask ask : asks) {
            long[][] right = ours(sums.sums(query(ask)));
            for (SumsPeer peer : peers) {
                long[][] whole = peer.answer(ask, true);
                long[][] narrow = peer.answer(ask, false);
                for (int provider = 0; provider < SumsPeer.PROVIDERS; provider++) {
                    for (int i = 0; i < SumsPeer.WHOLE; i++) {
                        assertEquals(right[provider][i], whole[provider][i], peer.name() + " " + ask);
                    }
                    assertEquals(right[provider][5], narrow[provider][3], peer.name() + " " + ask);
                }
            }
        }
    }

    private static long[][] ours(List<SumsCell> cells) {
        long[][] rows = new long[SumsPeer.PROVIDERS][];
        java.util.Arrays.setAll(rows, provider -> new long[SumsPeer.WHOLE]);
        for (SumsCell cell : cells) {
            String provider = cell.key().getOrDefault(Facet.PROVIDER, "");
            rows[Integer.parseInt(provider.substring("provider-".length()))] = row(cell.tally());
        }
        return rows;
    }

    private static long[] row(Tally tally) {
        long[] row = new long[SumsPeer.WHOLE];
        row[0] = tally.reviews();
        row[1] = tally.permille();
        for (int halves = 2; halves <= 10; halves++) {
            row[2] += halves * tally.permille(Tally.stars(halves));
        }
        for (Aspect aspect : Aspect.values()) {
            int place = 3 + 3 * aspect.ordinal();
            for (Polarity polarity : Polarity.values()) {
                int slot = Tally.mention(aspect, polarity);
                row[place] += tally.count(slot);
                row[place + 1] += tally.permille(slot);
                row[place + 2] += FlatReviews.value(polarity.ordinal() + 1, 0) * tally.permille(slot);
            }
        }
        return row;
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
