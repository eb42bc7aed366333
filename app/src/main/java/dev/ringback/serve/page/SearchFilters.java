package dev.ringback.serve.page;

import dev.ringback.index.Generation;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.serve.ask.ReviewParams;
import dev.ringback.serve.page.SearchPage.Choice;
import dev.ringback.serve.page.SearchPage.FacetList;
import dev.ringback.serve.page.SearchPage.Value;
import dev.ringback.serve.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The filters of a search as links: each adds a value, leaves one out, or takes a filter away. */
final class SearchFilters {
    static final String PATH = "/search";

    /** The rest is few hits; the API has all. */
    private static final int VALUES = 8;

    private final Words words;
    private final Generation generation;
    private final SearchQuery query;

    SearchFilters(Words words, Generation generation, SearchQuery query) {
        this.words = words;
        this.generation = generation;
        this.query = query;
    }

    static String href(SearchQuery query) {
        return ReviewParams.address(PATH, query, Map.of());
    }

    private String href(ReviewFilter filter) {
        return href(query.with(filter));
    }

    private ReviewFilter filter() {
        return query.filter();
    }

    /** Each with the address without it. */
    List<Choice> chosen() {
        List<Choice> chosen = new ArrayList<>();
        for (Facet facet : ReviewParams.FACETS) {
            for (String value : filter().only().getOrDefault(facet, Set.of())) {
                chosen.add(choice(
                        value(facet, value), with(changed(filter().only(), facet, value, false), filter().not())));
            }
            for (String value : filter().not().getOrDefault(facet, Set.of())) {
                chosen.add(choice(
                        words.of("search.not.value", value(facet, value)),
                        with(filter().only(), changed(filter().not(), facet, value, false))));
            }
        }
        if (query.usedOnly()) {
            chosen.add(new Choice(
                    words.of("search.used"),
                    href(query.withUnused()),
                    words.of("search.remove", words.of("search.used"))));
        }
        filter().from()
                .ifPresent(day -> chosen.add(choice(
                        words.of("search.from", words.date(day)),
                        new ReviewFilter(filter().only(), filter().not(), Optional.empty(), filter().to()))));
        filter().to()
                .ifPresent(day -> chosen.add(choice(
                        words.of("search.to", words.date(day)),
                        new ReviewFilter(filter().only(), filter().not(), filter().from(), Optional.empty()))));
        return chosen;
    }

    private Choice choice(String text, ReviewFilter without) {
        return new Choice(text, href(without), words.of("search.remove", text));
    }

    private ReviewFilter with(Map<Facet, Set<String>> only, Map<Facet, Set<String>> not) {
        return new ReviewFilter(only, not, filter().from(), filter().to());
    }

    private static Map<Facet, Set<String>> changed(
            Map<Facet, Set<String>> values, Facet facet, String value, boolean isThere) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(values);
        Set<String> set = new TreeSet<>(values.getOrDefault(facet, Set.of()));
        if (isThere) {
            set.add(value);
        } else {
            set.remove(value);
        }
        changed.put(facet, set);
        return changed;
    }

    /** What else can be chosen, with how many there are; a facet that tells nothing apart is left out. */
    List<FacetList> facets(SearchHits hits) {
        List<FacetList> facets = new ArrayList<>();
        for (Facet facet : ReviewParams.FACETS) {
            List<Value> values = hits.facets().getOrDefault(facet, List.of()).stream()
                    .filter(count -> !isChosen(facet, count.value()))
                    .filter(count -> !(facet == Facet.LANGUAGE && count.value().equals(Facet.UNKNOWN)))
                    .limit(VALUES)
                    .map(count -> value(facet, count))
                    .toList();
            boolean tells = values.size() > 1 || filter().only().containsKey(facet) && !values.isEmpty();
            if (tells) {
                facets.add(new FacetList(
                        words.of("facet." + facet), filter().only().containsKey(facet), values));
            }
        }
        return facets;
    }

    private boolean isChosen(Facet facet, String value) {
        return Stream.of(filter().only(), filter().not())
                .anyMatch(map -> map.getOrDefault(facet, Set.of()).contains(value));
    }

    private Value value(Facet facet, SearchHits.Count count) {
        String text = value(facet, count.value());
        return new Value(
                text,
                words.of("reviews.amount", count.hits()),
                href(with(changed(filter().only(), facet, count.value(), true), filter().not())),
                href(with(filter().only(), changed(filter().not(), facet, count.value(), true))),
                words.of("search.not.label", text));
    }

    /** A value as people say it. */
    private String value(Facet facet, String value) {
        if (value.equals(Facet.UNKNOWN)) {
            return words.of(facet == Facet.ASPECT || facet == Facet.POLARITY ? "facet.nothing" : "facet.unknown");
        }
        String upper = value.toUpperCase(Locale.ROOT);
        return switch (facet) {
            case PROVIDER ->
                generation
                        .dossier(value)
                        .map(dossier -> dossier.provider().name())
                        .orElse(value);
            case SOURCE -> generation.reviewSources().title(value);
            case COUNTRY -> words.country(value);
            case LANGUAGE -> words.language(value);
            case ASPECT -> words.of("aspect." + upper);
            case POLARITY -> words.of("polarity." + upper);
            case BUSINESS -> words.of("business." + upper);
            case TRUST -> words.of("trust." + upper);
            case TYPE -> words.of("type." + upper);
            case STARS -> words.of("reviews.star", Integer.valueOf(value));
            case YEAR, QUARTER, MONTH -> value;
        };
    }

    List<Choice> orders() {
        return Stream.of(SearchQuery.Order.values())
                .map(order -> new Choice(
                        words.of("order." + order), order == query.order() ? "" : href(query.with(order)), ""))
                .toList();
    }

    /** Other words, each with its address. */
    List<Choice> meant(SearchHits hits) {
        return hits.insteadOf().stream()
                .map(text -> new Choice(text, href(query.with(text)), ""))
                .toList();
    }

    /** What to try where nothing is found. */
    List<Choice> tips() {
        List<Choice> tips = new ArrayList<>();
        boolean filtered = query.usedOnly() || !filter().equals(ReviewFilter.ALL);
        if (filtered) {
            tips.add(new Choice(
                    words.of("search.tip.filters"), href(query.withUnused().with(ReviewFilter.ALL)), ""));
        }
        tips.add(new Choice(words.of("search.tip.words"), "", ""));
        tips.add(new Choice(words.of("search.tip.provider"), "/sources", ""));
        return tips;
    }

    /** What the form sends beside the words. */
    List<SearchPage.Param> hidden() {
        List<SearchPage.Param> hidden = new ArrayList<>();
        for (Facet facet : ReviewParams.FACETS) {
            String name = ReviewParams.name(facet);
            Optional.ofNullable(filter().only().get(facet))
                    .ifPresent(values -> hidden.add(new SearchPage.Param(name, String.join(",", values))));
            Optional.ofNullable(filter().not().get(facet))
                    .ifPresent(values -> hidden.add(new SearchPage.Param("not_" + name, String.join(",", values))));
        }
        if (query.usedOnly()) {
            hidden.add(new SearchPage.Param("used", "true"));
        }
        filter().from().ifPresent(day -> hidden.add(new SearchPage.Param("from", day.toString())));
        filter().to().ifPresent(day -> hidden.add(new SearchPage.Param("to", day.toString())));
        return hidden;
    }
}
