package dev.ringback.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
    private static final Window YEAR = Window.yearOf(LocalDate.of(2026, 11, 21));

    @Test
    void everyZoneOfTheTableIsKnownToTheJdk() throws IOException {
        Set<String> known = ZoneId.getAvailableZoneIds();
        List<String> rows = rows();
        assertEquals(418, rows.size(), "zones in zones.tsv");
        for (String row : rows) {
            String[] cells = row.split("\t");
            assertTrue(known.contains(cells[1]), row);
            assertTrue(Zones.of(cells[0]).contains(ZoneId.of(cells[1])), row);
            assertTrue(Zones.zone(cells[1]).isPresent(), row);
        }
    }

    @Test
    void aCountryIsFoundInEitherCase() {
        assertEquals(List.of(ZoneId.of("Asia/Kolkata")), Zones.of("in"));
        assertEquals(29, Zones.of("US").size());
        assertTrue(Zones.known("de"));
        assertFalse(Zones.known("XX"));
        assertEquals(List.of(), Zones.of("XX"));
    }

    @Test
    void zonesWithTheSameClocksCountOnce() {
        assertEquals(List.of(ZoneId.of("Europe/Berlin")), Zones.distinct(Zones.of("DE"), YEAR));
        List<String> american =
                Zones.distinct(Zones.of("US"), YEAR).stream().map(ZoneId::getId).toList();
        assertEquals(
                List.of(
                        "America/New_York",
                        "America/Chicago",
                        "America/Denver",
                        "America/Phoenix",
                        "America/Los_Angeles",
                        "America/Anchorage",
                        "America/Adak",
                        "Pacific/Honolulu"),
                american);
    }

    @Test
    void aWinterWeekDoesNotTellPhoenixFromDenver() {
        List<ZoneId> zones = List.of(ZoneId.of("America/Denver"), ZoneId.of("America/Phoenix"));
        assertEquals(
                1,
                Zones.distinct(zones, new Window(LocalDate.of(2026, 1, 5), 7)).size());
        assertEquals(2, Zones.distinct(zones, YEAR).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Chicago", "America/Argentina/Salta", "Etc/GMT+5", "UTC", "Asia/Calcutta"})
    void regionsAreZones(String id) {
        assertEquals(Optional.of(ZoneId.of(id)), Zones.zone(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+05:00",
                "Z",
                "UTC+5",
                "GMT+5",
                "EST",
                "EST5EDT",
                "CET",
                "america/chicago",
                "Mars/Olympus",
                "/"
            })
    void offsetsAbbreviationsAndInventionsAreNot(String id) {
        assertEquals(Optional.empty(), Zones.zone(id));
    }

    private static List<String> rows() throws IOException {
        try (InputStream table = Zones.class.getResourceAsStream("zones.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
