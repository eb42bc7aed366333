package dev.ringback.serve.api;

import dev.ringback.rank.Range;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** How values look on the wire: enumerations in lower case, scores with two decimals, shares with six. */
public final class Wire {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Wire() {}

    /** The JSON of an answer in UTF-8; the same for the command line and the API. */
    public static byte[] bytes(Object answer) {
        return MAPPER.writeValueAsBytes(answer);
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static double score(double value) {
        return points(100 * value);
    }

    static double points(double value) {
        return Math.round(value * 100) / 100.0;
    }

    static double share(double value) {
        return Math.round(value * 1_000_000) / 1_000_000.0;
    }

    static List<Double> scores(Range range) {
        return List.of(score(range.lo()), score(range.hi()));
    }

    static List<Double> shares(Range range) {
        return List.of(share(range.lo()), share(range.hi()));
    }
}
