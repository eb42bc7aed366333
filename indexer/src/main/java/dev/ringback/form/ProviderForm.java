package dev.ringback.form;

import dev.ringback.model.Claim;
import dev.ringback.model.PlannedSource;
import dev.ringback.model.Provider;
import dev.ringback.model.Role;
import dev.ringback.model.Source;
import dev.ringback.model.SourceKind;
import dev.ringback.model.StatusPlatform;
import java.time.Duration;
import java.util.ArrayList;
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
                sources(node),
                claims,
                fields.texts("conflicts"),
                fields.texts("not_found"));
    }

    /** The pages to be read for it; of a node that passed the schema, whether or not the rest of the rules hold. */
    private static List<PlannedSource> sources(JsonNode node) {
        List<PlannedSource> sources = new ArrayList<>();
        node.path("sources").forEach(source -> sources.add(source(new Fields(source))));
        return sources;
    }

    private static PlannedSource source(Fields fields) {
        return new PlannedSource(
                fields.required("url"),
                fields.word(SourceKind.class, "reads").orElseThrow(),
                fields.text("cadence").map(Duration::parse),
                fields.word(StatusPlatform.class, "platform"));
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
