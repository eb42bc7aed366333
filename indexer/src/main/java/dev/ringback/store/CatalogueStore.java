package dev.ringback.store;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.ClaimForm;
import dev.ringback.form.DataFile;
import dev.ringback.form.Digest;
import dev.ringback.form.Json;
import dev.ringback.form.ProviderForm;
import dev.ringback.form.RowKind;
import dev.ringback.model.Claim;
import dev.ringback.model.Provider;
import dev.ringback.store.FactHistory.Moment;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue in PostgreSQL, written one file to a transaction. Thread-safe. */
@Singleton
public class CatalogueStore {
    private final DataFileRows files;
    private final ProviderRows providers;
    private final ClaimRows claims;
    private final IncidentRows incidents;
    private final OtherRows others;
    private final ReviewSourceRows reviewSources;
    private final FactHistory history;
    private final Readings readings;

    CatalogueStore(
            DataFileRows files,
            ProviderRows providers,
            ClaimRows claims,
            IncidentRows incidents,
            OtherRows others,
            ReviewSourceRows reviewSources,
            FactHistory history,
            Readings readings) {
        this.files = files;
        this.providers = providers;
        this.claims = claims;
        this.incidents = incidents;
        this.others = others;
        this.reviewSources = reviewSources;
        this.history = history;
        this.readings = readings;
    }

    /** The digests of the files the record holds, by path. */
    public TreeMap<String, String> digests() {
        TreeMap<String, String> digests = new TreeMap<>();
        files.listOrderByPath().forEach(file -> digests.put(file.path(), file.sha256()));
        return digests;
    }

    /** All providers, without their claims, by slug. */
    public Map<String, Provider> providersBySlug() {
        Map<String, Provider> bySlug = new TreeMap<>();
        providers.findAll().forEach(row -> bySlug.put(row.slug(), ProviderForm.read(Json.tree(row.body()), List.of())));
        return bySlug;
    }

    /**
     * A claim and whose it is.
     *
     * @param knownUntil when the record stopped saying so; empty: it still does
     */
    public record ProvidersClaim(String providerSlug, Claim claim, Optional<Instant> knownUntil) {}

    /** A claim that the record holds, or held. */
    public Optional<ProvidersClaim> claim(String id) {
        return claims.findById(id)
                .map(row -> claim(row.providerSlug(), row.id(), row.body(), Optional.empty()))
                .or(() -> readings.claim(id)
                        .map(row -> claim(row.providerSlug(), row.id(), row.body(), Optional.empty())))
                .or(() -> history.last(id)
                        .map(row -> claim(
                                row.providerSlug(), row.claimId(), row.body(), Optional.ofNullable(row.knownUntil()))));
    }

    private static ProvidersClaim claim(String slug, String id, String body, Optional<Instant> knownUntil) {
        return new ProvidersClaim(slug, ClaimForm.read(id, Json.tree(body)), knownUntil);
    }

    /**
     * Puts the file in the place of what the record holds of it, whole or not at all.
     *
     * @throws FileConflict when the record cannot take it, so that the file and not the database is at fault
     */
    public void replace(DataFile file) {
        try {
            write(file);
        } catch (DataAccessException fault) {
            throw FileConflict.of(fault).map(RuntimeException.class::cast).orElse(fault);
        }
    }

    @Transactional
    void write(DataFile file) {
        List<Held> before = held(file.path());
        files.deleteById(file.path());
        String kind = file.kind().name().toLowerCase(Locale.ROOT);
        files.save(new DataFileRow(file.path(), kind, file.sha256()));
        switch (file.kind()) {
            case PROVIDER -> file.entries().forEach(entry -> saveProvider(file.path(), entry));
            case INCIDENTS -> incidents.saveAll(incidentRows(file));
            case OBSERVATION_WINDOWS, OUTAGES, STATUS_PAGES -> others.saveAll(otherRows(file));
            case REVIEW_SOURCES -> keepReviewSources(file.path(), file.entries());
        }
        remember(before, held(file.path()));
    }

    /** Takes a file that is gone out of the record. */
    @Transactional
    public void remove(String path) {
        List<Held> before = held(path);
        files.deleteById(path);
        keepReviewSources(path, List.of());
        remember(before, List.of());
    }

    /** The first catalogue is in: from now on, what is loaded is news. */
    @Transactional
    public void begun() {
        files.begin();
    }

    /** A provider of a file with its claims, as the record holds it. */
    private record Held(String slug, JsonNode provider, List<JsonNode> claims) {}

    private List<Held> held(String path) {
        return providers.listByFilePath(path).stream()
                .map(row -> new Held(
                        row.slug(),
                        Json.tree(row.body()),
                        claims.listByProviderSlugOrderByPosition(row.slug()).stream()
                                .map(claim -> Json.tree(claim.body()))
                                .toList()))
                .toList();
    }

    private void remember(List<Held> before, List<Held> after) {
        Moment now = new Moment(files.now(), files.hasBegun());
        Map<String, Held> old = bySlug(before);
        Map<String, Held> young = bySlug(after);
        old.forEach((slug, was) -> {
            List<JsonNode> claims = young.containsKey(slug) ? young.get(slug).claims() : List.of();
            history.claimsReplaced(slug, was.claims(), claims, now);
            if (!young.containsKey(slug)) {
                history.tell(slug, "provider_removed", name(was), now);
            }
        });
        young.forEach((slug, is) -> {
            if (!old.containsKey(slug)) {
                history.tell(slug, "provider_added", name(is), now);
                history.claimsReplaced(slug, List.of(), is.claims(), new Moment(now.at(), false));
            }
        });
    }

    private static Map<String, Held> bySlug(List<Held> held) {
        Map<String, Held> bySlug = new TreeMap<>();
        held.forEach(one -> bySlug.put(one.slug(), one));
        return bySlug;
    }

    private static ObjectNode name(Held held) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", held.provider().path("name").asString());
    }

    private void saveProvider(String path, JsonNode provider) {
        String slug = provider.path("slug").asString();
        providers.findById(slug).ifPresent(holder -> {
            throw FileConflict.slug(slug, holder.filePath());
        });
        ObjectNode body = ((ObjectNode) provider.deepCopy()).without("claims");
        providers.save(new ProviderRow(slug, path, Json.canonical(body)));
        List<ClaimRow> rows = new ArrayList<>();
        for (JsonNode claim : provider.path("claims")) {
            rows.add(new ClaimRow(Digest.claimId(slug, claim), slug, rows.size(), Json.canonical(claim)));
        }
        claims.saveAll(rows);
    }

    /** One that stays as it is, is not touched: with its licence all its reviews would change. */
    private void keepReviewSources(String path, List<JsonNode> entries) {
        Map<String, JsonNode> held = new TreeMap<>();
        reviewSources.listByFilePath(path).forEach(row -> held.put(row.name(), Json.tree(row.body())));
        for (JsonNode entry : entries) {
            String name = entry.path("name").asString();
            ReviewSourceRow row = new ReviewSourceRow(name, path, Json.canonical(entry));
            JsonNode before = held.remove(name);
            if (before == null) {
                reviewSources.save(row);
            } else if (!Json.canonical(before).equals(row.body())) {
                reviewSources.update(row);
            }
        }
        held.keySet().forEach(reviewSources::deleteById);
    }

    private static List<IncidentRow> incidentRows(DataFile file) {
        return file.entries().stream()
                .map(row -> new IncidentRow(row.path("id").asString(), file.path(), Json.canonical(row)))
                .toList();
    }

    private static List<OtherRow> otherRows(DataFile file) {
        RowKind kind = file.kind().rowKind();
        return file.entries().stream()
                .map(entry -> new OtherRow(
                        new CatalogueRow(kind, entry).key(),
                        file.path(),
                        kind.name().toLowerCase(Locale.ROOT),
                        Json.canonical(entry)))
                .toList();
    }
}
