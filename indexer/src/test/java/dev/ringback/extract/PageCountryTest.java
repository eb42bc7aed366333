package dev.ringback.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.extract.page.PageTree;
import dev.ringback.fetch.WebAddress;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCountryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.example.com/        | <html lang=en-GB>       | GB",
                "https://www.example.com/        | <html lang=de_AT>       | AT",
                "https://www.example.com/        | <html lang=en-US>       | US",
                "https://www.example.co.uk/      | <html lang=en-US>       | GB",
                "https://www.example.com/en-ie/  | <html lang=en-US>       | IE",
                "https://www.example.com/en-gb/  | x                       | GB",
                "https://www.example.com/en_gb   | x                       | GB",
                "https://www.example.com/gb-en/x | x                       | GB",
                "https://www.example.com/gb/     | x                       | GB",
                "https://www.example.com/uk/help | x                       | GB",
                "https://www.example.com/ca/en/  | x                       | CA",
                "https://www.example.com/fr/ca/  | x                       | CA",
                "https://www.example.com/x       | <link rel=canonical href=/en-au/x> | AU",
                "https://www.example.com/x       | <link rel=alternate hreflang=de-CH href=/x><link rel=alternate hreflang=de-DE href=/y> | CH",
                "https://www.example.de/         | x                       | DE",
                "https://www.example.com.br/     | x                       | BR",
                "https://www.example.co.uk/      | <html lang=en>          | GB",
            })
    void isWhatThePageOrItsAddressSays(String address, String html, String country) {
        assertEquals(Optional.of(country), read(address, html));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.example.com/     | <html lang=en>",
                "https://www.example.io/      | x",
                "https://www.example.co/      | x",
                "https://www.example.com/de/  | x",
                "https://www.example.com/fr/  | x",
                "https://www.example.com/ca/  | x",
                "https://www.example.com/hw/  | x",
                "https://www.example.com/x    | <link rel=alternate hreflang=de-CH href=/x><link rel=alternate hreflang=de-DE href=/x>",
                "https://www.example.com/x    | <link rel=canonical href=https://other.example.net/en-au/x>",
            })
    void isNotGuessed(String address, String html) {
        assertEquals(Optional.empty(), read(address, html));
    }

    private static Optional<String> read(String address, String html) {
        return PageCountry.of(
                PageTree.of(html, address).elements(), WebAddress.read(address).found());
    }
}
