package dev.ringback.extract.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.ringback.extract.page.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedPhonesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Support 800.430.2161 (24/7);;+18004302161",
                "US: (+1) 877-447-2938;;+18774472938",
                "AUS: +61 1800 019 532;;+611800019532",
                "by phone at 1(855)700-6300.;;+18557006300",
                "call (1-877-643-2246) or send us an e-mail;;+18776432246",
                "Phone: 0800 0988 108;GB;+448000988108",
                "Phone | 1800 760 237 |;AU;+611800760237",
                "Ireland: +353 1 913 2083;;+35319132083",
                "Ireland: 01 913 2083;GB;+35319132083",
                "UK: 020 8246 5010;;+442082465010",
                "Call 1-800-FLOWERS today;;+18003569377",
                "Ring 1800 RING NOW;AU;+611800746466",
                "Ring 1-877-SWIPE-IT;;+18777947348",
                "Deutschland: 030 9182736;;+49309182736",
                "Tel. 030/9182736-0;DE;+493091827360",
                "Appelez le 01 84 16 37 25;FR;+33184163725",
                "Llámanos al 912 640 851;ES;+34912640851",
                "Ligue 0800 729 0351;BR;+558007290351",
                "Ligue para 210 348 927;PT;+351210348927",
                "Numero verde 800 926 314;IT;+39800926314",
                "Bel 020 794 13 65;NL;+31207941365",
                "Tel/Fax: 030 9182736;DE;+49309182736",
                "Fax: 030 9182737, Tel: 030 9182736;DE;+49309182736",
                "+44 (0)20 8246 5010;;+442082465010",
                "0044 20 8246 5010;DE;+442082465010",
                "Call us anytime at 800-367-2938 (USA),;;+18003672938",
                "ring 13 14 52;AU;+61131452",
                "Phone: 8004302161;;+18004302161",
                "Call (212) 736-5012 or (646) 481-2093;;+12127365012 +16464812093",
                "Call 0808 196 4120 or +1 646 481 2093;GB;+448081964120 +16464812093"
            })
    void numbersAreReadAsPrinted(String text, String country, String expected) {
        assertEquals(expected, numbers(text, country));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Call 212-555-0147;",
                "Call 123-456-7890;",
                "Call 0800 123 4567;GB",
                "Call 000 999 999;",
                "Call 999 999 9999;",
                "Ring 0123456789;GB",
                "Fax: 212-736-5012;",
                "Fax +49 30 9182737;DE",
                "Télécopie : 01 84 16 37 25;FR",
                "Order no. 2127365012;",
                "Bestellnummer 030 9182736;DE",
                "Company number 02082465010;GB",
                "Smart stand- 91-365 day replacement policy;",
                "2026-11-21 09:00-18:00;DE",
                "Mon-Fri 09:00 - 18:00;GB",
                "We serve 912 640 851 clientes;ES",
                "IBAN DE89 3704 0044 0532 0130 00;DE",
                "VAT no. GB 208246501;GB",
                "version 4.12.212.7365;",
                "192.168.100.200;",
                "$212 736 5012;",
                "030 9182736;",
                "2127365012;",
                "555 1234;",
                "P.IVA 02736501289;IT",
                "KvK 20794136;NL",
                "CNPJ 12.345.678/0001-95;BR",
                "212-736-5012 (fax);"
            })
    void whatCannotBeCalledIsNoNumber(String text, String country) {
        assertEquals("", numbers(text, country));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tel:+1-800-430-2161||+18004302161",
                "tel:18004302161||+18004302161",
                "tel:0800%20976%203105|GB|+448009763105",
                "tel:+442082465010%3Bext=3||+442082465010",
                "tel:+442082465010;ext=3||+442082465010",
                "callto:00442082465010||+442082465010",
                "tel:%2B442082465010||+442082465010"
            })
    void linksHoldOneNumber(String value, String country, String expected) {
        assertEquals(Optional.of(expected), PrintedPhones.only(value, setting(country)));
    }

    @Test
    void fieldWithWordsHoldsNoNumber() {
        assertEquals(Optional.empty(), PrintedPhones.only("call us", Setting.UNKNOWN));
        assertEquals(Optional.empty(), PrintedPhones.only("", Setting.UNKNOWN));
        assertEquals(Optional.empty(), PrintedPhones.only("tel:%zz", Setting.UNKNOWN));
    }

    @Test
    void everyExampleOfTheCorpusIsReadInItsNationalForm() throws IOException {
        Optional<Path> corpus = SharedCorpus.file("phones/example_numbers.csv");
        assumeTrue(corpus.isPresent(), "the corpus is not here");
        List<String> rows = Files.readAllLines(corpus.get()).stream().skip(1).toList();
        List<String> misses = rows.stream()
                .filter(row -> !row.startsWith("001,")) // of no country, so without a national form
                .filter(row -> !isRead(row))
                .toList();
        assertEquals(1144, rows.size());
        // Two of Benin have been renumbered since, one of Zimbabwe is not valid any more.
        assertEquals(
                List.of("BJ,229", "BJ,229", "ZW,263"),
                misses.stream()
                        .map(row -> row.split(",", -1)[0] + "," + row.split(",", -1)[1])
                        .toList());
    }

    /** Examples are made of runs of digits, so many of them look like placeholders, and are left out after reading. */
    private static boolean isRead(String row) {
        List<String> cells = Arrays.asList(row.split(",", -1));
        String text = "Tel. " + national(cells.get(4), cells.get(0)) + " ";
        String read = String.join(
                " ",
                PrintedPhones.all(text, setting(cells.get(0))).stream()
                        .map(PhoneMention::number)
                        .toList());
        boolean isPlaceholder = Placeholders.is(cells.get(4));
        return read.equals(cells.get(4)) && numbers(text, cells.get(0)).isEmpty() == isPlaceholder;
    }

    private static String national(String e164, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        return PrintedPhones.parsed(e164, country)
                .map(number -> numbers.format(number, PhoneNumberFormat.NATIONAL))
                .orElse(e164);
    }

    private static String numbers(String text, String country) {
        return String.join(
                " ",
                PrintedPhones.in(text, setting(country)).stream()
                        .map(PhoneMention::number)
                        .toList());
    }

    private static Setting setting(String country) {
        return new Setting(Optional.empty(), Optional.ofNullable(country).filter(each -> !each.isEmpty()));
    }
}
