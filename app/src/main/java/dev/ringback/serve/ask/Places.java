package dev.ringback.serve.ask;

import dev.ringback.hours.Window;
import dev.ringback.hours.Zones;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The time zone of a city or state, because nobody knows "America/Chicago". Read from a table beside the class on first
 * use; thread-safe.
 */
public final class Places {
    private static final String TABLE = "/dev/ringback/serve/places.tsv";
    private static final int COLUMNS = 7;

    private Places() {}

    /**
     * What a text was read as.
     *
     * @param region empty where the table has none, or where the text named the region itself
     */
    public record Reading(String name, Optional<String> region, ZoneId timezone) {
        /** {@code Springfield, Missouri}. */
        public String label() {
            return region.filter(one -> !one.equals(name))
                    .map(one -> name + ", " + one)
                    .orElse(name);
        }
    }

    /** A line of the table; what texts are compared with is folded once. */
    private record Row(
            String country,
            String region,
            Set<String> regionNames,
            String city,
            Set<String> cityNames,
            long population,
            ZoneId timezone) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalStateException("\"" + line + "\" has " + cells.length + " columns, not " + COLUMNS);
            }
            return new Row(
                    cells[0],
                    cells[1],
                    folded(cells[1], cells[2]),
                    cells[3],
                    folded(cells[3], cells[4]),
                    cells[5].isEmpty() ? 0 : Long.parseLong(cells[5]),
                    ZoneId.of(cells[6]));
        }

        private static Set<String> folded(String name, String other) {
            return Stream.of(name, other)
                    .map(Places::fold)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }

        boolean isCity(String name) {
            return cityNames.contains(name);
        }

        boolean isIn(String name) {
            return regionNames.contains(name);
        }
    }

    private record Candidate(Reading reading, long population) {}

    private static final class Table {
        static final Map<String, List<Row>> BY_COUNTRY = load();
    }

    /**
     * What the text can mean in the country, the most populous first, one for each way the clocks run; empty when no city
     * or state has the name.
     *
     * @param text a city, a state or its code, or a city and its state: {@code Köln}, {@code chicago, IL}
     * @param asOf zones whose clocks agree in the year from this day are one
     */
    public static List<Reading> find(String country, String text, LocalDate asOf) {
        List<Row> rows = Table.BY_COUNTRY.getOrDefault(country.toUpperCase(Locale.ROOT), List.of());
        for (String[] asked : askedWays(country, text)) {
            List<Candidate> found = candidates(rows, asked[0], asked[1]);
            if (!found.isEmpty()) {
                return distinct(found, asOf);
            }
        }
        return List.of();
    }

    /** The most populous city of a zone, to tell zones apart by. */
    public static Optional<String> mainCity(String country, ZoneId timezone) {
        return Table.BY_COUNTRY.getOrDefault(country.toUpperCase(Locale.ROOT), List.of()).stream()
                .filter(row -> row.timezone().equals(timezone))
                .max(Comparator.comparingLong(Row::population))
                .map(Row::city);
    }

    /** The text as name and state: cut at the comma, or as a whole, or before the last one to three words. */
    private static List<String[]> askedWays(String country, String text) {
        List<String> parts = Arrays.stream(text.split(","))
                .map(Places::fold)
                .filter(part -> !part.isEmpty() && !isCountry(part, country))
                .toList();
        List<String[]> ways = new ArrayList<>();
        if (parts.size() > 1) {
            ways.add(new String[] {parts.getFirst(), parts.getLast()});
            ways.add(new String[] {String.join(" ", parts), ""});
        } else if (parts.size() == 1) {
            ways.add(new String[] {parts.getFirst(), ""});
            List<String> words = List.of(parts.getFirst().split(" "));
            for (int last = 1; last <= 3 && last < words.size(); last++) {
                int cut = words.size() - last;
                ways.add(new String[] {
                    String.join(" ", words.subList(0, cut)), String.join(" ", words.subList(cut, words.size()))
                });
            }
            ways.add(new String[] {parts.getFirst().replaceFirst(" city$", ""), ""});
        }
        return ways;
    }

    private static boolean isCountry(String part, String country) {
        Locale locale = Locale.of("", country);
        return part.equals(fold(country))
                || part.equals("usa") && country.equalsIgnoreCase("US")
                || part.equals("uk") && country.equalsIgnoreCase("GB")
                || part.equals(fold(locale.getDisplayCountry(Locale.ENGLISH)));
    }

    private static List<Candidate> candidates(List<Row> rows, String name, String region) {
        List<Candidate> found = new ArrayList<>();
        Predicate<Row> inRegion = row -> region.isEmpty() || row.isIn(region);
        rows.stream()
                .filter(row -> row.isCity(name) && inRegion.test(row))
                .map(row -> new Candidate(
                        new Reading(
                                row.city(), Optional.of(row.region()).filter(one -> !one.isEmpty()), row.timezone()),
                        row.population()))
                .forEach(found::add);
        if (region.isEmpty()) {
            found.addAll(regions(rows, name));
        }
        found.sort(Comparator.comparingLong(Candidate::population).reversed());
        return found;
    }

    /** A state, once for each of its zones, with the people who live by that zone. */
    private static List<Candidate> regions(List<Row> rows, String name) {
        Map<Reading, Long> people = rows.stream()
                .filter(row -> row.isIn(name))
                .collect(Collectors.groupingBy(
                        row -> new Reading(row.region(), Optional.empty(), row.timezone()),
                        LinkedHashMap::new,
                        Collectors.summingLong(Row::population)));
        return people.entrySet().stream()
                .map(one -> new Candidate(one.getKey(), one.getValue()))
                .toList();
    }

    private static List<Reading> distinct(List<Candidate> found, LocalDate asOf) {
        List<ZoneId> zones = Zones.distinct(
                found.stream().map(one -> one.reading().timezone()).distinct().toList(), Window.yearOf(asOf));
        return zones.stream()
                .map(zone -> found.stream()
                        .map(Candidate::reading)
                        .filter(reading -> reading.timezone().equals(zone))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Lower case without accents and marks: Köln and koln, St. Louis and Saint Louis are the same. */
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replaceAll("[.'’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceAll("\\bsaint\\b", "st");
    }

    private static Map<String, List<Row>> load() {
        try (InputStream stream = Objects.requireNonNull(Places.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Row::of)
                    .collect(Collectors.groupingBy(Row::country, Collectors.toUnmodifiableList()));
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read " + TABLE, cause);
        }
    }
}
