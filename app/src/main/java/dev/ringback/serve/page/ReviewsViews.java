package dev.ringback.serve.page;

import dev.ringback.index.Generation;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.model.ReviewSource;
import dev.ringback.model.Tally;
import dev.ringback.serve.ReviewCounts;
import dev.ringback.serve.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes what reviews say of one provider ready to be shown. */
final class ReviewsViews {
    /** The rest is one tap away. */
    private static final int NEWEST = 8;

    private final Words words;
    private final ReviewPictures pictures;

    ReviewsViews(Words words) {
        this.words = words;
        this.pictures = new ReviewPictures(words);
    }

    ReviewsView of(String slug, Generation generation) {
        ReviewCounts counts = ReviewCounts.of(generation, slug);
        ReviewCounts.Group accounts = counts.accounts();
        List<ReviewsView.Star> stars = pictures.stars(accounts.all());
        SearchHits newest = newest(slug, generation);
        return new ReviewsView(
                !newest.isCut(),
                accounts.isEmpty() ? "" : lead(accounts.all()),
                stars,
                pictures.starsDescription(stars),
                pictures.balances(accounts.all()),
                pictures.trend(accounts.byQuarter()),
                words.of("reviews.down", accounts.all().reviews()),
                down(accounts),
                accounts.bySource().entrySet().stream()
                        .map(one -> source(one.getKey(), one.getValue(), generation))
                        .toList(),
                newest.hits().stream()
                        .map(new ReviewViews(words, generation, false)::of)
                        .toList(),
                "/search" + Query.of(Map.of("provider", slug, "type", "review", "order", "newest")),
                consumers(counts.consumers()),
                "/search" + Query.of(Map.of("provider", slug, "type", "review,complaint", "order", "newest")));
    }

    private String lead(Tally all) {
        return words.of("reviews.lead", all.reviews(), all.counted());
    }

    private List<String> down(ReviewCounts.Group group) {
        return group.grounds().entrySet().stream()
                .map(one -> words.of("reviews.down.line", one.getValue(), words.of("grounds." + one.getKey())))
                .toList();
    }

    private ReviewsView.Source source(String name, Tally tally, Generation generation) {
        Optional<ReviewSource> source = generation.reviewSources().named(name);
        return new ReviewsView.Source(
                source.map(ReviewSource::title).orElse(name),
                source.flatMap(ReviewSource::url).map(FactViews::href).orElse(""),
                words.of(
                        "reviews.source",
                        tally.reviews(),
                        tally.counted(),
                        words.of("writers." + generation.reviewSources().writers(name))),
                words.of(
                        source.filter(ReviewSource::mayShow).isPresent() ? "reviews.licence" : "reviews.licence.none",
                        source.flatMap(ReviewSource::licence).orElseGet(() -> words.of("reviews.licence.unnoted"))),
                source.flatMap(ReviewSource::licenceUrl).map(FactViews::href).orElse(""));
    }

    /** Those that say something; the others are a tap away. */
    private SearchHits newest(String slug, Generation generation) {
        ReviewFilter filter = ReviewCounts.withoutConsumers(generation, slug);
        Map<Facet, Set<String>> not = new EnumMap<>(Facet.class);
        not.putAll(filter.not());
        not.put(Facet.ASPECT, Set.of(Facet.UNKNOWN));
        ReviewFilter reviews = new ReviewFilter(
                Map.of(Facet.PROVIDER, filter.only().get(Facet.PROVIDER), Facet.TYPE, Set.of("review")),
                not,
                Optional.empty(),
                Optional.empty());
        SearchQuery query = new SearchQuery(Optional.empty(), reviews, SearchQuery.Order.NEWEST, 0, NEWEST, false);
        return generation.search(query);
    }

    private List<String> consumers(ReviewCounts.Group group) {
        if (group.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.of("reviews.consumers.count", group.all().reviews()));
        ReviewCounts.stars(group.all()).ifPresent(stars -> lines.add(words.of("reviews.consumers.stars", stars)));
        lines.addAll(down(group));
        return lines;
    }
}
