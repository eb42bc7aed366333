package dev.ringback.index.search;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.SearchHits.Count;
import dev.ringback.index.field.Facts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts hits by facet. A hit that passes all filters counts for all facets; one that fails a single facet's filter counts for
 * that facet. What stands together in the facts is counted together, and taken apart at the end. Not thread-safe.
 */
final class FacetCounts {
    /** Type, trust, business and stars: the lowest bits of the facts. */
    private static final int TOGETHER = 1 << 11;

    private static final int FIRST_DAY = 0;
    /** To the end of 2079; days outside are counted one by one. */
    private static final int DAYS = 40_177;

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::hits).reversed().thenComparing(Count::value);

    private final int[] together = new int[TOGETHER];
    private final Map<Facet, int[]> aside = new EnumMap<>(Facet.class);
    private final int[] days = new int[DAYS];
    private final int[] aspects = new int[Aspect.values().length + 1];
    private final int[] polarities = new int[Polarity.values().length + 1];
    private final Map<Facet, Map<String, Long>> words = new EnumMap<>(Facet.class);
    private final MentionFilter mentions;

    FacetCounts(MentionFilter mentions) {
        this.mentions = mentions;
    }

    /** All that is in the facts but aspects, of a hit that passes all. */
    void count(long facts) {
        together[(int) facts & TOGETHER - 1]++;
        countDay(facts);
    }

    void countMentions(long facts) {
        int said = Facts.mentions(facts);
        mentions.countAspects(said, aspects);
        mentions.countPolarities(said, polarities);
    }

    /** For the one facet that the hit fails; those that are told by words are counted by {@link #add}. */
    void countAside(Facet facet, long facts) {
        if (facet == Facet.YEAR) {
            countDay(facts);
        } else if (FactFilter.VALUES.containsKey(facet)) {
            aside.computeIfAbsent(facet, each -> new int[TOGETHER])[(int) facts & TOGETHER - 1]++;
        }
    }

    private void countDay(long facts) {
        int day = Facts.day(facts);
        if (day >= FIRST_DAY && day < DAYS) {
            days[day]++;
        } else {
            add(Facet.YEAR, day == Facts.NO_DAY ? Facet.UNKNOWN : year(day), 1);
        }
    }

    private static String year(int day) {
        return Integer.toString(LocalDate.ofEpochDay(day).getYear());
    }

    void add(Facet facet, String value, long hits) {
        words.computeIfAbsent(facet, each -> new TreeMap<>()).merge(value, hits, Long::sum);
    }

    Map<Facet, List<Count>> counts() {
        FactFilter.VALUES.forEach(this::addTogether);
        for (int day = 0; day < DAYS; day++) {
            if (days[day] > 0) {
                add(Facet.YEAR, year(day), days[day]);
            }
        }
        addAll(Facet.ASPECT, FactFilter.names(Aspect.values()), aspects);
        addAll(Facet.POLARITY, FactFilter.names(Polarity.values()), polarities);
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        words.forEach((facet, values) -> counts.put(facet, sorted(values)));
        return counts;
    }

    private void addTogether(Facet facet, List<String> values) {
        int[] more = aside.getOrDefault(facet, new int[TOGETHER]);
        for (int facts = 0; facts < TOGETHER; facts++) {
            int hits = together[facts] + more[facts];
            if (hits > 0) {
                add(facet, values.get(FactFilter.number(facet, facts)), hits);
            }
        }
    }

    private void addAll(Facet facet, Stream<String> names, int[] hits) {
        List<String> values = Stream.concat(names, Stream.of(Facet.UNKNOWN)).toList();
        for (int number = 0; number < hits.length; number++) {
            if (hits[number] > 0) {
                add(facet, values.get(number), hits[number]);
            }
        }
    }

    private static List<Count> sorted(Map<String, Long> values) {
        List<Count> counts = new ArrayList<>();
        values.forEach((value, hits) -> counts.add(new Count(value, hits)));
        counts.sort(MOST_FIRST);
        return List.copyOf(counts);
    }
}
