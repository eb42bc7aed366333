package dev.ringback.serve.page;

import dev.ringback.model.Claim;
import dev.ringback.model.Contact;
import dev.ringback.model.Provider;
import dev.ringback.model.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider for machines that read pages. Only numbers of the provider's own pages that are for every customer, and no
 * rating. No hours either: schema.org has no place for their zone, for holidays and for whose promise they are.
 *
 * @see <a href="https://schema.org/ContactPoint">schema.org/ContactPoint</a>
 */
final class StructuredData {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StructuredData() {}

    /** JSON that cannot end the script element it stands in. */
    static String of(Provider provider) {
        Map<String, Object> organization = new LinkedHashMap<>();
        organization.put("@context", "https://schema.org");
        organization.put("@type", "Organization");
        organization.put("name", provider.name());
        organization.put("url", provider.website());
        List<Map<String, Object>> points = new ArrayList<>();
        for (Claim claim : provider.claims()) {
            if (!claim.scope().isBound()) {
                provider.callable(claim).ifPresent(phone -> points.add(point(claim, phone)));
            }
        }
        if (!points.isEmpty()) {
            organization.put("contactPoint", points);
        }
        return safe(MAPPER.writeValueAsString(organization));
    }

    static String safe(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static Map<String, Object> point(Claim claim, String phone) {
        Contact contact = claim.contact().orElseThrow();
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("@type", "ContactPoint");
        point.put("telephone", phone);
        point.put(
                "contactType",
                contact.purpose()
                        .orElse(Purpose.SUPPORT)
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' '));
        if (!claim.scope().countries().isEmpty()) {
            point.put("areaServed", claim.scope().countries());
        }
        if (!contact.languages().isEmpty()) {
            point.put("availableLanguage", contact.languages());
        }
        return point;
    }
}
