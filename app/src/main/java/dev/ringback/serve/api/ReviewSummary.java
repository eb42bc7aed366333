package dev.ringback.serve.api;

import dev.ringback.index.Generation;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import dev.ringback.model.ReviewSource;
import dev.ringback.model.Tally;
import dev.ringback.model.Verdict;
import dev.ringback.serve.ReviewCounts;
import dev.ringback.serve.words.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reviews of a provider, summed up. What consumers wrote stands apart and in no other number.
 *
 * @param accounts of merchants, or of anyone
 * @param consumers what consumers wrote, and complaints they made to an authority; no part of any score
 */
public record ReviewSummary(GroupAnswer accounts, GroupAnswer consumers) {

    /**
     * @param writers consumers, or merchants_and_anyone
     * @param counted those with a weight above 0
     * @param weight of all together
     * @param weightedDown how many count less, by reason; one may have two
     * @param histogram by stars, halves rounded up, from 1 to 5
     * @param aspects how many that count praise and how many complain
     * @param trend by quarter
     */
    public record GroupAnswer(
            String writers,
            long reviews,
            long counted,
            double weight,
            List<ReasonCount> weightedDown,
            List<StarCount> histogram,
            List<AspectCount> aspects,
            List<QuarterAnswer> trend,
            List<SourceCount> sources) {}

    public record ReasonCount(String code, String text, long reviews) {}

    /** @param weight of those that count */
    public record StarCount(int stars, long reviews, double weight) {}

    /**
     * @param ofSupport whether it is about how support itself did
     * @param praise reviews; their weights stand in {@code praiseWeight}
     */
    public record AspectCount(
            String aspect,
            boolean ofSupport,
            long praise,
            long mixed,
            long complaint,
            double praiseWeight,
            double mixedWeight,
            double complaintWeight) {}

    /**
     * @param quarter like 2026-Q3, or unknown
     * @param stars the mean by weight; {@code null}: none has stars
     * @param support the mean of what is said of support, 0 for all blame and 1 for all praise; {@code null}: nothing is
     */
    public record QuarterAnswer(
            String quarter,
            long reviews,
            long counted,
            @Nullable Double stars,
            @Nullable Double support) {}

    /**
     * @param name as in the parameter {@code source}
     * @param writers merchants, consumers or anyone
     * @param textsShown whether the source lets texts be shown
     * @param licence the note on which that rests
     */
    public record SourceCount(
            String name,
            String title,
            @Nullable String url,
            String writers,
            boolean textsShown,
            @Nullable String licence,
            @Nullable String licenceUrl,
            @Nullable LocalDate licenceReadAt,
            long reviews,
            long counted) {}

    static ReviewSummary of(ReviewCounts counts, Generation generation, Words words) {
        return new ReviewSummary(
                group("merchants_and_anyone", counts.accounts(), generation, words),
                group("consumers", counts.consumers(), generation, words));
    }

    private static GroupAnswer group(String writers, ReviewCounts.Group group, Generation generation, Words words) {
        Tally all = group.all();
        return new GroupAnswer(
                writers,
                all.reviews(),
                all.counted(),
                weight(all.permille()),
                group.grounds().entrySet().stream()
                        .map(one -> new ReasonCount(
                                Wire.lower(one.getKey()), words.of("grounds." + one.getKey()), one.getValue()))
                        .toList(),
                histogram(all),
                Arrays.stream(Aspect.values())
                        .map(aspect -> aspect(aspect, all))
                        .toList(),
                group.byQuarter().entrySet().stream()
                        .map(one -> quarter(one.getKey(), one.getValue()))
                        .toList(),
                group.bySource().entrySet().stream()
                        .map(one -> source(one.getKey(), one.getValue(), generation))
                        .toList());
    }

    private static double weight(long permille) {
        return permille / (double) Verdict.WHOLE;
    }

    private static List<StarCount> histogram(Tally all) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(stars -> {
                    int whole = Tally.stars(2 * stars);
                    boolean hasHalf = stars > 1;
                    return new StarCount(
                            stars,
                            all.count(whole) + (hasHalf ? all.count(whole - 1) : 0),
                            weight(all.permille(whole) + (hasHalf ? all.permille(whole - 1) : 0)));
                })
                .toList();
    }

    private static AspectCount aspect(Aspect aspect, Tally all) {
        int praise = Tally.mention(aspect, Polarity.POS);
        int mixed = Tally.mention(aspect, Polarity.MIXED);
        int complaint = Tally.mention(aspect, Polarity.NEG);
        return new AspectCount(
                Wire.lower(aspect),
                aspect.isOfSupport(),
                all.count(praise),
                all.count(mixed),
                all.count(complaint),
                weight(all.permille(praise)),
                weight(all.permille(mixed)),
                weight(all.permille(complaint)));
    }

    private static QuarterAnswer quarter(String quarter, Tally tally) {
        return new QuarterAnswer(
                quarter,
                tally.reviews(),
                tally.counted(),
                ReviewCounts.stars(tally).map(Wire::points).orElse(null),
                ReviewCounts.support(tally).map(Wire::points).orElse(null));
    }

    private static SourceCount source(String name, Tally tally, Generation generation) {
        Optional<ReviewSource> source = generation.reviewSources().named(name);
        return new SourceCount(
                name,
                source.map(ReviewSource::title).orElse(name),
                source.flatMap(ReviewSource::url).orElse(null),
                Wire.lower(generation.reviewSources().writers(name)),
                source.map(ReviewSource::mayShow).orElse(false),
                source.flatMap(ReviewSource::licence).orElse(null),
                source.flatMap(ReviewSource::licenceUrl).orElse(null),
                source.flatMap(ReviewSource::readAt).orElse(null),
                tally.reviews(),
                tally.counted());
    }
}
