package dev.ringback.store;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.DataFile;
import dev.ringback.form.Digest;
import dev.ringback.form.FileKind;
import dev.ringback.form.Json;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue in PostgreSQL, written one file to a transaction. Thread-safe. */
@Singleton
public class CatalogueStore {
    private final DataFileRows files;
    private final ProviderRows providers;
    private final SourceRows sources;
    private final ClaimRows claims;
    private final IncidentRows incidents;
    private final OtherRows others;

    CatalogueStore(
            DataFileRows files,
            ProviderRows providers,
            SourceRows sources,
            ClaimRows claims,
            IncidentRows incidents,
            OtherRows others) {
        this.files = files;
        this.providers = providers;
        this.sources = sources;
        this.claims = claims;
        this.incidents = incidents;
        this.others = others;
    }

    /** The digests of the files the record holds, by path. */
    public TreeMap<String, String> digests() {
        TreeMap<String, String> digests = new TreeMap<>();
        files.listOrderByPath().forEach(file -> digests.put(file.path(), file.sha256()));
        return digests;
    }

    /** Which record this is and its change number; equal states mean equal content. */
    public String state() {
        return files.recordState();
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
        files.deleteById(file.path());
        String kind = file.kind().name().toLowerCase(Locale.ROOT);
        files.save(new DataFileRow(file.path(), kind, file.sha256(), 0));
        switch (file.kind()) {
            case PROVIDER -> file.entries().forEach(entry -> saveProvider(file.path(), entry));
            case INCIDENTS -> incidents.saveAll(incidentRows(file));
            case OBSERVATION_WINDOWS, OUTAGES, STATUS_PAGES -> others.saveAll(otherRows(file, kind));
        }
        files.stamp(file.path(), files.nextChangeNumber());
    }

    /** Takes a file that is gone out of the record. */
    @Transactional
    public void remove(String path) {
        files.deleteById(path);
        files.nextChangeNumber();
    }

    private void saveProvider(String path, JsonNode provider) {
        String slug = provider.path("slug").asString();
        providers.findById(slug).ifPresent(holder -> {
            throw FileConflict.slug(slug, holder.filePath());
        });
        ObjectNode body = ((ObjectNode) provider.deepCopy()).without("claims");
        providers.save(new ProviderRow(slug, path, Json.canonical(body)));
        Map<String, SourceRow> pages = new LinkedHashMap<>();
        List<ClaimRow> rows = new ArrayList<>();
        for (JsonNode claim : provider.path("claims")) {
            SourceRow page = source(slug, claim.path("source"));
            pages.putIfAbsent(page.id(), page);
            String id = Digest.claimId(slug, claim);
            rows.add(new ClaimRow(id, slug, page.id(), rows.size(), Json.canonical(claim)));
        }
        sources.saveAll(pages.values());
        claims.saveAll(rows);
    }

    private static SourceRow source(String slug, JsonNode source) {
        String url = source.path("url").asString();
        String kind = source.path("kind").asString();
        return new SourceRow(Digest.sha256(slug + " " + kind + " " + url), slug, url, kind);
    }

    private static List<IncidentRow> incidentRows(DataFile file) {
        return file.entries().stream()
                .map(row -> new IncidentRow(row.path("id").asString(), file.path(), Json.canonical(row)))
                .toList();
    }

    private static List<OtherRow> otherRows(DataFile file, String kind) {
        return file.entries().stream()
                .map(Json::canonical)
                .map(body -> new OtherRow(Digest.sha256(kind + body), file.path(), kind, body))
                .toList();
    }

    /** The whole catalogue of one moment with the state it had then. */
    @Transactional(
            readOnly = true,
            isolation = io.micronaut.transaction.TransactionDefinition.Isolation.REPEATABLE_READ)
    public Snapshot snapshot() {
        String state = files.recordState();
        List<CatalogueRow> rows = new ArrayList<>();
        Map<String, ArrayNode> claimsBySlug = new LinkedHashMap<>();
        for (ProviderRow row : providers.listOrderBySlug()) {
            ObjectNode provider = (ObjectNode) Json.tree(row.body());
            claimsBySlug.put(row.slug(), provider.putArray("claims"));
            rows.add(new CatalogueRow(FileKind.PROVIDER, provider));
        }
        claims.listOrderByProviderSlugAndPosition()
                .forEach(claim -> Objects.requireNonNull(
                                claimsBySlug.get(claim.providerSlug()), "the provider of a claim")
                        .add(Json.tree(claim.body())));
        incidents.listOrderById().forEach(row -> rows.add(new CatalogueRow(FileKind.INCIDENTS, Json.tree(row.body()))));
        others.listOrderById().forEach(row -> rows.add(new CatalogueRow(kindOf(row), Json.tree(row.body()))));
        return new Snapshot(state, rows);
    }

    private static FileKind kindOf(OtherRow row) {
        return FileKind.valueOf(row.kind().toUpperCase(Locale.ROOT));
    }

    /** The catalogue of one moment. */
    public record Snapshot(String state, List<CatalogueRow> rows) {
        public Snapshot {
            rows = List.copyOf(rows);
        }
    }
}
