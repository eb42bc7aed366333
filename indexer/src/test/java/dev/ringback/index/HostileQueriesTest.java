package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.CatalogueRow;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No query hurts: none is an exception, and none takes the processor for long. */
class HostileQueriesTest {
    private static final long MOST_NANOS = 250_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void twoThousandQueriesDoNoHarm() {
        run(2_000, 1_500, 1);
    }

    @Test
    @Tag("measure")
    void aHundredThousandQueriesDoNoHarm() {
        run(100_000, 100_000, 2);
    }

    private static void run(int queries, int reviews, long seed) {
        List<CatalogueRow> rows = new ArrayList<>(FoundRows.providers());
        new InventedReviews(seed).first(reviews).map(FoundRows::review).forEach(rows::add);
        try (Generation generation = Generation.inMemory(rows)) {
            HostileQueries hostile = new HostileQueries(seed);
            for (int each = 0; each < 100; each++) {
                search(generation, hostile.next());
            }
            long slowest = 0;
            long all = 0;
            int cut = 0;
            for (int each = 0; each < queries; each++) {
                String words = hostile.next();
                long start = THREADS.getCurrentThreadCpuTime();
                SearchHits hits = search(generation, words);
                long nanos = THREADS.getCurrentThreadCpuTime() - start;
                cut += hits.isCut() ? 1 : 0;
                all += nanos;
                slowest = Math.max(slowest, nanos);
                assertTrue(nanos < MOST_NANOS, () -> nanos / 1e6 + " ms for \"" + words + "\"");
            }
            System.out.println(String.format(
                    Locale.ROOT,
                    "MEASURE hostile queries: %d on %d reviews, mean %.2f ms, slowest %.1f ms of CPU, %d cut",
                    queries,
                    reviews,
                    all / 1e6 / queries,
                    slowest / 1e6,
                    cut));
            assertTrue(cut <= queries / 1_000, "cut short by time");
        }
    }

    private static SearchHits search(Generation generation, String words) {
        return generation.search(
                new SearchQuery(Optional.of(words), ReviewFilter.ALL, SearchQuery.Order.BEST, 0, 10, true));
    }
}
