package dev.ringback.review.integrity;

import dev.ringback.model.Review;
import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One voice a person: of one author about one provider the latest counts; all of one author weigh at most one review a day and
 * three in 30 days, over all providers of a source. The key of an author is known within its source.
 */
final class Authors {
    private static final int DAYS = 30;
    private static final int MOST_IN_DAYS = 3;

    private record Author(String source, String key) {}

    private Authors() {}

    static void lower(Docket docket) {
        byAuthor(docket).forEach((author, list) -> {
            if (list.size() > 1) {
                later(docket, list);
                many(docket, list);
            }
        });
    }

    private static Map<Author, IntList> byAuthor(Docket docket) {
        Map<Author, IntList> authors = new HashMap<>();
        for (int i = 0; i < docket.size(); i++) {
            Review review = docket.review(i);
            int index = i;
            if (docket.counts(i)) {
                review.author()
                        .ifPresent(
                                key -> authors.computeIfAbsent(new Author(review.source(), key), none -> new IntList())
                                        .add(index));
            }
        }
        return authors;
    }

    private static void later(Docket docket, IntList list) {
        Set<String> providers = new HashSet<>();
        for (int i = list.size() - 1; i >= 0; i--) {
            if (!providers.add(docket.review(list.get(i)).provider())) {
                docket.lower(list.get(i), 0, Ground.Kind.LATER_ONE);
            }
        }
    }

    /** Of those that still count. The list is in the order of days; reviews without a day share one. */
    private static void many(Docket docket, IntList all) {
        IntList list = new IntList();
        for (int i = 0; i < all.size(); i++) {
            if (docket.counts(all.get(i))) {
                list.add(all.get(i));
            }
        }
        int[] inDay = most(docket, list, 1);
        int[] inMonth = most(docket, list, DAYS);
        for (int i = 0; i < list.size(); i++) {
            int byDay = Verdict.WHOLE / inDay[i];
            int byMonth = MOST_IN_DAYS * Verdict.WHOLE / inMonth[i];
            int share = Math.min(byDay, byMonth);
            if (share < Verdict.WHOLE) {
                int number = byDay <= byMonth ? inDay[i] : inMonth[i];
                docket.lower(list.get(i), share, Ground.Kind.MANY_BY_ONE, number);
            }
        }
    }

    /** For each the most that stand together in so many days; the list has one of each provider, and is short. */
    private static int[] most(Docket docket, IntList list, int days) {
        int[] most = new int[list.size()];
        int end = 0;
        for (int start = 0; start < most.length; start++) {
            long last = day(docket, list.get(start)) + days - 1;
            while (end < most.length && day(docket, list.get(end)) <= last) {
                end++;
            }
            for (int i = start; i < end; i++) {
                most[i] = Math.max(most[i], end - start);
            }
        }
        return most;
    }

    private static long day(Docket docket, int index) {
        return docket.review(index).day().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE / 2);
    }
}
