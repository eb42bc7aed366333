package dev.ringback.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.PageTree;
import dev.ringback.fetch.WebAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DestinationsTest {
    private static Destinations of(String html) {
        return new Destinations(PageTree.of(html, Pages.HOME.toString()).elements(), Optional.of(Pages.HOME));
    }

    @Test
    void linksAreRelativeToThePage() {
        Destinations destinations = of("<p>");
        for (String href : new String[] {"a/../b", " /c?d#e ", "//Other.example/", "mailto:a@b.example", "?q", ""}) {
            Optional<WebAddress> resolved = Pages.HOME.resolve(href).found();
            assertEquals(resolved, destinations.of(href), href);
            assertEquals(resolved, destinations.of(href), "asked again: " + href);
        }
        assertTrue(destinations.isPage(Pages.HOME));
    }

    @Test
    void aBaseOfTheSameHostIsBelieved() {
        Destinations destinations = of("<base href='/deep/down/'>");
        assertEquals(Pages.HOME.resolve("/deep/down/x").found(), destinations.of("x"));
        assertEquals(Optional.empty(), destinations.refusedBase());
    }

    @Test
    void aBaseElsewhereIsRefused() {
        Destinations destinations = of("<base href='https://elsewhere.example/'>");
        assertEquals(Pages.HOME.resolve("x").found(), destinations.of("x"));
        assertEquals(Optional.of("https://elsewhere.example/"), destinations.refusedBase());
    }
}
