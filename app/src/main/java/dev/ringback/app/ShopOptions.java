package dev.ringback.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who asks, as options of a command. */
final class ShopOptions {
    @Option(names = "--country", paramLabel = "CODE", description = "ISO 3166-1 code of two letters, like US.")
    @Nullable
    String country;

    @Option(
            names = "--timezone",
            paramLabel = "NAME",
            description = "IANA name, like America/Chicago; may be left out where the country has one.")
    @Nullable
    String timezone;

    @Option(names = "--hours", paramLabel = "HOURS", description = "When the shop trades, like \"Tu-Su 11:00-23:00\".")
    @Nullable
    String hours;

    @Option(
            names = "--business",
            paramLabel = "KIND",
            description = "restaurant, cafe, retail, services, market or online.")
    @Nullable
    String business;

    @Option(
            names = "--languages",
            paramLabel = "TAGS",
            description = "A line counts if it speaks one of them, like en,es.")
    @Nullable
    String languages;

    @Option(
            names = "--weights",
            paramLabel = "WEIGHTS",
            description = "Like availability:5,downtime:3,responsiveness:2.")
    @Nullable
    String weights;

    /** What was given, by the names that the API has for it. */
    Map<String, List<String>> given() {
        Map<String, List<String>> given = new LinkedHashMap<>();
        put(given, "country", country);
        put(given, "timezone", timezone);
        put(given, "hours", hours);
        put(given, "business", business);
        put(given, "languages", languages);
        put(given, "weights", weights);
        return given;
    }

    private static void put(Map<String, List<String>> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, List.of(value));
        }
    }
}
