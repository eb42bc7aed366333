package dev.ringback.extract.times;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Setting;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedLengthsTest {
    private static String lengths(String text, String language) {
        return PrintedLengths.in(text, new Setting(Language.ofTag(language), Optional.empty())).stream()
                .map(PrintedLengthsTest::written)
                .collect(Collectors.joining(", "));
    }

    private static String written(LengthMention mention) {
        String least = mention.least().isPresent() ? number(mention.least().getAsDouble()) + "-" : "";
        return least + number(mention.most()) + " " + mention.unit();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | We reply within 24 hours | 24 HOURS",
                "en | 24-48 hours | 24-48 HOURS",
                "en | 24 to 72 hours | 24-72 HOURS",
                "en | two business days | 2 BUSINESS_DAYS",
                "en | within five (5) business days | 5 BUSINESS_DAYS",
                "en | 1-2 working days | 1-2 BUSINESS_DAYS",
                "en | between 15 - 30 minutes, and up to 4 hours after | 15-30 MINUTES, 4 HOURS",
                "en | under 15 minutes | 15 MINUTES",
                "en | 3 minutes on average | 3 MINUTES",
                "en | half an hour | 30 MINUTES",
                "en | in less than an hour | 1 HOURS",
                "en | up to 7 days | 7 DAYS",
                "en | next business day | 1 BUSINESS_DAYS",
                "en | 91-365 day replacement | 91-365 DAYS",
                "en | a 24-hour replacement | 24 HOURS",
                "en | 1.5 hours | 1.5 HOURS",
                "en | 8 business hours | 8 BUSINESS_HOURS",
                "en | resolved within a week | 1 WEEKS",
                "en | a two-year warranty | 2 YEARS",
                "en | three to six weeks | 3-6 WEEKS",
                "en | 30 seconds | 30 SECONDS",
                "fr | sous 24 à 48 h | 24-48 HOURS",
                "fr | sous 24 h | 24 HOURS",
                "fr | en 2 jours ouvrés | 2 BUSINESS_DAYS",
                "fr | une demi-heure | 30 MINUTES",
                "fr | dans les 48 heures | 48 HOURS",
                "de | innerhalb von 24 Stunden | 24 HOURS",
                "de | in zwei Werktagen | 2 BUSINESS_DAYS",
                "de | in einer halben Stunde | 30 MINUTES",
                "de | 3 bis 5 Arbeitstage | 3-5 BUSINESS_DAYS",
                "es | en 2 días hábiles | 2 BUSINESS_DAYS",
                "es | en menos de 15 minutos | 15 MINUTES",
                "es | de 24 a 48 horas | 24-48 HOURS",
                "pt | em até 2 dias úteis | 2 BUSINESS_DAYS",
                "pt | dois dias | 2 DAYS",
                "it | entro 48 ore | 48 HOURS",
                "it | entro due giorni lavorativi | 2 BUSINESS_DAYS",
                "nl | binnen 1 werkdag | 1 BUSINESS_DAYS",
                "nl | binnen 24 uur | 24 HOURS",
                "nl | binnen twee weken | 2 WEEKS"
            })
    void aLengthIsReadWithItsUnit(String language, String text, String lengths) {
        assertEquals(lengths, lengths(text, language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 24/7",
                "en | 24 hours a day, 7 days a week",
                "en | Mon-Fri 9am-5pm",
                "en | 365 days a year",
                "en | $10 a month",
                "en | 15 percent of 20 terminals",
                "en | business hours",
                "fr | de 9 h à 17 h 45",
                "fr | ouvert à 17 h",
                "fr | 7 jours sur 7",
                "de | 24 Stunden am Tag",
                "es | 24 horas al día",
                "pt | 24 horas por dia",
                "it | 24 ore su 24",
                "nl | 24 uur per dag",
                "nl | ma-vr 10-16 uur"
            })
    void clockTimesAndTheWholeDayAreNoLengths(String language, String text) {
        assertEquals("", lengths(text, language));
    }
}
