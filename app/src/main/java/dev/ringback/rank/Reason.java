package dev.ringback.rank;

import java.util.List;
import java.util.OptionalLong;

/**
 * Why a provider scores as it does; the points of all its reasons add up to what its score differs from the mean score of those ranked.
 *
 * @param points by which it lifts the score above the mean of those ranked, or lowers it, on the scale of 0 to 100
 * @param values what the words of the code are filled with, in order
 * @param proofs what it rests on; empty where nothing is published
 */
public record Reason(Indicator indicator, Code code, double points, List<Object> values, List<Proof> proofs) {

    public Reason {
        values = List.copyOf(values);
        proofs = List.copyOf(proofs);
    }

    public Axis axis() {
        return indicator.axis();
    }

    /** How many reviews it rests on; empty where it rests on none. */
    public OptionalLong accounts() {
        return switch (code) {
            case ACCOUNTS, ACCOUNTS_FEW, ACCOUNTS_ONE_SOURCE ->
                OptionalLong.of(((Number) values.getLast()).longValue());
            default -> OptionalLong.empty();
        };
    }

    /** What is said; the words stand in the message bundle under {@code reason.} and the code's name. */
    public enum Code {
        /** Reachable in that share of the trading hours; value: share. */
        COVER,
        /** Reachable in a share between two ends; values: lower and upper share. */
        COVER_RANGE,
        /** As {@link #COVER}, by a page that promises support and does not say on which channel. */
        COVER_NO_CHANNEL,
        /** As {@link #COVER_RANGE}, by such a page. */
        COVER_RANGE_NO_CHANNEL,
        /** A line that may not hold for this shop, or whose hours are unknown, and so only widens. */
        COVER_MAYBE,
        OFFLINE_YES,
        OFFLINE_PARTIAL,
        OFFLINE_NO,
        OFFLINE_MIXED,
        OFFLINE_BOUND,
        /** Some products or plans cannot; of the others nothing is said. */
        OFFLINE_NO_BOUND,
        OFFLINE_UNKNOWN,
        /** A spare within so many business days; value: days. */
        SPARE_IN_DAYS,
        SPARE_NO_TIME,
        SPARE_BOUND,
        SPARE_UNKNOWN,
        STATUS_PAGE,
        STATUS_PAGE_UNSURE,
        STATUS_PAGE_UNKNOWN,
        /** Outages took so many trading hours a year; values: hours, incidents. */
        HOURS_DOWN,
        HOURS_DOWN_UNKNOWN,
        /** The longest time without a word in an outage; values: minutes, incidents. */
        SILENCE,
        EMERGENCY_LINE,
        EMERGENCY_BOUND,
        EMERGENCY_UNKNOWN,
        /** Promises an answer within so many hours; value: hours. */
        REPLY_IN_HOURS,
        /** Promises an answer within so many business days; value: days. */
        REPLY_IN_DAYS,
        REPLY_BOUND,
        REPLY_UNKNOWN,
        /** What accounts say of support is good in that share; values: share, accounts. */
        ACCOUNTS,
        /** Too few to say a share; value: accounts. */
        ACCOUNTS_FEW,
        /** Enough, and all at one source; value: accounts. */
        ACCOUNTS_ONE_SOURCE,
        ACCOUNTS_UNKNOWN,
        /** Complaints to an authority are answered in its time; values: share, complaints. */
        TIMELY,
        TIMELY_UNKNOWN,
        /** Bad reviews have a reply within a week; values: share, reviews. */
        REPLIES,
        REPLIES_UNKNOWN
    }
}
