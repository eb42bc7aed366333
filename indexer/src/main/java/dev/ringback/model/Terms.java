package dev.ringback.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a claim says, by its kind. */
public sealed interface Terms {

    /** A support or emergency channel. */
    record Support(Contact contact) implements Terms {}

    /** The source says that there is no such channel: "we do not offer phone support". */
    record Absent(Channel channel) implements Terms {}

    /**
     * A promised time to answer, in hours or in business days; an empty lower or upper end was not printed.
     *
     * @param contact the channel it is promised on
     */
    record Reply(
            Contact contact,
            OptionalDouble minHours,
            OptionalDouble maxHours,
            OptionalDouble minBusinessDays,
            OptionalDouble maxBusinessDays)
            implements Terms {}

    /**
     * Taking cards without a network.
     *
     * @param limitHours hours until stored payments are lost
     * @param limitAmount the most one payment may be, in {@code currency} (ISO 4217)
     * @param limitCount the most payments stored
     */
    record Offline(
            Optional<Offered> offered,
            Optional<Toggle> initially,
            OptionalDouble limitHours,
            Optional<BigDecimal> limitAmount,
            Optional<String> currency,
            Optional<Integer> limitCount,
            Optional<String> whoPaysDeclines)
            implements Terms {}

    /**
     * Spare hardware.
     *
     * @param minBusinessDays the soonest a spare is there
     * @param maxBusinessDays the latest a spare is there
     * @param delivery the page's delivery terms in our words
     * @param warrantyMonths how long a broken device is swapped
     */
    record Replacement(
            OptionalDouble minBusinessDays,
            OptionalDouble maxBusinessDays,
            Optional<String> delivery,
            Optional<Integer> warrantyMonths)
            implements Terms {}

    /** A page that tells the state of the service. */
    record StatusPage(Optional<String> url) implements Terms {}

    /**
     * A figure that others print: uptime, rating, complaints. Background, never in a score.
     *
     * @param value a number, or several with their names
     */
    record Figure(Optional<String> value, Optional<String> site, Optional<BigDecimal> scale, Optional<Integer> count)
            implements Terms {}

    /** Background in words only. */
    record Background() implements Terms {}
}
