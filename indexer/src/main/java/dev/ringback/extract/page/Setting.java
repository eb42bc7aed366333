package dev.ringback.extract.page;

import java.util.Optional;

/**
 * What is known of a page before it is read, which decides what its words mean: "EST", a number without a country code, "$".
 *
 * @param language of the page; empty: not known, so words of all languages are tried
 * @param country ISO 3166-1 of the country the page speaks to; empty: not known
 */
public record Setting(Optional<Language> language, Optional<String> country) {
    public static final Setting UNKNOWN = new Setting(Optional.empty(), Optional.empty());

    public Setting in(Language spoken) {
        return new Setting(Optional.of(spoken), country);
    }
}
