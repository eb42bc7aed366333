package dev.ringback.serve.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US | Chicago             | Chicago, Illinois   | America/Chicago",
                "US | chicago, IL         | Chicago, Illinois   | America/Chicago",
                "US | CHICAGO IL          | Chicago, Illinois   | America/Chicago",
                "US | Chicago, Illinois, USA | Chicago, Illinois | America/Chicago",
                "us | Illinois            | Illinois            | America/Chicago",
                "US | IL                  | Illinois            | America/Chicago",
                "US | saint louis         | St. Louis, Missouri | America/Chicago",
                "US | New York City       | New York            | America/New_York",
                "US | Springfield, MO     | Springfield, Missouri | America/Chicago",
                "US | Springfield, MA     | Springfield, Massachusetts | America/New_York",
                "DE | Köln                | Köln, Nordrhein-Westfalen | Europe/Berlin",
                "DE | Koln                | Köln, Nordrhein-Westfalen | Europe/Berlin",
                "CA | ON                  | Ontario             | America/Toronto",
                "BR | sao paulo           | São Paulo           | America/Sao_Paulo",
            })
    void aCityOrStateGivesItsZone(String country, String text, String label, String zone) {
        Places.Reading reading = Places.find(country, text, TODAY).getFirst();
        assertEquals(label, reading.label());
        assertEquals(zone, reading.timezone().getId());
    }

    @Test
    void ofSeveralTheMostPopulousIsFirstAndTheOtherClocksFollow() {
        List<Places.Reading> readings = Places.find("US", "Springfield", TODAY);
        assertEquals(
                List.of("Springfield, Massachusetts", "Springfield, Missouri", "Springfield, Oregon"),
                readings.stream().map(Places.Reading::label).toList());
    }

    @Test
    void aStateWithTwoZonesGivesBoth() {
        List<String> zones = Places.find("US", "Texas", TODAY).stream()
                .map(reading -> reading.timezone().getId())
                .toList();
        assertEquals(List.of("America/Chicago", "America/Denver"), zones);
    }

    @ParameterizedTest
    @CsvSource({"US,Gotham", "US,Köln", "ZZ,Chicago", "US,'  '", "US,','", "US,<script>"})
    void whatIsNotInTheTableGivesNothing(String country, String text) {
        assertTrue(Places.find(country, text, TODAY).isEmpty());
    }

    @Test
    void aZoneIsToldByItsLargestCity() {
        assertEquals(
                "Chicago",
                Places.mainCity("US", java.time.ZoneId.of("America/Chicago")).orElseThrow());
    }
}
