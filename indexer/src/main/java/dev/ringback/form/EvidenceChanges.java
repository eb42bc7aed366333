package dev.ringback.form;

import dev.ringback.form.ClaimComparison.Fate;
import dev.ringback.model.Accounts;
import dev.ringback.model.Claim;
import dev.ringback.model.FactChange.News;
import dev.ringback.model.Incident;
import dev.ringback.model.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What differs between the evidence of two editions, provider by provider. */
public final class EvidenceChanges {
    /**
     * What of one provider differs.
     *
     * @param news claims that came, changed or went, pages that vanished or came back, and the provider itself
     * @param incidents by id
     * @param rows outages, status pages and observation windows that came or went; a window that only goes on has not
     * @param reviews how many count at each source, where that differs
     */
    public record OfProvider(List<News> news, List<OfIncident> incidents, List<OfRow> rows, List<OfReviews> reviews) {
        public OfProvider {
            news = List.copyOf(news);
            incidents = List.copyOf(incidents);
            rows = List.copyOf(rows);
            reviews = List.copyOf(reviews);
        }

        public static final OfProvider NOTHING = new OfProvider(List.of(), List.of(), List.of(), List.of());

        public boolean isNothing() {
            return equals(NOTHING);
        }
    }

    /** What became of a row. */
    public enum What {
        ADDED,
        CHANGED,
        WITHDRAWN
    }

    public record OfIncident(What what, Incident incident) {}

    /** @param address of the page it is about or was told by; empty where it has none */
    public record OfRow(What what, RowKind kind, Optional<String> address) {}

    /** How many reviews at a source count. */
    public record OfReviews(String source, long before, long after) {}

    /** The rows of one provider. */
    private static final class Rows {
        private Optional<JsonNode> provider = Optional.empty();
        private final List<JsonNode> claims = new ArrayList<>();
        private final Map<String, JsonNode> gone = new TreeMap<>();
        private final Map<String, JsonNode> incidents = new TreeMap<>();
        private final Map<String, CatalogueRow> others = new TreeMap<>();
        private Accounts accounts = Accounts.NONE;

        void add(CatalogueRow row) {
            switch (row.kind()) {
                case PROVIDER -> {
                    provider = Optional.of(row.node());
                    row.node().path("claims").forEach(claims::add);
                }
                case INCIDENT -> incidents.put(row.key(), row.node());
                case SOURCE -> gone.put(row.key(), row.node());
                default -> others.put(row.kind() + Json.canonical(stays(row.node())), row);
            }
        }

        /** A window that goes on is the same. */
        private static JsonNode stays(JsonNode node) {
            return ((ObjectNode) node.deepCopy()).without(List.of("observed_to", "ends_known_until"));
        }
    }

    private EvidenceChanges() {}

    /** By slug; who has nothing that differs is not in it. */
    public static Map<String, OfProvider> between(EvidenceText before, EvidenceText after) {
        Map<String, Rows> old = rows(before);
        Map<String, Rows> young = rows(after);
        Set<String> slugs = new TreeSet<>(old.keySet());
        slugs.addAll(young.keySet());
        Map<String, OfProvider> changes = new TreeMap<>();
        for (String slug : slugs) {
            OfProvider one = between(
                    slug,
                    Optional.ofNullable(old.get(slug)).orElseGet(Rows::new),
                    Optional.ofNullable(young.get(slug)).orElseGet(Rows::new));
            if (!one.isNothing()) {
                changes.put(slug, one);
            }
        }
        return changes;
    }

    private static Map<String, Rows> rows(EvidenceText evidence) {
        Map<String, Rows> bySlug = new TreeMap<>();
        for (CatalogueRow row : evidence.rows()) {
            if (row.kind() != RowKind.REVIEW_SOURCE) {
                String slug = row.kind() == RowKind.PROVIDER
                        ? row.key()
                        : row.node().path("provider").asString("");
                bySlug.computeIfAbsent(slug, missing -> new Rows()).add(row);
            }
        }
        evidence.accounts()
                .forEach((slug, accounts) -> bySlug.computeIfAbsent(slug, missing -> new Rows()).accounts = accounts);
        return bySlug;
    }

    private static OfProvider between(String slug, Rows before, Rows after) {
        return new OfProvider(
                news(slug, before, after),
                incidents(before.incidents, after.incidents),
                others(before.others, after.others),
                reviews(AccountsForm.counts(before.accounts), AccountsForm.counts(after.accounts)));
    }

    private static List<News> news(String slug, Rows before, Rows after) {
        List<News> news = new ArrayList<>();
        if (before.provider.isEmpty() && after.provider.isPresent()) {
            news.add(new News.ProviderAdded(name(after.provider.get())));
        } else if (before.provider.isPresent() && after.provider.isEmpty()) {
            news.add(new News.ProviderRemoved(name(before.provider.get())));
        }
        for (Fate fate : ClaimComparison.compare(before.claims, after.claims)) {
            switch (fate) {
                case Fate.Added added -> news.add(new News.Added(claim(slug, added.claim())));
                case Fate.Changed changed ->
                    news.add(new News.Changed(claim(slug, changed.before()), claim(slug, changed.claim())));
                case Fate.Withdrawn withdrawn -> news.add(new News.Withdrawn(claim(slug, withdrawn.before())));
                case Fate.Confirmed confirmed -> {} // it says the same
            }
        }
        after.gone.forEach((id, page) -> {
            if (!before.gone.containsKey(id)) {
                news.add(new News.PageGone(page.path("url").asString(), kind(page)));
            }
        });
        before.gone.forEach((id, page) -> {
            if (!after.gone.containsKey(id)) {
                news.add(new News.PageBack(page.path("url").asString(), kind(page)));
            }
        });
        return news;
    }

    private static String name(JsonNode provider) {
        return provider.path("name").asString("");
    }

    private static Claim claim(String slug, JsonNode node) {
        return ClaimForm.read(Digest.claimId(slug, node), node);
    }

    private static SourceKind kind(JsonNode page) {
        return new Fields(page).word(SourceKind.class, "kind").orElseThrow();
    }

    private static List<OfIncident> incidents(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        List<OfIncident> changes = new ArrayList<>();
        after.forEach((id, node) -> {
            Optional<JsonNode> was = Optional.ofNullable(before.get(id));
            if (was.isEmpty()) {
                changes.add(new OfIncident(What.ADDED, EventForms.incident(node)));
            } else if (!Json.canonical(was.get()).equals(Json.canonical(node))) {
                changes.add(new OfIncident(What.CHANGED, EventForms.incident(node)));
            }
        });
        before.forEach((id, node) -> {
            if (!after.containsKey(id)) {
                changes.add(new OfIncident(What.WITHDRAWN, EventForms.incident(node)));
            }
        });
        return changes;
    }

    private static List<OfRow> others(Map<String, CatalogueRow> before, Map<String, CatalogueRow> after) {
        List<OfRow> changes = new ArrayList<>();
        after.forEach((key, row) -> {
            if (!before.containsKey(key)) {
                changes.add(row(What.ADDED, row));
            }
        });
        before.forEach((key, row) -> {
            if (!after.containsKey(key)) {
                changes.add(row(What.WITHDRAWN, row));
            }
        });
        return changes;
    }

    private static OfRow row(What what, CatalogueRow row) {
        Fields fields = new Fields(row.node());
        Optional<String> address = fields.text("url")
                .or(() -> fields.text("page"))
                .or(() -> fields.object("source").text("url"));
        return new OfRow(what, row.kind(), address);
    }

    private static List<OfReviews> reviews(Map<String, Long> before, Map<String, Long> after) {
        Set<String> sources = new TreeSet<>(before.keySet());
        sources.addAll(after.keySet());
        return sources.stream()
                .map(source -> new OfReviews(source, before.getOrDefault(source, 0L), after.getOrDefault(source, 0L)))
                .filter(one -> one.before() != one.after())
                .toList();
    }
}
