package dev.ringback.form;

import dev.ringback.model.Claim;
import dev.ringback.model.Provider;
import dev.ringback.model.Role;
import dev.ringback.model.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One provider of the data form. */
public final class ProviderForm {
    private ProviderForm() {}

    /**
     * @param node an object that passed the schema of a provider, with or without its claims
     * @param claims its claims, already read
     */
    public static Provider read(JsonNode node, List<Claim> claims) {
        Fields fields = new Fields(node);
        return new Provider(
                fields.required("slug"),
                fields.required("name"),
                fields.required("website"),
                fields.texts("domains"),
                fields.texts("countries"),
                fields.word(Role.class, "role").orElseThrow(),
                fields.texts("aliases"),
                fields.text("parent"),
                fields.text("note"),
                claims,
                fields.texts("conflicts"),
                fields.texts("not_found"));
    }

    /** What it is found by: the confirmed domains, else the host of its web site. None of the latter makes a page its own. */
    public static List<String> searchDomains(JsonNode node) {
        Fields fields = new Fields(node);
        List<String> named = fields.texts("domains");
        return named.isEmpty() ? ownHost(fields.required("website")).stream().toList() : named;
    }

    private static Optional<String> ownHost(String website) {
        return Source.hostOf(website)
                .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host)
                .map(host -> host.toLowerCase(Locale.ROOT));
    }
}
