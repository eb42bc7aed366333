package dev.ringback.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A review, or the sum of many, as a machine found it in a page. Names of authors are left where they are.
 *
 * @param item what is reviewed, as named there
 * @param rating as printed there, from {@code worst} to {@code best}; empty where there is none
 * @param best 5 where the page does not say
 * @param worst 1 where the page does not say
 * @param count of an aggregate: how many ratings or reviews it sums up
 * @param date as printed, made ISO 8601 where it can be: a day, or a moment
 * @param language BCP 47, of the text
 * @param text what was written; kept for analysis, not shown
 * @param place where it stands in the page: the path of keys
 */
public record ReadReview(
        Kind kind,
        Optional<String> item,
        Optional<BigDecimal> rating,
        BigDecimal best,
        BigDecimal worst,
        Optional<Integer> count,
        Optional<String> date,
        Optional<String> language,
        boolean hasAuthor,
        Optional<String> text,
        Reading.Method method,
        String place) {

    /** One person's, or the sum of many. */
    public enum Kind {
        REVIEW,
        AGGREGATE
    }
}
