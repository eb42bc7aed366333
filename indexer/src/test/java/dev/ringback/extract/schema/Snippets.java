package dev.ringback.extract.schema;

import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.model.Contact;
import dev.ringback.model.Terms;
import java.util.List;
import java.util.Optional;

/** Small pages about companies that do not exist, and what was read of them. */
final class Snippets {
    static final String ADDRESS = "https://pay.example/help";
    static final Setting AMERICAN = new Setting(Optional.empty(), Optional.of("US"));

    private Snippets() {}

    static SchemaFacts page(String body) {
        return SchemaFacts.of(PageTree.of("<!doctype html><body>" + body, ADDRESS), AMERICAN);
    }

    static SchemaFacts json(String... blocks) {
        StringBuilder body = new StringBuilder();
        for (String block : blocks) {
            body.append("<script type=\"application/ld+json\">").append(block).append("</script>");
        }
        return page(body.toString());
    }

    static List<Contact> contacts(SchemaFacts facts) {
        return facts.claims().stream()
                .map(claim -> ((Terms.Support) claim.terms()).contact())
                .toList();
    }

    /** A firm with one contact point that has these properties beside its number. */
    static SchemaFacts point(String properties) {
        return json("""
                {"@context": "https://schema.org", "@type": "Organization", "name": "Pinewood Pay",
                 "contactPoint": {"@type": "ContactPoint", "telephone": "+1 212 736 5000", %s}}
                """.formatted(properties));
    }

    /** The hours of that contact point, or "-". */
    static String hours(String properties) {
        return contacts(point(properties))
                .getFirst()
                .hours()
                .map(Contact.Hours::text)
                .orElse("-");
    }
}
