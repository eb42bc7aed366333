package dev.ringback.extract.times;

import java.util.OptionalDouble;

/**
 * A length of time as a text prints it: "24–48 hours", "within two business days", "under 15 minutes".
 *
 * @param from where it begins in the text
 * @param to where it ends
 * @param least empty where no lower end is printed
 */
public record LengthMention(int from, int to, OptionalDouble least, double most, Unit unit) {

    /** As printed; a business day cannot be turned into hours. */
    public enum Unit {
        SECONDS,
        MINUTES,
        HOURS,
        BUSINESS_HOURS,
        DAYS,
        BUSINESS_DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }
}
