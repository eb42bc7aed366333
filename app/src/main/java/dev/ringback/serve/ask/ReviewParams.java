package dev.ringback.serve.ask;

import dev.ringback.index.Generation;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.index.search.TextSearch;
import dev.ringback.model.Aspect;
import dev.ringback.model.Business;
import dev.ringback.model.Polarity;
import dev.ringback.model.Trust;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is looked for in reviews, claims and incidents: the words, and of each facet the values that are wanted and, with
 * {@code not_} before its name, those that are not. Several values have commas between.
 */
public final class ReviewParams {
    /** Those that can be filtered by, in the order in which they are shown. */
    public static final List<Facet> FACETS = List.of(
            Facet.PROVIDER,
            Facet.TYPE,
            Facet.ASPECT,
            Facet.POLARITY,
            Facet.STARS,
            Facet.YEAR,
            Facet.SOURCE,
            Facet.COUNTRY,
            Facet.BUSINESS,
            Facet.LANGUAGE,
            Facet.TRUST);

    public static final Set<String> NAMES = names();

    /** Characters; see {@link SearchQuery#MAX_LENGTH}. */
    public static final Map<String, Integer> LIMITS = Map.of("q", SearchQuery.MAX_LENGTH);

    /** So many hits to an answer where nobody says how many. */
    public static final int USUAL = 20;

    /** With texts of up to 5,000 characters half a megabyte. */
    private static final int MOST = 100;

    private static final Map<Facet, List<String>> CLOSED = Map.of(
            Facet.TYPE, List.of("review", "complaint", "claim", "incident"),
            Facet.ASPECT, withUnknown(words(Aspect.values())),
            Facet.POLARITY, withUnknown(words(Polarity.values())),
            Facet.STARS, List.of("1", "2", "3", "4", "5", Facet.UNKNOWN),
            Facet.BUSINESS, withUnknown(words(Business.values())),
            Facet.TRUST, withUnknown(words(Trust.values())));

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}+");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private ReviewParams() {}

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of("q", "used", "facets", "from", "to", "order", "limit", "cursor"));
        for (Facet facet : FACETS) {
            names.add(name(facet));
            names.add("not_" + name(facet));
        }
        return Collections.unmodifiableSet(names);
    }

    /** The parameter of a facet. */
    public static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> withUnknown(List<String> words) {
        return Stream.concat(words.stream(), Stream.of(Facet.UNKNOWN)).toList();
    }

    /**
     * What is asked, without the place in the list; every fault is noted in {@code params}.
     *
     * @param generation tells which providers there are
     */
    public static SearchQuery read(Params params, Generation generation) {
        Optional<String> words = words(params);
        Map<Facet, Set<String>> only = values(params, "", generation);
        Map<Facet, Set<String>> not = values(params, "not_", generation);
        Optional<LocalDate> from = day(params, "from");
        Optional<LocalDate> to = day(params, "to");
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            params.invalid("from", from.get().toString(), "it is after \"to\", which is " + to.get());
        }
        boolean usedOnly = params.oneOf("used", List.of("true")).isPresent();
        return new SearchQuery(
                words,
                new ReviewFilter(only, not, from, to),
                usedOnly,
                params.oneOf("order", SearchQuery.Order.class).orElse(SearchQuery.Order.BEST),
                0,
                params.whole("limit", 1, MOST).orElse(USUAL),
                params.oneOf("facets", List.of("false")).isEmpty());
    }

    private static Optional<String> words(Params params) {
        Optional<String> words = params.get("q");
        int count = TextSearch.wordsIn(words.orElse(""));
        if (count > SearchQuery.MAX_WORDS) {
            params.fault("q", Fault.Code.TOO_LONG, "\"q\" has " + count + " words; at most " + SearchQuery.MAX_WORDS);
        }
        return words;
    }

    /** Where the API gives the reviews of a provider that have a part in its score. */
    public static String usedOf(String slug) {
        return "/api/v1/providers/" + slug + "/reviews?used=true";
    }

    /** As {@link #usedOf}, the page. */
    public static String usedPageOf(String slug) {
        return "/search?provider=" + slug + "&used=true";
    }

    /** The address of a question: equal for equal ones, whatever it was typed like. */
    public static String address(String path, SearchQuery query, Map<String, String> more) {
        Map<String, String> params = new TreeMap<>(more);
        query.words().ifPresent(words -> params.put("q", words));
        for (Facet facet : FACETS) {
            put(params, name(facet), query.filter().only().get(facet));
            put(params, "not_" + name(facet), query.filter().not().get(facet));
        }
        if (query.usedOnly()) {
            params.put("used", "true");
        }
        if (!query.withFacets()) {
            params.put("facets", "false");
        }
        query.filter().from().ifPresent(day -> params.put("from", day.toString()));
        query.filter().to().ifPresent(day -> params.put("to", day.toString()));
        if (query.order() != SearchQuery.Order.BEST) {
            params.put("order", query.order().name().toLowerCase(Locale.ROOT));
        }
        if (query.limit() != USUAL) {
            params.put("limit", Integer.toString(query.limit()));
        }
        return params.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", params.isEmpty() ? path : path + "?", ""));
    }

    private static void put(Map<String, String> params, String name, @Nullable Set<String> values) {
        if (values != null) {
            params.put(name, String.join(",", values));
        }
    }

    private static Map<Facet, Set<String>> values(Params params, String prefix, Generation generation) {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : FACETS) {
            String name = prefix + name(facet);
            params.get(name).ifPresent(text -> {
                Set<String> read = new LinkedHashSet<>();
                for (String value : text.split(",", -1)) {
                    value(params, name, facet, value.strip(), generation).ifPresent(read::add);
                }
                values.put(facet, read);
            });
        }
        return values;
    }

    private static Optional<String> value(
            Params params, String name, Facet facet, String given, Generation generation) {
        Optional<String> value = switch (facet) {
            case PROVIDER ->
                Optional.of(given.toLowerCase(Locale.ROOT))
                        .filter(slug -> generation.dossier(slug).isPresent());
            case SOURCE -> Optional.of(given.toLowerCase(Locale.ROOT)).filter(each -> matches(NAME, each));
            case YEAR -> Optional.of(given).filter(each -> isUnknown(each) || matches(YEAR, each));
            case COUNTRY -> country(given);
            case LANGUAGE -> language(given);
            default ->
                Optional.of(given.toLowerCase(Locale.ROOT)).filter(CLOSED.getOrDefault(facet, List.of())::contains);
        };
        if (value.isEmpty()) {
            params.invalid(name, given, accepted(facet));
        }
        return value;
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    private static boolean isUnknown(String given) {
        return given.equals(Facet.UNKNOWN);
    }

    private static Optional<String> country(String given) {
        String code = given.toUpperCase(Locale.ROOT);
        return isUnknown(given)
                ? Optional.of(given)
                : Optional.of(code)
                        .filter(each -> Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
                                .contains(each));
    }

    private static Optional<String> language(String given) {
        try {
            String tag = new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
            return Optional.of(isUnknown(given) ? given : tag).filter(each -> !given.isEmpty());
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }

    private static String accepted(Facet facet) {
        return switch (facet) {
            case PROVIDER -> "accepted: slugs of providers with commas between; /api/v1/providers lists them";
            case SOURCE -> "accepted: names of review sources with commas between, like our-survey";
            case YEAR -> "accepted: years like 2026 with commas between, or unknown";
            case COUNTRY -> "accepted: ISO 3166-1 codes of two letters with commas between, or unknown";
            case LANGUAGE -> "accepted: BCP 47 tags with commas between, like en, or unknown";
            default -> "accepted, with commas between: " + String.join(", ", CLOSED.getOrDefault(facet, List.of()));
        };
    }

    private static Optional<LocalDate> day(Params params, String name) {
        Optional<String> text = params.get(name);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            params.invalid(name, text.orElse(""), "accepted: a day like 2026-11-30");
            return Optional.empty();
        }
    }
}
