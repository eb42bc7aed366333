package dev.ringback.rank;

import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Staffed;
import dev.ringback.hours.TimeSet;
import dev.ringback.hours.Window;
import dev.ringback.hours.Zones;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When hours are staffed within one window, each worked out once. What is kept is bounded by the hours in the catalogue:
 * a shop's own hours are not kept. Thread-safe.
 */
final class Timetable {
    private final Window window;
    private final Map<Key, Staffed> staffed = new ConcurrentHashMap<>();
    private final Map<Collection<String>, List<ZoneId>> zones = new ConcurrentHashMap<>();

    private record Key(OpeningHours hours, ZoneId zone, Optional<String> country) {}

    Timetable(Window window) {
        this.window = window;
    }

    /** @param country whose public holidays count; empty where that is not known */
    Staffed staffed(OpeningHours hours, ZoneId zone, Optional<String> country) {
        return staffed.computeIfAbsent(
                new Key(hours, zone, country), key -> hours.during(window, key.zone(), key.country()));
    }

    /** When the shop trades. A shop's hours that name holidays mean those of its own country. */
    TimeSet trading(Shop shop) {
        return shop.hours()
                .during(window, shop.timezone(), Optional.of(shop.country()))
                .open()
                .intersect(window.in(shop.timezone()));
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
