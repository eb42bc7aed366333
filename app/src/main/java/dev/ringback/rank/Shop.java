package dev.ringback.rank;

import dev.ringback.hours.OpeningHours;
import dev.ringback.model.Business;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param country ISO 3166-1
 * @param hours when the shop trades, on the wall clock of {@code timezone}
 * @param business the kind of shop; told back, and no part of any score yet
 * @param languages BCP 47 languages the shop can be helped in; empty: any
 */
public record Shop(
        String country,
        ZoneId timezone,
        OpeningHours hours,
        Optional<Business> business,
        List<String> languages,
        Weights weights) {

    public Shop {
        languages = List.copyOf(languages);
    }

    /** The same shop, with the weights of who names none. */
    public Shop unweighed() {
        return new Shop(country, timezone, hours, business, languages, Weights.DEFAULT);
    }

    Shop ofAnyLanguage() {
        return new Shop(country, timezone, hours, business, List.of(), weights);
    }
}
