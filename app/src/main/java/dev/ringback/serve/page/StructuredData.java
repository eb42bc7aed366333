package dev.ringback.serve.page;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Span;
import dev.ringback.model.Claim;
import dev.ringback.model.Contact;
import dev.ringback.model.Provider;
import dev.ringback.model.Purpose;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider for machines that read pages. Only numbers of the provider's own pages, and no rating.
 *
 * @see <a href="https://schema.org/ContactPoint">schema.org/ContactPoint</a>
 */
final class StructuredData {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int DAY_MINUTES = 24 * 60;

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
            provider.callable(claim).ifPresent(phone -> points.add(point(claim, phone)));
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
        List<Map<String, Object>> hours =
                contact.hours().map(StructuredData::hours).orElse(List.of());
        if (!hours.isEmpty()) {
            point.put("hoursAvailable", hours);
        }
        return point;
    }

    private static List<Map<String, Object>> hours(Contact.Hours printed) {
        Optional<OpeningHours> hours = OpeningHours.read(printed.text()) instanceof HoursReading.Read read
                ? Optional.of(read.hours())
                : Optional.empty();
        return hours.map(OpeningHours::week).orElse(List.of()).stream()
                .map(StructuredData::hours)
                .toList();
    }

    private static Map<String, Object> hours(Span span) {
        Map<String, Object> hours = new LinkedHashMap<>();
        hours.put("@type", "OpeningHoursSpecification");
        hours.put("dayOfWeek", "https://schema.org/" + span.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        hours.put("opens", time(span.fromMinute()));
        hours.put("closes", span.toMinute() == DAY_MINUTES ? "23:59" : time(span.toMinute() % DAY_MINUTES));
        return hours;
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
