package dev.ringback.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One person's account of a provider, as it is kept: without names, without numbers that belong to a person.
 *
 * @param id of ours: a digest of source and item
 * @param provider slug
 * @param source name of the {@link ReviewSource}
 * @param item what the source calls it; unique there
 * @param author a salted hash, by which two reviews of one author are known; never the name
 * @param authorReviews how many reviews the author had written there
 * @param stars from 1 to 5, in halves
 * @param supportStars the mark for customer service, where the source asks for it apart; from 1 to 5, in halves
 * @param day of writing, in UTC
 * @param at of writing, where the source tells the moment
 * @param text with personal numbers masked
 * @param language as the source says it, BCP 47
 * @param verified whether the source says that it has checked the author to be a customer
 * @param invited whether the provider asked for it; empty where the source does not say
 * @param country of the author, ISO 3166-1
 */
public record Review(
        String id,
        String provider,
        String source,
        String item,
        Kind kind,
        Optional<String> author,
        Optional<Integer> authorReviews,
        Optional<BigDecimal> stars,
        Optional<BigDecimal> supportStars,
        Optional<LocalDate> day,
        Optional<Instant> at,
        Optional<String> text,
        Optional<String> language,
        boolean verified,
        Optional<Boolean> invited,
        Optional<String> country,
        Optional<Business> business,
        Optional<String> url,
        Optional<Reply> reply,
        Optional<Complaint> complaint) {

    /** What it is: a review of anybody, or a complaint that a consumer made to an authority. */
    public enum Kind {
        REVIEW,
        COMPLAINT
    }

    /**
     * What the provider answered in public.
     *
     * @param text with personal numbers masked
     */
    public record Reply(Optional<String> text, Optional<LocalDate> day, Optional<Instant> at) {}

    /**
     * What the authority noted.
     *
     * @param response what the company did, in the authority's words
     * @param timely whether it answered in the time the authority asks for
     * @param sentOn when the authority passed it on
     */
    public record Complaint(
            Optional<String> product,
            Optional<String> issue,
            Optional<String> response,
            Optional<Boolean> timely,
            Optional<LocalDate> sentOn) {}

    /** What it says, as another item of the source. */
    public Review withItem(String otherItem, String otherId) {
        return new Review(
                otherId,
                provider,
                source,
                otherItem,
                kind,
                author,
                authorReviews,
                stars,
                supportStars,
                day,
                at,
                text,
                language,
                verified,
                invited,
                country,
                business,
                url,
                reply,
                complaint);
    }

    public Trust trust() {
        if (verified) {
            return Trust.VERIFIED;
        }
        return authorReviews.filter(count -> count >= Trust.OTHERS).isPresent() ? Trust.ESTABLISHED : Trust.NEW;
    }
}
