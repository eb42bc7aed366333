package dev.ringback.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
    private static final WebAddress PAGE =
            good(WebAddress.read("https://www.example.com/help/hours/index.html?lang=en"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.example.com                        | https://www.example.com/
            HTTPS://WWW.Example.COM:443/Help#top           | https://www.example.com/Help
            http://www.example.com:080/a/./b/../c          | http://www.example.com/a/c
            https://www.example.com:80/                    | https://www.example.com:80/
            https://www.example.com./                      | https://www.example.com/
            https://www.example.com/opening hours          | https://www.example.com/opening%20hours
            https://www.example.com/100%/{a}               | https://www.example.com/100%25/%7Ba%7D
            https://www.example.com/öffnungszeiten?q=ü     | https://www.example.com/%C3%B6ffnungszeiten?q=%C3%BC
            https://bücher.example.com/                    | https://xn--bcher-kva.example.com/
            https://www。example。com/                     | https://www.example.com/
            https:\\\\www.example.com\\a                   | https://www.example.com/a
            https://www.example.com/a%2e%2E/%2e./b         | https://www.example.com/b
            https://www.example.com?a[]=1                  | https://www.example.com/?a%5B%5D=1
            https://www.example.com/?                      | https://www.example.com/?
            """)
    void readsWhatPeopleWrite(String written, String canonical) {
        String text = written.replace("\\\\", "\\").replace("a%2e%2E/", "a/%2e%2E/");
        assertEquals(canonical, good(WebAddress.read(text)).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contact            | https://www.example.com/help/hours/contact
            ../contact         | https://www.example.com/help/contact
            ../../../contact   | https://www.example.com/contact
            /contact           | https://www.example.com/contact
            //example.org/x    | https://example.org/x
            ?lang=de           | https://www.example.com/help/hours/index.html?lang=de
            #top               | https://www.example.com/help/hours/index.html?lang=en
            ''                 | https://www.example.com/help/hours/index.html?lang=en
            .                  | https://www.example.com/help/hours/
            ..                 | https://www.example.com/help/
            a b                | https://www.example.com/help/hours/a%20b
            http://example.org | http://example.org/
            https:contact      | https://www.example.com/help/hours/contact
            """)
    void resolvesLinks(String link, String canonical) {
        assertEquals(canonical, good(PAGE.resolve(link)).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www.example.com               | an address begins with http:// or https://, unlike "www.example.com"
            ftp://www.example.com/        | only http and https are accepted, not "ftp"
            javascript:alert(1)           | only http and https are accepted, not "javascript"
            https://www.example.com:8080/ | only the ports 80 and 443 are accepted, not 8080
            https://www.example.com:x/    | only the ports 80 and 443 are accepted, not "x"
            https://a@www.example.com/    | an address with a user or password is not accepted
            https://intranet/             | the host must be a name like www.example.com, not "intranet"
            https://printer.local/        | the host must be one of the public web, not "printer.local"
            https://straße.example.com/   | the host "straße.example.com" can be read in two ways; it must be written in xn-- form
            https://%ff.example.com/      | the escapes in "%ff.example.com" are not UTF-8
            https://a..example.com/       | the host must be a name like www.example.com, not "a..example.com"
            """)
    void saysWhatIsAccepted(String written, String why) {
        assertEquals(new WebAddress.Reading.Refused(why), WebAddress.read(written));
    }

    @Test
    void lengthIsBounded() {
        String most = "https://www.example.com/" + "a".repeat(WebAddress.MAX_LENGTH - 24);
        assertEquals(most, good(WebAddress.read(most)).toString());
        String why = "addresses of more than 2048 characters are not accepted";
        assertEquals(new WebAddress.Reading.Refused(why), WebAddress.read(most + "a"));
        assertEquals(
                new WebAddress.Reading.Refused(why), WebAddress.read("https://www.example.com/" + "é".repeat(700)));
        assertEquals(new WebAddress.Reading.Refused(why), PAGE.resolve("./".repeat(1 << 20)));
    }

    @Test
    void partsAreThoseOfTheAddress() {
        WebAddress address = good(WebAddress.read("https://www.example.com:80/a?b"));
        assertEquals("https://www.example.com:80", address.authority());
        assertEquals("www.example.com", address.host());
        assertEquals(80, address.port());
        assertTrue(address.isSecure());
        assertEquals("/a?b", address.target());
        assertEquals(443, PAGE.port());
        assertEquals(address, good(address.resolve(address.toString())));
        assertEquals(address.hashCode(), good(address.resolve("#x")).hashCode());
    }

    @Test
    void noTextThrowsAndWhatIsReadIsCanonical() {
        Random random = new Random(20261121);
        String alphabet = "abz019.:/\\?#@%[]{}|^`\"'<> \t\n\u0000\u00DFöé。１Ⅷ①\uD83D\uDCA9\uD800\uDC00\u200D\u0130xX-_~";
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(24), 0, alphabet.length())
                    .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
                    .reduce(random.nextBoolean() ? "http://example.com" : "", String::concat);
            for (WebAddress.Reading reading : new WebAddress.Reading[] {WebAddress.read(text), PAGE.resolve(text)}) {
                reading.found().ifPresent(WebAddressTest::assertCanonical);
                read += reading.found().isPresent() ? 1 : 0;
            }
        }
        assertTrue(read > 5_000, read + " of 40,000 were read");
    }

    static void assertCanonical(WebAddress address) {
        assertEquals(address, good(WebAddress.read(address.toString())));
        URI uri = URI.create(address.toString());
        assertEquals(address.host(), uri.getHost());
    }

    static WebAddress good(WebAddress.Reading reading) {
        return switch (reading) {
            case WebAddress.Reading.Good good -> good.address();
            case WebAddress.Reading.Refused refused -> throw new AssertionError(refused.why());
        };
    }
}
