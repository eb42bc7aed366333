package dev.ringback.proof;

import dev.ringback.model.Claim;
import dev.ringback.model.Contact;
import dev.ringback.model.Evidence;
import dev.ringback.model.Offered;
import dev.ringback.model.Provider;
import dev.ringback.model.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An invented provider as a file of the data folder; only what worlds have. */
final class ProviderText {
    private ProviderText() {}

    static String of(Provider provider) {
        List<String> lines = new ArrayList<>(List.of(
                "slug: " + provider.slug(),
                "name: " + provider.name(),
                "website: " + provider.website(),
                "domains: " + provider.domains(),
                "countries: " + provider.countries(),
                "role: " + lower(provider.role())));
        if (!provider.claims().isEmpty()) {
            lines.add("claims:");
            provider.claims().forEach(claim -> lines.addAll(claim(claim)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> claim(Claim claim) {
        List<String> lines = new ArrayList<>();
        lines.add("  - kind: " + lower(claim.kind()));
        terms(claim.terms()).forEach(line -> lines.add("    " + line));
        Evidence evidence = claim.evidence();
        lines.add("    text: '" + claim.text() + "'");
        lines.add("    source:");
        lines.add("      url: " + evidence.source().url());
        lines.add("      kind: provider");
        lines.add("      quality: high");
        evidence.pageDate().ifPresent(date -> lines.add("    page_date: '" + date + "'"));
        lines.add("    read_at: '" + evidence.readAt() + "'");
        lines.add("    read_from: live");
        return lines;
    }

    private static List<String> terms(Terms terms) {
        return switch (terms) {
            case Terms.Support support -> contact(support.contact());
            case Terms.Reply reply -> reply(reply);
            case Terms.Offline offline ->
                List.of("offered: '" + lower(offline.offered().orElse(Offered.YES)) + "'");
            case Terms.Replacement spare ->
                List.of(
                        "delivery:",
                        "  max_business_days: " + spare.maxBusinessDays().orElseThrow());
            case Terms.StatusPage page -> List.of("url: " + page.url().orElseThrow());
            default -> throw new IllegalArgumentException("Worlds have no terms like " + terms);
        };
    }

    private static List<String> contact(Contact contact) {
        List<String> lines = new ArrayList<>();
        contact.channel().ifPresent(channel -> lines.add("channel: " + lower(channel)));
        contact.purpose().ifPresent(purpose -> lines.add("purpose: " + lower(purpose)));
        contact.hours().ifPresent(hours -> lines.add("hours: '" + hours.text() + "'"));
        contact.hours().flatMap(Contact.Hours::timezone).ifPresent(zone -> lines.add("timezone: " + zone));
        contact.phone().ifPresent(phone -> lines.add("phone: '" + phone + "'"));
        return lines;
    }

    private static List<String> reply(Terms.Reply reply) {
        List<String> lines = new ArrayList<>(contact(reply.contact()));
        lines.add("reply:");
        lines.add("  max_hours: " + reply.maxHours().orElseThrow());
        return lines;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
