package dev.ringback.serve.api;

import dev.ringback.serve.api.SearchAnswer.FacetCount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of one provider. What consumers wrote or complained of is left out, unless the question asks for it by
 * {@code type} or {@code source}, so that it is never counted with merchants' accounts.
 *
 * @param withConsumers whether the question asked for what consumers wrote
 * @param total of all that meet the question
 * @param facets how many have which value, most first, each facet counted as if it were not filtered by itself; empty
 *     where {@code facets=false} is asked for
 * @param didYouMean other words, where nothing or little was found
 * @param complete {@code false}: the search was stopped for taking too long, and there may be more
 * @param next the address of those that follow; {@code null}: these are the last, or nobody may read further
 */
public record ReviewsAnswer(
        Meta meta,
        String provider,
        boolean withConsumers,
        long total,
        List<ReviewAnswer> reviews,
        Map<String, List<FacetCount>> facets,
        List<String> didYouMean,
        boolean complete,
        @Nullable String next) {}
