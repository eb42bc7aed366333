package dev.ringback.model;

import java.time.Duration;

/** What is looked for on a page of a provider, and how often the page is read unless its entry says otherwise. */
public enum SourceKind {
    /** Who is reached when, and how. Hours change a few times a year, and a week is what "seen lately" may mean. */
    SUPPORT(Duration.ofDays(7)),
    /** Numbers and addresses. A number that has changed must not be offered for longer than a week. */
    CONTACT(Duration.ofDays(7)),
    /** Instructions, such as how to sell offline. They follow releases, and hardly change within two weeks. */
    HELP(Duration.ofDays(14)),
    /** Plans and fees, which bind support to what is paid. Changes are announced weeks ahead. */
    PRICING(Duration.ofDays(14)),
    /** Contracts, warranties and policies. They are changed with a month's notice. */
    TERMS(Duration.ofDays(30)),
    /** The state of the service. An incident is short, and its first word and its end are read from this page. */
    STATUS(Duration.ofHours(1)),
    /** News in a form for machines. It holds only the last items, so one must look before they have passed. */
    FEED(Duration.ofHours(1)),
    /** The start page, from which the others are found where none is named. Sites are rebuilt every few years. */
    WEBSITE(Duration.ofDays(30));

    /** A host should not be asked for one page more often than this, not even during an outage. */
    public static final Duration LEAST_CADENCE = Duration.ofMinutes(15);

    /** What has not been looked at for a quarter of a year is not known any more. */
    public static final Duration MOST_CADENCE = Duration.ofDays(90);

    private final Duration cadence;

    SourceKind(Duration cadence) {
        this.cadence = cadence;
    }

    /** From one reading to the next. */
    public Duration cadence() {
        return cadence;
    }

    /** Whether it tells of incidents; such a page may lie on a platform's host in place of the provider's own. */
    public boolean tellsOfIncidents() {
        return this == STATUS || this == FEED;
    }
}
