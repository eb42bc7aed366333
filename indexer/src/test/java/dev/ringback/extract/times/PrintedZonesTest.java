package dev.ringback.extract.times;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedZonesTest {
    private static String zones(String text, String language, String country) {
        Optional<String> code = country.equals("-") ? Optional.empty() : Optional.of(country);
        return PrintedZones.in(text, new Setting(Language.ofTag(language), code)).stream()
                .map(mention -> mention.timezone().toString())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "en | - | 8am-5pm ET | America/New_York",
                "en | - | 8am-5pm EST | America/New_York",
                "en | - | 8am-5pm EDT. | America/New_York",
                "en | - | 9 a.m. Eastern Time | America/New_York",
                "en | - | (EST) 9-5 | America/New_York",
                "en | - | 9am CT | America/Chicago",
                "en | - | 8 PM Central | America/Chicago",
                "en | - | 8am MST | America/Denver",
                "en | - | 9am-5pm Mountain | America/Denver",
                "en | - | 5a-9p Pacific time | America/Los_Angeles",
                "en | - | 9am PT | America/Los_Angeles",
                "en | - | 9am AKST | America/Anchorage",
                "en | - | 9am HST | Pacific/Honolulu",
                "en | - | 9:00-17:30 UK local time | Europe/London",
                "en | - | London time | Europe/London",
                "en | - | 9am-5pm BST | Europe/London",
                "en | - | 9:00 GMT | Europe/London",
                "en | - | 9:00 UTC | UTC",
                "en | - | 9:00 (UTC-5) | Etc/GMT+5",
                "en | - | 9:00 UTC+05:00 | Etc/GMT-5",
                "en | - | 9:00 GMT+1 | Etc/GMT-1",
                "en | - | hours (America/New_York) | America/New_York",
                "en | - | times in Europe/Berlin | Europe/Berlin",
                "en | IN | 9am IST | Asia/Kolkata",
                "en | IE | 9am IST | Europe/Dublin",
                "en | AU | 9am EST | Australia/Sydney",
                "en | AU | 9am AEST | Australia/Sydney",
                "en | AU | 9am ACST | Australia/Adelaide",
                "en | AU | 9am AWST | Australia/Perth",
                "en | - | 9am NZST | Pacific/Auckland",
                "en | - | 9am SGT | Asia/Singapore",
                "en | - | 9am JST | Asia/Tokyo",
                "en | - | 9am HKT | Asia/Hong_Kong",
                "en | - | 9am Brasília time | America/Sao_Paulo",
                "en | - | 9:00 CET | Europe/Berlin",
                "fr | - | 9:00 CET | Europe/Paris",
                "es | - | 9:00 CET | Europe/Madrid",
                "it | - | 9:00 CEST | Europe/Rome",
                "nl | - | 9:00 CET | Europe/Amsterdam",
                "en | PL | 9:00 CET | Europe/Warsaw",
                "en | GB | 9:00 CET | Europe/Berlin",
                "de | - | 9:00 MEZ | Europe/Berlin",
                "fr | - | 9 h (heure de Paris) | Europe/Paris",
                "fr | CA | 8 h à 17 h HNE | America/New_York",
                "fr | CA | 17 h, heure normale de l’Est | America/New_York",
                "es | - | 18:00 hora peninsular | Europe/Madrid",
                "it | - | 18:00 ora italiana | Europe/Rome",
                "pt | - | 18h (horário de Brasília) | America/Sao_Paulo",
                "en | - | 8am-5pm EST/EDT | America/New_York",
                "en | - | 8am-5pm ET (UTC-5) | America/New_York",
                "en | - | 9am GMT - 5pm GMT | Europe/London Europe/London",
                "en | - | 9:00 GMT-17:00 GMT | Europe/London Europe/London",
                "en | - | 6 AM PT, 9 AM ET | America/Los_Angeles America/New_York"
            })
    void aZoneIsReadFromWhatNamesIt(String language, String country, String text, String zones) {
        assertEquals(zones, zones(text, language, country));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le support est ouvert et gratuit",
                "fr | LE SUPPORT EST OUVERT",
                "en | 9am-5pm local time",
                "en | 9am IST",
                "en | the central office by the mountain and the Pacific",
                "en | Dr. Ada PT and the CT scan",
                "en | UTC+5:30",
                "en | Etc/Nowhere and Either/Or",
                "es | el centro est cerrado"
            })
    void aWordThatOnlyLooksLikeAZoneIsNone(String language, String text) {
        assertEquals("", zones(text, language, "-"));
    }

    @Test
    void aMentionSaysWhereItStands() {
        String text = "8am-5pm EST/EDT daily";
        List<ZoneMention> mentions = PrintedZones.in(text, Setting.UNKNOWN);
        assertEquals(
                "EST/EDT",
                text.substring(mentions.getFirst().from(), mentions.getFirst().to()));
    }
}
