package dev.ringback.review.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the columns or fields of a file are called.
 *
 * @param byTheirs our field by the name it has in the file
 */
public record ColumnNames(Map<String, String> byTheirs) {
    /** The fields of our own form, in the order in which they are documented. */
    public static final List<String> OURS = List.of(
            "provider",
            "source",
            "id",
            "author",
            "authorReviews",
            "stars",
            "supportStars",
            "date",
            "text",
            "language",
            "verified",
            "invited",
            "country",
            "business",
            "url",
            "reply",
            "repliedAt");

    /** Our names as many databases write them: {@code replied_at}. */
    private static final Map<String, String> SNAKES = OURS.stream()
            .filter(name -> !name.equals(name.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableMap(ColumnNames::snake, Function.identity()));

    public static final ColumnNames PLAIN = new ColumnNames(Map.of());

    public ColumnNames {
        byTheirs = Map.copyOf(byTheirs);
    }

    /**
     * @param pairs each {@code ours=theirs}
     * @throws IllegalArgumentException saying all that is wrong with them
     */
    public static ColumnNames of(List<String> pairs) {
        Map<String, String> byTheirs = new HashMap<>();
        TreeMap<String, String> faults = new TreeMap<>();
        TreeSet<String> ours = new TreeSet<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String our = equals < 0 ? "" : pair.substring(0, equals).strip();
            String their = equals < 0 ? "" : pair.substring(equals + 1).strip();
            if (!OURS.contains(our) || their.isEmpty()) {
                faults.put(pair, "\"" + pair + "\" is no mapping");
            } else if (!ours.add(our) || byTheirs.put(their, our) != null) {
                faults.put(pair, "\"" + pair + "\" names a field that another mapping has named");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults.values())
                    + "; accepted: ours=theirs, each once, where ours is one of " + String.join(", ", OURS));
        }
        return new ColumnNames(byTheirs);
    }

    /** Our name of a column, or its own where it is none of ours; a field that is mapped is not also read under our name. */
    String of(String theirs) {
        String mapped = byTheirs.get(theirs);
        if (mapped != null) {
            return mapped;
        }
        String name = SNAKES.getOrDefault(theirs, theirs);
        return byTheirs.containsValue(name) ? theirs + " (as named in the file)" : name;
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    static boolean isOurs(String name) {
        return OURS.contains(name);
    }
}
