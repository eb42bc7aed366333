package dev.ringback.rank;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Staffed;
import dev.ringback.hours.TimeSet;
import dev.ringback.hours.Window;
import dev.ringback.hours.Zones;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * When hours are staffed within one window, each read and worked out once. What is kept is bounded by the hours in the
 * catalogue: a shop's own hours are not kept. Thread-safe.
 */
final class Timetable {
    private final Window window;
    private final Map<String, HoursReading> readings = new ConcurrentHashMap<>();
    private final Map<Key, Staffed> staffed = new ConcurrentHashMap<>();
    private final Map<List<String>, List<ZoneId>> zones = new ConcurrentHashMap<>();

    private record Key(OpeningHours hours, List<ZoneId> zones, List<String> countries) {}

    Timetable(Window window) {
        this.window = window;
    }

    /** The hours of a claim, as {@link OpeningHours#read}. */
    HoursReading read(String text) {
        return readings.computeIfAbsent(text, OpeningHours::read);
    }

    /**
     * When somebody is there if the hours are meant in one of these zones, with the public holidays of one of these
     * countries: surely where all of them agree.
     */
    Staffed staffed(OpeningHours hours, List<ZoneId> zones, List<String> countries) {
        List<String> calendars = hours.namesHolidays() ? countries : List.of();
        return staffed.computeIfAbsent(new Key(hours, zones, calendars), this::workOut);
    }

    private Staffed workOut(Key key) {
        List<Staffed> all = key.zones().stream()
                .flatMap(zone -> calendars(key).map(country -> key.hours().during(window, zone, country)))
                .toList();
        TimeSet surely =
                all.stream().map(Staffed::open).reduce(TimeSet::intersect).orElse(TimeSet.empty());
        TimeSet atMost =
                all.stream().map(one -> one.open().union(one.unknown())).reduce(TimeSet.empty(), TimeSet::union);
        return new Staffed(surely, atMost.minus(surely));
    }

    private static Stream<Optional<String>> calendars(Key key) {
        return key.countries().isEmpty()
                ? Stream.of(Optional.empty())
                : key.countries().stream().map(Optional::of);
    }

    /**
     * When the shop trades. Its hours mean the holidays of its own country; where those are not known, it is taken to
     * trade whenever it may.
     */
    TimeSet trading(Shop shop) {
        Staffed trading = shop.hours().during(window, shop.timezone(), Optional.of(shop.country()));
        return trading.open().union(trading.unknown()).intersect(window.in(shop.timezone()));
    }

    /** One zone for each way the clocks of these countries run. */
    List<ZoneId> zonesOf(List<String> countries) {
        return zones.computeIfAbsent(
                List.copyOf(countries),
                key -> Zones.distinct(
                        key.stream()
                                .flatMap(country -> Zones.of(country).stream())
                                .distinct()
                                .toList(),
                        window));
    }
}
