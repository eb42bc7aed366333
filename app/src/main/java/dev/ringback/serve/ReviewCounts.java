package dev.ringback.serve;

import dev.ringback.index.Generation;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.GroundCount;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.model.Accounts;
import dev.ringback.model.Tally;
import dev.ringback.model.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How many reviews of one provider there are and what they say: apart those that may be of merchants, and what consumers wrote
 * or complained of, which never stands in one number with them. Immutable, but for its tallies, which nobody adds to.
 */
public record ReviewCounts(Group accounts, Group consumers) {
    private static final Set<String> COMPLAINT = Set.of("complaint");

    /**
     * @param bySource by name
     * @param byQuarter like {@code 2026-Q3}, in their order; those without a date are {@link Facet#UNKNOWN}
     * @param grounds how many have which reason of a lower weight; one may have two
     */
    public record Group(
            Tally all,
            Map<String, Tally> bySource,
            Map<String, Tally> byQuarter,
            Map<Verdict.Ground.Kind, Long> grounds) {
        public boolean isEmpty() {
            return all.reviews() == 0;
        }
    }

    public static ReviewCounts of(Generation generation, String slug) {
        Set<String> consumers = generation.reviewSources().ofConsumers();
        List<ReviewFilter> theirs = new ArrayList<>();
        theirs.add(filter(slug, Map.of(Facet.TYPE, COMPLAINT), Map.of()));
        if (!consumers.isEmpty()) {
            theirs.add(filter(slug, Map.of(Facet.SOURCE, consumers), Map.of(Facet.TYPE, COMPLAINT)));
        }
        List<GroundCount> grounds = generation.grounds(slug);
        Predicate<GroundCount> ofConsumers = one -> one.isComplaint() || consumers.contains(one.source());
        return new ReviewCounts(
                group(
                        generation,
                        List.of(withoutConsumers(generation, slug)),
                        grounds.stream().filter(ofConsumers.negate())),
                group(generation, theirs, grounds.stream().filter(ofConsumers)));
    }

    /** All that may be of merchants. */
    public static ReviewFilter withoutConsumers(Generation generation, String slug) {
        return filter(
                slug,
                Map.of(),
                Map.of(
                        Facet.TYPE,
                        COMPLAINT,
                        Facet.SOURCE,
                        generation.reviewSources().ofConsumers()));
    }

    private static ReviewFilter filter(String slug, Map<Facet, Set<String>> only, Map<Facet, Set<String>> not) {
        Map<Facet, Set<String>> ofProvider = new EnumMap<>(Facet.class);
        ofProvider.putAll(only);
        ofProvider.put(Facet.PROVIDER, Set.of(slug));
        return new ReviewFilter(ofProvider, not, Optional.empty(), Optional.empty());
    }

    /** The mean of the stars by weight; empty where none that counts has any. */
    public static Optional<Double> stars(Tally tally) {
        long weight = 0;
        long halves = 0;
        for (int each = 2; each <= 2 * 5; each++) {
            weight += tally.permille(Tally.stars(each));
            halves += tally.permille(Tally.stars(each)) * each;
        }
        return weight == 0 ? Optional.empty() : Optional.of(halves / 2.0 / weight);
    }

    /** What part of all that is said of support is good, from 0 to 1; empty where nothing is said. */
    public static Optional<Double> support(Tally tally) {
        return Accounts.Sum.of(tally).share();
    }

    private static Group group(Generation generation, List<ReviewFilter> filters, Stream<GroundCount> down) {
        Tally all = new Tally();
        Map<String, Tally> bySource = new TreeMap<>();
        Map<String, Tally> byQuarter = new TreeMap<>();
        Map<Verdict.Ground.Kind, Long> grounds = new EnumMap<>(Verdict.Ground.Kind.class);
        for (ReviewFilter filter : filters) {
            add(generation, filter, Facet.SOURCE, bySource);
            add(generation, filter, Facet.QUARTER, byQuarter);
        }
        down.forEach(one -> grounds.merge(one.kind(), one.reviews(), Long::sum));
        bySource.values().forEach(all::add);
        return new Group(all, bySource, byQuarter, grounds);
    }

    private static void add(Generation generation, ReviewFilter filter, Facet by, Map<String, Tally> sums) {
        for (SumsCell cell : generation.sums(new SumsQuery(filter, Set.of(by)))) {
            sums.computeIfAbsent(cell.key().getOrDefault(by, Facet.UNKNOWN), key -> new Tally())
                    .add(cell.tally());
        }
    }
}
