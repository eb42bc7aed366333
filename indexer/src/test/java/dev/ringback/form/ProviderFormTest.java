package dev.ringback.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Claim;
import dev.ringback.model.PlannedSource;
import dev.ringback.model.Provider;
import dev.ringback.model.SourceKind;
import dev.ringback.model.StatusPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whose page counts as the provider's own. The company is invented. */
class ProviderFormTest {
    private static final String URL = "https://www.example.com/contact";
    private static final Claim CLAIM = ClaimForm.read("claim", Json.tree("""
                    {"kind": "support", "channel": "phone", "phone": "+442079460958", "text": "Phone support.",
                     "source": {"url": "https://www.example.com/contact", "kind": "provider"},
                     "read_at": "2026-11-21", "read_from": "live"}"""));

    private static JsonNode node(String domains) {
        return Json.tree("""
                {"slug": "example-pay", "name": "Example Pay", "website": "https://www.example.com", %s
                 "countries": ["GB"], "role": "psp"}""".formatted(domains));
    }

    @Test
    void withoutADomainNothingIsItsOwn() {
        Provider provider = ProviderForm.read(node(""), List.of(CLAIM));
        assertEquals(List.of(), provider.domains());
        assertFalse(provider.owns(URL), "the host of a web site may be shared");
        assertEquals(Optional.empty(), provider.callable(CLAIM));
        assertEquals(List.of("example.com"), ProviderForm.searchDomains(node("")), "it is found by its web site");
    }

    @Test
    void aSourceHasItsOwnCadenceOrTheUsualOne() {
        Provider provider = ProviderForm.read(node("""
                        "sources": [{"url": "https://www.example.com/contact", "reads": "contact"},
                         {"url": "https://example.statuspage.io/", "reads": "status", "cadence": "PT15M",
                          "platform": "atlassian_statuspage"}],"""), List.of());
        assertEquals(
                List.of(
                        new PlannedSource(URL, SourceKind.CONTACT, Optional.empty(), Optional.empty()),
                        new PlannedSource(
                                "https://example.statuspage.io/",
                                SourceKind.STATUS,
                                Optional.of(Duration.ofMinutes(15)),
                                Optional.of(StatusPlatform.ATLASSIAN_STATUSPAGE))),
                provider.sources());
        assertEquals(
                List.of(Duration.ofDays(7), Duration.ofMinutes(15)),
                provider.sources().stream().map(PlannedSource::every).toList());
    }

    @Test
    void everyUsualCadenceIsWithinTheBounds() {
        for (SourceKind kind : SourceKind.values()) {
            assertTrue(kind.cadence().compareTo(SourceKind.LEAST_CADENCE) >= 0, kind::name);
            assertTrue(kind.cadence().compareTo(SourceKind.MOST_CADENCE) <= 0, kind::name);
        }
    }

    @Test
    void aConfirmedDomainMakesAPageItsOwn() {
        Provider provider = ProviderForm.read(node("\"domains\": [\"example.com\"],"), List.of(CLAIM));
        assertTrue(provider.owns(URL));
        assertEquals(Optional.of("+442079460958"), provider.callable(CLAIM));
    }
}
