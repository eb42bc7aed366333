package dev.ringback.index;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.model.Accounts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Dossier;
import dev.ringback.model.ReviewSource;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives each dossier what reviews say of its support, out of the sums of a generation. */
final class AccountSums {
    private static final Set<Facet> BY = Set.of(Facet.PROVIDER, Facet.SOURCE);
    private static final Map<Facet, Set<String>> NO_COMPLAINTS = Map.of(Facet.TYPE, Set.of("complaint"));

    /** Provider and source. */
    record Place(String provider, String source) {}

    private final Function<SumsQuery, List<SumsCell>> sums;
    private final Map<Place, Long> weightless;
    private final Map<String, ReviewSource> sources;

    /**
     * @param weightless how many reviews of a place have a mark for support, say nothing else of it, and weigh nothing
     * @param sources by name; one that nobody has written down is taken to be open to anyone
     */
    AccountSums(
            Function<SumsQuery, List<SumsCell>> sums, Map<Place, Long> weightless, Map<String, ReviewSource> sources) {
        this.weightless = weightless;
        this.sums = sums;
        this.sources = sources;
    }

    Map<String, Dossier> addedTo(Map<String, Dossier> dossiers) {
        Map<Place, Tally> mentioning = tallies(Map.of(Facet.ASPECT, aspectsOfSupport()));
        Map<String, List<Accounts.OfSource>> told = new TreeMap<>();
        tallies(Map.of()).forEach((place, tally) -> {
            Accounts.OfSource source = Accounts.OfSource.of(
                            place.source(), writers(place.source()), mentioning.getOrDefault(place, new Tally()), tally)
                    .without(weightless.getOrDefault(place, 0L));
            if (source.said() > 0) {
                told.computeIfAbsent(place.provider(), slug -> new ArrayList<>())
                        .add(source);
            }
        });
        Map<String, Dossier> with = new TreeMap<>(dossiers);
        told.forEach((slug, accounts) ->
                with.computeIfPresent(slug, (same, dossier) -> dossier.with(new Accounts(accounts))));
        return Collections.unmodifiableMap(with);
    }

    private Map<Place, Tally> tallies(Map<Facet, Set<String>> only) {
        ReviewFilter filter = new ReviewFilter(only, NO_COMPLAINTS, Optional.empty(), Optional.empty());
        return sums.apply(new SumsQuery(filter, BY)).stream()
                .collect(Collectors.toMap(
                        cell -> new Place(
                                cell.key().getOrDefault(Facet.PROVIDER, ""),
                                cell.key().getOrDefault(Facet.SOURCE, "")),
                        SumsCell::tally));
    }

    private static Set<String> aspectsOfSupport() {
        return Arrays.stream(Aspect.values())
                .filter(Aspect::isOfSupport)
                .map(aspect -> aspect.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Writers writers(String source) {
        return Optional.ofNullable(sources.get(source))
                .map(ReviewSource::writers)
                .orElse(Writers.ANYONE);
    }
}
