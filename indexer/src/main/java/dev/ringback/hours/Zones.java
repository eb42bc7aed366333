package dev.ringback.hours;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which time zones a country has. From zone.tab of the IANA time zone database, which is in the public domain; within a
 * country the order is that of the table.
 *
 * @see <a href="https://www.iana.org/time-zones">IANA</a>
 */
public final class Zones {
    private static final String TABLE = "zones.tsv";
    private static final Map<String, List<ZoneId>> BY_COUNTRY = load();
    private static final Set<String> IDS = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** The offset at a window's start and all changes in it. */
    private record Clock(ZoneOffset start, List<ZoneOffsetTransition> changes) {}

    private Zones() {}

    /** Empty when the table does not have the country, which is given as ISO 3166-1 alpha-2 in either case. */
    public static List<ZoneId> of(String country) {
        return BY_COUNTRY.getOrDefault(country.toUpperCase(Locale.ROOT), List.of());
    }

    public static boolean known(String country) {
        return !of(country).isEmpty();
    }

    /**
     * A zone by the name of a region of the JDK's tables, as "America/Chicago", "Etc/GMT+5" or "UTC". Empty for a bare
     * offset as "+05:00", which knows no summer time, and for old abbreviations as "EST" or "CET", which say less than
     * they seem to.
     */
    public static Optional<ZoneId> zone(String id) {
        boolean region = id.equals("UTC") || id.contains("/") && IDS.contains(id);
        return region ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /** The first zone of each group whose clocks show the same all through the window and two days around it. */
    public static List<ZoneId> distinct(Collection<ZoneId> zones, Window window) {
        Map<Clock, ZoneId> firsts = new LinkedHashMap<>();
        zones.forEach(zone -> firsts.putIfAbsent(clock(zone.getRules(), window), zone));
        return List.copyOf(firsts.values());
    }

    private static Clock clock(ZoneRules rules, Window window) {
        Instant start = window.from().minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = window.end().plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(start);
        while (next != null && next.getInstant().isBefore(end)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return new Clock(rules.getOffset(start), changes);
    }

    private static Map<String, List<ZoneId>> load() {
        try (InputStream stream = Objects.requireNonNull(Zones.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.groupingBy(
                            row -> row[0],
                            Collectors.mapping(row -> ZoneId.of(row[1]), Collectors.toUnmodifiableList())));
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read " + TABLE + " beside " + Zones.class.getName(), cause);
        }
    }
}
