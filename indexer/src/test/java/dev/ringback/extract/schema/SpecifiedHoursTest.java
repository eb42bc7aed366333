package dev.ringback.extract.schema;

import static dev.ringback.extract.schema.Snippets.hours;
import static dev.ringback.extract.schema.Snippets.point;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.extract.page.PageProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecifiedHoursTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 09:00-17:00 | Mo-Fr 09:00-17:00",
                "Mo,Tu 09:00 AM-06:00 PM | Mo-Tu 09:00-18:00",
                "Mo-Fr 9am-5pm | Mo-Fr 09:00-17:00",
                "Monday-Friday 09:00-17:00, Saturday 10:00-14:00 | Mo-Fr 09:00-17:00; Sa 10:00-14:00",
                "Mo-Fr 08:00-12:00,13:00-17:00 | Mo-Fr 08:00-12:00,13:00-17:00",
                "Mo-Su | 24/7",
                "24/7 | 24/7",
                "Mo-Su 00:00-23:59 | 24/7",
                "Fr-Mo 10:00-00:00 | Mo,Fr-Su 10:00-24:00",
                "Fr 22:00-02:00 | Fr 22:00-02:00",
                "Mo-Fr 09:00-17:00; Su closed | Mo-Fr 09:00-17:00",
                "Mo-Fr 09:00-17:00 PH off | Mo-Fr 09:00-17:00; PH off",
                "Lunedì-Venerdì 09:00-17:00 | Mo-Fr 09:00-17:00",
                "Mo-Fr 25:00-26:00 | -",
                "Mo-Fr | -",
                "9-5 | -",
                "business hours | -",
                "Mo-Fr 09:00-17:00 except in May | -"
            })
    void textsAreHours(String text, String expected) {
        assertEquals(expected, hours("\"hoursAvailable\": \"" + text + "\""));
        assertEquals(expected, hours("\"openingHours\": \"" + text + "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Monday\"|09:00|17:00|Mo 09:00-17:00",
                "\"https://schema.org/Monday\"|09:00:00|17:00:00|Mo 09:00-17:00",
                "\"http://schema.org/monday\"|9:00 AM|5:00 PM|Mo 09:00-17:00",
                "[\"Mo\", \"Tuesday\", \"schema:Wednesday\"]|9am|12 pm|Mo-We 09:00-12:00",
                "\"Monday,Tuesday\"|0900|1700|Mo-Tu 09:00-17:00",
                "\"Mo-Fr\"|09.00|17.00|Mo-Fr 09:00-17:00",
                "\"Monday\"|00:00|00:00|-",
                "\"Monday\"|00:00|23:59|Mo 00:00-24:00",
                "\"Monday\"|00:00|23:59:59|Mo 00:00-24:00",
                "\"Monday\"|08:00|24:00|Mo 08:00-24:00",
                "[\"Monday\", \"PublicHolidays\"]|09:00|17:00|Mo,PH 09:00-17:00",
                "\"Monday\"|09:00|09:00|-",
                "\"Monday\"|09:00Z|17:00Z|-",
                "\"Someday\"|09:00|17:00|-",
                "[\"Monday\", \"Someday\"]|09:00|17:00|-",
                "\"\"|09:00|17:00|-",
            })
    void specificationsAreHours(String days, String opens, String closes, String expected) {
        assertEquals(
                expected,
                hours("\"hoursAvailable\": {\"@type\": \"OpeningHoursSpecification\", \"dayOfWeek\": " + days
                        + ", \"opens\": \"" + opens + "\", \"closes\": \"" + closes + "\"}"));
    }

    @Test
    void severalSpecificationsAreOneWeek() {
        assertEquals("Mo-Fr 08:00-12:00,13:00-17:00; Sa 10:00-14:00; PH off", hours("""
                        "hoursAvailable": [
                          {"dayOfWeek": ["Mo", "Tu", "We", "Th", "Fr"], "opens": "08:00", "closes": "12:00"},
                          {"dayOfWeek": ["Mo", "Tu", "We", "Th", "Fr"], "opens": "13:00", "closes": "17:00"},
                          {"dayOfWeek": "Sa", "opens": "10:00", "closes": "14:00"},
                          {"dayOfWeek": "Su", "opens": "00:00", "closes": "00:00"},
                          {"dayOfWeek": "PublicHolidays"}]
                        """));
    }

    @Test
    void hoursOfCertainDatesArePassedOver() {
        assertEquals("Mo 08:00-12:00", hours("""
                        "hoursAvailable": [{"dayOfWeek": "Mo", "opens": "08:00", "closes": "12:00"},
                          {"dayOfWeek": "Tu", "opens": "08:00", "closes": "12:00", "validFrom": "2026-12-24",
                           "validThrough": "2026-12-24"}]
                        """));
    }

    /** Half of the hours would be other hours. */
    @Test
    void oneUnreadPartLeavesAllUnread() {
        SchemaFacts facts = point("""
                "hoursAvailable": [{"dayOfWeek": "Mo", "opens": "08:00", "closes": "12:00"},
                  {"dayOfWeek": "Tu", "opens": "early", "closes": "late"}]
                """);
        assertEquals(
                "-",
                Snippets.contacts(facts).getFirst().hours().map(each -> "read").orElse("-"));
        assertEquals(Kind.VALUE_UNREAD, facts.problems().getFirst().kind());
    }
}
