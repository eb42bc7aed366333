package dev.ringback.serve.ask;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Zones;
import dev.ringback.model.Business;
import dev.ringback.rank.Shop;
import dev.ringback.rank.Weights;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A shop out of parameters: one way for the command line, the API and the pages. */
public final class ShopParams {
    /** The names a shop is asked with. */
    public static final Set<String> NAMES = Set.of("country", "timezone", "hours", "business", "languages", "weights");

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final int MAX_LANGUAGES = 10;
    private static final String HOURS_FORM = "opening hours in OpenStreetMap form, like \"Tu-Su 11:00-23:00\"";

    private ShopParams() {}

    /** The shop, or empty with every fault noted in {@code params}. */
    public static Optional<Shop> read(Params params) {
        Optional<String> country = country(params);
        Optional<ZoneId> timezone = timezone(params, country);
        Optional<OpeningHours> hours = hours(params);
        Optional<Business> business = business(params);
        List<String> languages = languages(params);
        Weights weights = WeightParams.read(params);
        if (!params.faults().isEmpty() || country.isEmpty() || timezone.isEmpty() || hours.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Shop(country.get(), timezone.get(), hours.get(), business, languages, weights));
    }

    /** An optional country, checked. */
    public static Optional<String> countryIfGiven(Params params) {
        return params.get("country").flatMap(text -> country(params, text));
    }

    private static Optional<String> country(Params params) {
        return params.required("country", "an ISO 3166-1 code of two letters, like US")
                .flatMap(text -> country(params, text));
    }

    private static Optional<String> country(Params params, String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            params.invalid(
                    "country", text, "there is no such country; accepted: an ISO 3166-1 code of two letters, like US");
            return Optional.empty();
        }
        return Optional.of(code);
    }

    /** A country with one zone needs none named. */
    private static Optional<ZoneId> timezone(Params params, Optional<String> country) {
        Optional<String> named = params.get("timezone");
        if (named.isPresent()) {
            Optional<ZoneId> zone = Zones.zone(named.get());
            if (zone.isEmpty()) {
                params.invalid(
                        "timezone",
                        named.get(),
                        "there is no such time zone; accepted: an IANA name, like America/Chicago");
            }
            return zone;
        }
        List<ZoneId> only = country.map(Zones::of).orElse(List.of());
        if (only.size() == 1) {
            return Optional.of(only.getFirst());
        }
        params.required(
                "timezone",
                "an IANA name, like America/Chicago"
                        + (country.isPresent() ? "; " + country.get() + " has more than one" : ""));
        return Optional.empty();
    }

    private static Optional<OpeningHours> hours(Params params) {
        return params.required("hours", HOURS_FORM).flatMap(text -> switch (OpeningHours.read(text)) {
            case HoursReading.Read read -> notEmpty(params, text, read.hours());
            case HoursReading.Unread unread -> {
                params.invalid("hours", text, unread.reason());
                yield Optional.<OpeningHours>empty();
            }
        });
    }

    private static Optional<OpeningHours> notEmpty(Params params, String text, OpeningHours hours) {
        if (hours.week().isEmpty() && !hours.isSeasonal()) {
            params.invalid("hours", text, "no minute of an ordinary week is open; accepted: " + HOURS_FORM);
            return Optional.empty();
        }
        return Optional.of(hours);
    }

    private static Optional<Business> business(Params params) {
        Optional<String> text = params.get("business");
        Optional<Business> business = text.flatMap(word -> Arrays.stream(Business.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst());
        if (text.isPresent() && business.isEmpty()) {
            params.invalid("business", text.get(), "accepted: " + String.join(", ", businesses()));
        }
        return business;
    }

    private static List<String> businesses() {
        return Arrays.stream(Business.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> languages(Params params) {
        List<String> languages = new ArrayList<>();
        for (String tag : params.get("languages").map(text -> text.split(",")).orElse(new String[0])) {
            language(params, tag.strip())
                    .filter(one -> !languages.contains(one))
                    .ifPresent(languages::add);
        }
        if (languages.size() > MAX_LANGUAGES) {
            params.invalid(
                    "languages", params.get("languages").orElse(""), "at most " + MAX_LANGUAGES + " are accepted");
        }
        return languages;
    }

    private static Optional<String> language(Params params, String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (!locale.getLanguage().isEmpty()
                    && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage())) {
                return Optional.of(locale.toLanguageTag());
            }
        } catch (IllformedLocaleException fault) {
            // answered below, like a tag that is well formed and names nothing
        }
        params.invalid(
                "languages", tag, "there is no such language; accepted: BCP 47 tags with commas between, like en,es");
        return Optional.empty();
    }
}
