package dev.ringback.index;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Digest;
import dev.ringback.form.EvidenceText;
import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.form.RowKind;
import dev.ringback.index.observed.ObservedReviews;
import dev.ringback.model.Accounts;
import dev.ringback.model.Dossier;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Observations;
import dev.ringback.model.ReviewSources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Between evidence as an edition keeps it and the dossiers that are ranked. */
public final class EvidenceReader {
    private EvidenceReader() {}

    /** The dossiers, by slug; of the watched pages they have those that are gone, and of ratings none. */
    public static Map<String, Dossier> dossiers(EvidenceText evidence) {
        List<IndexEntry> entries = new ArrayList<>();
        evidence.rows().forEach(row -> add(row, entries));
        entries.sort(IndexEntry.ORDER);
        Map<String, Dossier> dossiers = new TreeMap<>(DossierReader.read(entries));
        evidence.accounts()
                .forEach(
                        (slug, accounts) -> dossiers.computeIfPresent(slug, (same, dossier) -> dossier.with(accounts)));
        evidence.observations()
                .forEach((slug, told) -> dossiers.computeIfPresent(slug, (same, dossier) -> dossier.with(told)));
        return Collections.unmodifiableMap(dossiers);
    }

    private static void add(CatalogueRow row, List<IndexEntry> entries) {
        JsonNode node = row.node();
        if (row.kind() == RowKind.PROVIDER) {
            String slug = row.key();
            ObjectNode body = ((ObjectNode) node.deepCopy()).without("claims");
            entries.add(entry(row, 0, slug, slug, body));
            int position = 1;
            for (JsonNode claim : node.path("claims")) {
                entries.add(new IndexEntry(
                        IndexSchema.Type.CLAIM,
                        name(row),
                        0,
                        position++,
                        slug,
                        Digest.claimId(slug, claim),
                        Json.canonical(claim)));
            }
        } else {
            String slug = node.path("provider").asString("");
            entries.add(entry(row, 0, slug, row.key(), row.kind() == RowKind.SOURCE ? visited(node) : node));
        }
    }

    private static IndexEntry entry(CatalogueRow row, int position, String slug, String id, JsonNode body) {
        return new IndexEntry(IndexSchema.Type.of(row.kind()), name(row), 0, position, slug, id, Json.canonical(body));
    }

    private static String name(CatalogueRow row) {
        return row.kind().name() + "/" + row.key();
    }

    /** What is known of a page that is gone: its last visit found that. */
    private static JsonNode visited(JsonNode source) {
        ObjectNode node = (ObjectNode) source.deepCopy();
        node.set("interval_seconds", node.path("cadence_seconds"));
        node.set("last_read_at", node.path("gone_since"));
        return node.put("last_outcome", "gone");
    }

    /** The evidence of a generation's entries. */
    static EvidenceText evidence(List<IndexEntry> entries, Collection<Dossier> dossiers) {
        Map<String, ObjectNode> providers = new TreeMap<>();
        List<CatalogueRow> rows = new ArrayList<>();
        for (IndexEntry entry : entries) {
            switch (entry.type()) {
                case PROVIDER -> {
                    ObjectNode node = (ObjectNode) Json.tree(entry.body());
                    node.putArray("claims");
                    providers.put(entry.slug(), node);
                    rows.add(new CatalogueRow(RowKind.PROVIDER, node));
                }
                case CLAIM ->
                    Optional.ofNullable(
                                    providers.get(entry.slug())) // always there: a provider and its claims are one row
                            .map(provider -> (ArrayNode) provider.path("claims"))
                            .ifPresent(claims -> claims.add(Json.tree(entry.body())));
                case INCIDENT, OBSERVATION_WINDOW, OUTAGE, STATUS_PAGE, SOURCE, REVIEW_SOURCE ->
                    rows.add(new CatalogueRow(RowKind.valueOf(entry.type().name()), Json.tree(entry.body())));
                case FACT_CHANGE, RATING, REVIEW, EDITION, TOMBSTONE -> {}
            }
        }
        return text(rows, dossiers);
    }

    private static EvidenceText text(Collection<CatalogueRow> rows, Collection<Dossier> dossiers) {
        Map<String, Accounts> accounts = new TreeMap<>();
        Map<String, Observations> observations = new TreeMap<>();
        for (Dossier dossier : dossiers) {
            accounts.put(dossier.provider().slug(), dossier.accounts());
            observations.put(dossier.provider().slug(), dossier.observations());
        }
        return EvidenceText.of(rows, accounts, observations);
    }

    /**
     * The evidence of rows that are in no index.
     *
     * @param reviews as they are read and judged; of any provider
     */
    public static EvidenceText evidence(Collection<CatalogueRow> rows, Collection<KeptReview> reviews) {
        Map<String, Dossier> dossiers = dossiers(EvidenceText.of(rows, Map.of(), Map.of()));
        ReviewSources sources = ReviewSources.of(rows.stream()
                .filter(row -> row.kind() == RowKind.REVIEW_SOURCE)
                .map(row -> ReviewForm.source(row.node()))
                .toList());
        Map<String, Dossier> told =
                new TreeMap<>(new AccountSums(new ReviewTallies(reviews)::sums, sources).addedTo(dossiers));
        ObservedReviews.of(reviews, sources)
                .forEach((slug, observations) ->
                        told.computeIfPresent(slug, (same, dossier) -> dossier.with(observations)));
        return text(rows, told.values());
    }
}
