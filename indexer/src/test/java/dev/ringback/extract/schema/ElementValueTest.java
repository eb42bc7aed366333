package dev.ringback.extract.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ElementValueTest {
    private static final String[] PARTS = {
        "http://",
        "https://",
        "firm",
        ".example",
        "/",
        "//",
        ".",
        "..",
        "-",
        "_",
        "A",
        "?q=1",
        "#x",
        ":443",
        "%20",
        " ",
        "@"
    };

    @Test
    void anAddressIsThatOfTheParser() {
        Random random = new Random(23);
        Element link = new Element("a");
        link.setBaseUri("https://page.example/deep/");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder href = new StringBuilder(random.nextBoolean() ? "https://" : "");
            for (int left = random.nextInt(8); left > 0; left--) {
                href.append(PARTS[random.nextInt(PARTS.length)]);
            }
            link.attr("href", href.toString());
            String whole = link.absUrl("href");
            assertEquals(
                    whole.isEmpty() ? href.toString().strip() : whole,
                    ElementValue.address(link, "href"),
                    href.toString());
        }
    }

    @Test
    void withoutAnAddressOfThePageALinkIsAsWritten() {
        Element link = Jsoup.parse("<a href=' a/b '>").select("a").first();
        assertEquals("a/b", ElementValue.address(link, "href"));
    }
}
