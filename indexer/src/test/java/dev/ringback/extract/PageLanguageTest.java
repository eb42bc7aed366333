package dev.ringback.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.PageTree;
import dev.ringback.fetch.WebAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.example.com/   | <html lang=de-AT>                                                        | GERMAN",
                "https://www.example.com/   | <html lang=''><meta http-equiv=Content-Language content='fr, en'>        | FRENCH",
                "https://www.example.com/   | <meta property=og:locale content=it_IT>                                  | ITALIAN",
                "https://www.example.com/   | <html lang=nl><meta property=og:locale content=en_US>                    | DUTCH",
                "https://www.example.com/x  | <link rel=alternate hreflang=es-ES href=/x><link rel=alternate hreflang=en href=/y> | SPANISH",
                "https://www.example.com/x  | <link rel=canonical href=/pt/x>                                          | PORTUGUESE",
                "https://www.example.com/fr-ca/ | x                                                                    | FRENCH",
                "https://www.example.com/ca/en/ | x                                                                    | ENGLISH",
                "https://www.example.com/de/    | x                                                                    | GERMAN"
            })
    void isWhatThePageSaysOfItself(String address, String html, Language language) {
        assertEquals(Optional.of(language), read(address, html));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our support team is here to help you with your card reader every day.          | ENGLISH",
                "Nuestro equipo de soporte está aquí para ayudarle con su lector de tarjetas.   | SPANISH",
                "Notre équipe est là pour vous aider avec votre terminal de paiement.           | FRENCH",
                "Unser Kundendienst hilft Ihnen gerne bei Fragen zu Ihrem Kartenlesegerät.      | GERMAN",
                "A nossa equipa de apoio está aqui para ajudar com o seu terminal de pagamento. | PORTUGUESE",
                "Il nostro servizio clienti è qui per aiutarvi con il vostro terminale.         | ITALIAN",
                "Onze klantenservice helpt u graag met vragen over uw betaalautomaat.           | DUTCH"
            })
    void isTakenFromItsWordsWhereItSaysNothing(String text, Language language) {
        assertEquals(Optional.of(language), read("https://www.example.com/", "<p>" + text));
        assertEquals(Optional.of(language), PageLanguage.ofWords(text));
    }

    @Test
    void isNotKnownOfAPageInAnotherLanguage() {
        assertEquals(Optional.empty(), read("https://www.example.com/de/", "<html lang=pl><p>Zadzwoń do nas"));
    }

    @ParameterizedTest
    @CsvSource({"Support 800.430.7161", "Mon–Fri", "''", "1234567890 1234567890 1234567890 1234567890 1234567890"})
    void isNotGuessedFromALineThatTellsNone(String text) {
        assertEquals(Optional.empty(), PageLanguage.ofWords(text));
    }

    private static Optional<Language> read(String address, String html) {
        return PageLanguage.of(
                PageTree.of(html, address), WebAddress.read(address).found());
    }
}
