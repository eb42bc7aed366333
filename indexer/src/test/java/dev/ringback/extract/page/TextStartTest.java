package dev.ringback.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TextStartTest {
    private static final String[] PARTS = {
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<a>",
        "</a>",
        "<br>",
        "<button>",
        "</button>",
        "<input>",
        "<img>",
        "<li>",
        "<td>",
        "<span>",
        "</span>",
        "<script>x</script>",
        "<svg><title>t</title></svg>",
        " ",
        "\n\t ",
        "&nbsp;",
        "one",
        "two ",
        " three",
        "<option>",
        "<video></video>"
    };

    @Test
    void isThePlainTextOfTheElement() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder html = new StringBuilder();
            for (int left = random.nextInt(25); left > 0; left--) {
                html.append(PARTS[random.nextInt(PARTS.length)]);
            }
            Element body = Jsoup.parse(html.toString()).body();
            int most = 1 + random.nextInt(60);
            assertEquals(Words.plain(body.text(), most), TextStart.plain(body, most), html.toString());
        }
    }
}
