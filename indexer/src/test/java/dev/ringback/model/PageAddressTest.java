package dev.ringback.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.fetch.WebAddress;
import dev.ringback.form.ClaimForm;
import dev.ringback.form.FileKind;
import dev.ringback.sources.CatalogueReader;
import dev.ringback.sources.RealData;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://help.example.com/contact, HTTPS://Help.Example.COM:443/contact#hours",
        "https://example.com, https://example.com/",
        "http://example.com/a?b=1, http://example.com:80/x/../a?b=1#top",
        "https://example.com/, https://example.com./"
    })
    void twoSpellingsOfOnePageAreOne(String one, String other) {
        assertEquals(PageAddress.of(one), PageAddress.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a, https://example.com/A",
        "https://example.com/a, http://example.com/a",
        "https://example.com/a?b=1, https://example.com/a?b=2",
        "https://example.com/a, https://example.org/a",
        "not an address, nor this"
    })
    void twoPagesAreTwo(String one, String other) {
        assertNotEquals(PageAddress.of(one), PageAddress.of(other));
    }

    /** A source has the spelling of the fetcher, a claim the one of its file; they must come to the same. */
    @Test
    void everyPageOfTheCatalogueIsKnownAgainInTheSpellingOfTheFetcher() {
        List<String> urls = new CatalogueReader(RealData.folder(), LocalDate.of(2026, 11, 22))
                .read().files().stream()
                        .filter(file -> file.kind() == FileKind.PROVIDER)
                        .flatMap(file -> file.entries().stream())
                        .flatMap(provider -> provider.path("claims").valueStream())
                        .map(claim ->
                                ClaimForm.read("x", claim).evidence().source().url())
                        .toList();
        int seen = 0;
        for (String url : urls) {
            if (WebAddress.read(url).found().isPresent()) {
                seen++;
                String fetched = WebAddress.read(url).found().get().toString();
                assertEquals(PageAddress.of(fetched), PageAddress.of(url));
            }
        }
        assertTrue(seen > 350, seen + " addresses seen");
    }
}
