package dev.ringback.extract.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * schema.org's names, however they are written: with http, https, www, a prefix or none, in any case.
 *
 * @see <a href="https://schema.org/docs/full.html">the types</a>
 */
final class Vocabulary {
    /** The namespace, and those of its former parts such as {@code health-lifesci.schema.org}. */
    private static final Pattern NAMESPACE =
            Pattern.compile("(?:https?:)?/{0,2}(?:[a-z-]{1,20}\\.)?schema\\.org[/#]#?+", Pattern.CASE_INSENSITIVE);

    private static final Pattern PREFIX = Pattern.compile("(?:schema|sdo):", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> TYPES = new HashMap<>();
    private static final Map<String, String> PROPERTIES = new HashMap<>();
    private static final Map<String, Set<String>> GROUPS = new HashMap<>();

    static {
        for (List<String> row : Rows.of("names.tsv", 2)) {
            String name = row.get(1);
            boolean property = row.getFirst().equals("property");
            (property ? PROPERTIES : TYPES).put(lower(name), name);
            GROUPS.computeIfAbsent(row.getFirst(), each -> new HashSet<>()).add(name);
        }
    }

    private Vocabulary() {}

    /** The short name of a type of schema.org; a type of another vocabulary as it stands. */
    static String type(String written) {
        String name = bare(written.strip());
        return TYPES.getOrDefault(lower(name), name);
    }

    /** The short name of a property of schema.org; a property of another vocabulary as it stands. */
    static String property(String written) {
        String name = bare(written.strip());
        return PROPERTIES.getOrDefault(lower(name), name);
    }

    /** Without the namespace, as for values such as {@code https://schema.org/Monday}. */
    static String bare(String name) {
        if (name.indexOf(':') < 0 && name.indexOf('/') < 0) {
            return name;
        }
        Matcher space = NAMESPACE.matcher(name);
        if (space.lookingAt()) {
            return name.substring(space.end());
        }
        Matcher prefix = PREFIX.matcher(name);
        return prefix.lookingAt() ? name.substring(prefix.end()) : name;
    }

    /**
     * Whether one of its types is in a group of the list of names.
     *
     * @param group such as "organization"
     */
    static boolean isAny(Item item, String group) {
        Set<String> types = GROUPS.getOrDefault(group, Set.of());
        return item.types().stream().anyMatch(types::contains);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
