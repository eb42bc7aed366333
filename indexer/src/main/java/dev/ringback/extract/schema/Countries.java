package dev.ringback.extract.schema;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries by the names that people write, in the languages of the pages that are read, or by code. */
final class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> NAMES = names();

    private Countries() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            names.put(folded(country.getISO3Country()), code);
            for (Language reader : Language.values()) {
                names.put(folded(country.getDisplayCountry(Locale.forLanguageTag(reader.code()))), code);
            }
        }
        Rows.of("countries.tsv", 2).forEach(row -> names.put(folded(row.get(1)), row.getFirst()));
        return Map.copyOf(names);
    }

    /** ISO 3166-1; "-" for the whole world; empty for what is no country, such as a town. */
    static Optional<String> of(String printed) {
        String name = Vocabulary.bare(printed.strip());
        String code = name.toUpperCase(Locale.ROOT);
        return CODES.contains(code) ? Optional.of(code) : Optional.ofNullable(NAMES.get(folded(name)));
    }

    /** As {@link #of}, for a list whose every part must be a country. */
    static Optional<List<String>> all(List<String> printed) {
        List<Optional<String>> each = printed.stream().map(Countries::of).toList();
        return each.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        each.stream().map(Optional::orElseThrow).distinct().toList())
                : Optional.empty();
    }

    private static String folded(String name) {
        return Words.folded(name).strip();
    }
}
