package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.form.ClaimForm;
import dev.ringback.form.Json;
import dev.ringback.form.ProviderForm;
import dev.ringback.model.Claim;
import dev.ringback.model.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What machines are told. The company is invented; the numbers are kept free for fiction. */
class StructuredDataTest {
    private static Claim line(String phone, String host, String more) {
        return ClaimForm.read(phone, Json.tree("""
                {"kind": "support", "channel": "phone", "hours": "Mo-Fr 08:00-20:00", "phone": "%s",
                 "countries": ["GB"], "languages": ["en"], "text": "Phone support.", %s
                 "source": {"url": "https://%s/contact", "kind": "provider"},
                 "read_at": "2026-11-21", "read_from": "live"}""".formatted(phone, more, host)));
    }

    private static Provider provider(Claim... claims) {
        return ProviderForm.read(Json.tree("""
                        {"slug": "example-pay", "name": "Example Pay", "website": "https://www.example.com",
                         "domains": ["example.com"], "countries": ["GB"], "role": "psp"}"""), List.of(claims));
    }

    @Test
    void aLineForEveryCustomerIsTheOnlyContactAndHasNoHours() {
        assertEquals(
                "{\"@context\":\"https://schema.org\",\"@type\":\"Organization\",\"name\":\"Example Pay\","
                        + "\"url\":\"https://www.example.com\",\"contactPoint\":[{\"@type\":\"ContactPoint\","
                        + "\"telephone\":\"+442079460958\",\"contactType\":\"support\",\"areaServed\":[\"GB\"],"
                        + "\"availableLanguage\":[\"en\"]}]}",
                StructuredData.of(provider(
                        line("+442079460958", "help.example.com", ""),
                        line("+442079460959", "help.example.com", "\"plans\": [\"Plus\"],"),
                        line("+442079460960", "help.example.net", ""))));
    }

    @Test
    void withoutSuchALineThereIsNoContact() {
        assertEquals(
                "{\"@context\":\"https://schema.org\",\"@type\":\"Organization\",\"name\":\"Example Pay\","
                        + "\"url\":\"https://www.example.com\"}",
                StructuredData.of(provider(line("+442079460959", "help.example.com", "\"products\": [\"Till\"],"))));
    }
}
