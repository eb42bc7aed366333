package dev.ringback.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.extract.Link.Place;
import java.util.Random;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Pattern FOOTER = Pattern.compile("(^|[ _-])(site)?footer([ _-]|$)");
    private static final Pattern NAVIGATION =
            Pattern.compile("(^|[ _-])(nav|navbar|navigation|menu|megamenu)([ _-]|$)");
    private static final Pattern HEADER = Pattern.compile("(^|[ _-])(site)?header([ _-]|$)");
    private static final String[] PARTS = {
        " ", "-", "_", "x", "site", "footer", "header", "nav", "bar", "igation", "menu", "mega"
    };

    private static Place of(String html) {
        return new Places().of(Jsoup.parse(html).select("a").first());
    }

    private static Place byPatterns(String names) {
        if (FOOTER.matcher(names).find()) {
            return Place.FOOTER;
        }
        if (NAVIGATION.matcher(names).find()) {
            return Place.NAVIGATION;
        }
        return HEADER.matcher(names).find() ? Place.HEADER : Place.MAIN;
    }

    @Test
    void namesTellWhatPatternsTell() {
        Random random = new Random(19);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder names = new StringBuilder();
            for (int left = random.nextInt(6); left > 0; left--) {
                names.append(PARTS[random.nextInt(PARTS.length)]);
            }
            String html = "<div class='" + names + "'><a>";
            assertEquals(byPatterns(names.toString().strip()), of(html), html);
        }
    }

    @Test
    void theInnermostPartIsMeantButInAFooter() {
        assertEquals(Place.HEADER, of("<nav><header><a>"));
        assertEquals(Place.FOOTER, of("<footer><nav><a>"));
        assertEquals(Place.NAVIGATION, of("<div role=menubar><p><a>"));
        assertEquals(Place.MAIN, of("<p><a>"));
    }
}
