package dev.ringback.rank;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Providers for one shop.
 *
 * @param places ranked, best first
 * @param listed those that serve the country and are not ranked, by name
 * @param axesInUse axes on which anybody ranked has evidence; the others are left out of every score
 * @param usual the mean of the scores of those ranked; 0 where nobody is
 * @param hoursKnown how many providers' support hours are known for the country
 */
public record Ranking(
        Shop shop,
        LocalDate asOf,
        List<Place> places,
        List<Listed> listed,
        Set<Axis> axesInUse,
        double usual,
        int hoursKnown) {
    /** With fewer providers whose hours are known, a country is listed and not ranked. */
    public static final int LEAST_TO_RANK = 5;

    public Ranking {
        places = List.copyOf(places);
        listed = List.copyOf(listed);
        axesInUse = Set.copyOf(axesInUse);
    }

    /** The mean of what those ranked score on an axis, from 0 to 1; 0 where nobody is. */
    public double usual(Axis axis) {
        return places.stream()
                .mapToDouble(place -> place.assessment().on(axis).scored().mean())
                .average()
                .orElse(0);
    }

    /**
     * A place in the ranking.
     *
     * @param rank from 1; equal scores share it
     * @param rankLo the best rank it may have: a better one is as unlikely as 1 in 20
     * @param rankHi the worst rank it may have, likewise
     * @param tieGroup from 1; places of one group cannot be told apart from the best of the group
     * @param score from 0 to 1
     * @param best how likely it is the best of all ranked
     * @param topThree how likely it is among the best three
     */
    public record Place(
            int rank,
            int rankLo,
            int rankHi,
            int tieGroup,
            Estimate score,
            double best,
            double topThree,
            Assessment assessment,
            List<Reason> reasons) {
        public Place {
            reasons = List.copyOf(reasons);
        }

        /** How much its score rests on. */
        public EvidenceCount evidence() {
            return EvidenceCount.of(reasons);
        }
    }

    /** A provider that is not ranked. */
    public record Listed(Assessment assessment, Why why) {}

    /** Why a provider is not ranked. */
    public enum Why {
        /** No claim of it is in the catalogue. */
        NOTHING_PUBLISHED,
        /** It has claims, but none about a support channel for this shop. */
        NO_CHANNEL,
        /** Channels, but without hours. */
        NO_HOURS,
        /** Hours in a form we cannot read, or without a time zone we could tell. */
        HOURS_UNREADABLE,
        /** Hours, but of lines that speak none of the shop's languages. */
        OTHER_LANGUAGE,
        /** Hours only on a plan, a product, a reseller's or an emergency line. */
        ONLY_BOUND,
        /** x */
        NUMBER_OF_OTHERS,
        /** Too few providers' hours are known for the country. */
        COUNTRY_TOO_THIN,
        /** The axes that matter to this shop have no evidence from anybody. */
        NO_EVIDENCE_ON_AXES
    }
}
