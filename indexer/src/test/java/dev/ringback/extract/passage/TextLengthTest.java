package dev.ringback.extract.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TextLengthTest {
    private static final String[] PARTS = {
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<br>",
        "<li>",
        "<pre> a\n  b</pre>",
        "<script>long text</script>",
        " ",
        "\n   ",
        "&nbsp;",
        "&shy;",
        "\u200B",
        "one",
        "deux \u00E9t\u00E9s",
        "\u65E5\u672C",
        "\uD83D\uDE00",
        "<button>"
    };

    @Test
    void isThatOfTheTextAsTheParserGivesIt() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder html = new StringBuilder();
            for (int left = random.nextInt(20); left > 0; left--) {
                html.append(PARTS[random.nextInt(PARTS.length)]);
            }
            Element body = Jsoup.parse(html.toString()).body();
            int most = random.nextInt(50);
            assertEquals(body.text().length() > most, TextLength.isOver(most, body), html.toString());
        }
    }
}
