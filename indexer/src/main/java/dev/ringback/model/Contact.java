package dev.ringback.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A way in to the provider.
 *
 * @param channel empty where the source names none: somebody is reachable, it is not said how
 * @param purpose what the channel is for; empty where the source does not say
 * @param hours when it is staffed, as printed
 * @param phone E.164
 * @param languages BCP 47; empty where none is printed
 * @param waitMinutes how long one waits for an answer as the source says; empty where it does not
 */
public record Contact(
        Optional<Channel> channel,
        Optional<Purpose> purpose,
        Optional<Hours> hours,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> url,
        List<String> languages,
        OptionalDouble waitMinutes) {

    public Contact {
        languages = List.copyOf(languages);
    }

    /**
     * Published hours.
     *
     * @param text OpenStreetMap opening_hours
     * @param timezone empty where the source prints none
     * @param note what the source adds in words
     */
    public record Hours(String text, Optional<ZoneId> timezone, Optional<String> note) {}
}
