package dev.ringback.extract.schema;

import dev.ringback.extract.page.Setting;
import dev.ringback.extract.page.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where somebody can be reached from, or serves.
 *
 * @param countries ISO 3166-1; empty where nothing is said, or the whole world
 * @param other what is no country: a continent, a state, a town
 */
record AreaServed(List<String> countries, Optional<String> other) {
    private static final String THE_WORLD = "-";

    private static final Pattern BETWEEN = Pattern.compile("[,;/|&]|\\b(?:and|und|et|y|e|en)\\b");

    AreaServed {
        countries = List.copyOf(countries);
    }

    static AreaServed of(Item item) {
        List<String> printed = new ArrayList<>(item.labels("areaServed"));
        printed.addAll(item.labels("serviceArea"));
        Set<String> countries = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        printed.forEach(text -> read(text, countries, others));
        boolean world = countries.contains(THE_WORLD);
        Optional<String> other =
                others.isEmpty() || world ? Optional.empty() : Optional.of(Words.plain(String.join(", ", others), 100));
        return new AreaServed(world ? List.of() : List.copyOf(countries), other);
    }

    private static void read(String text, Set<String> countries, List<String> others) {
        Optional<List<String>> found =
                Countries.of(text).map(List::of).or(() -> Countries.all(Arrays.asList(BETWEEN.split(text, -1))));
        found.ifPresentOrElse(countries::addAll, () -> others.add(text));
    }

    /** The country in which a number without its code is meant: where it serves, else where it sits, else as around. */
    static Setting setting(Item item, Setting around) {
        List<String> served = of(item).countries();
        Optional<String> country = served.size() == 1 ? Optional.of(served.getFirst()) : seat(item);
        return country.isEmpty() ? around : new Setting(around.language(), country);
    }

    private static Optional<String> seat(Item item) {
        return item.items("address").stream()
                .flatMap(address -> address.labels("addressCountry").stream())
                .flatMap(name -> Countries.of(name).stream())
                .filter(code -> !code.equals(THE_WORLD))
                .findFirst();
    }
}
