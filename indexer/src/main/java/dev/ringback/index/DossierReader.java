package dev.ringback.index;

import dev.ringback.form.ClaimForm;
import dev.ringback.form.EventForms;
import dev.ringback.form.Json;
import dev.ringback.form.ProviderForm;
import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.Outage;
import dev.ringback.model.StatusPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import tools.jackson.databind.JsonNode;

/** Reads the stored documents of a generation back into dossiers. Rows about an unknown provider are left out. */
final class DossierReader {
    private final Map<String, Parts> bySlug = new TreeMap<>();

    private DossierReader() {}

    /** The documents of one provider. */
    private static final class Parts {
        private final List<JsonNode> provider = new ArrayList<>(1);
        private final List<Claim> claims = new ArrayList<>();
        private final List<StatusPage> statusPages = new ArrayList<>();
        private final List<Incident> incidents = new ArrayList<>();
        private final List<ObservationWindow> windows = new ArrayList<>();
        private final List<Outage> outages = new ArrayList<>();

        Dossier dossier() {
            return new Dossier(
                    ProviderForm.read(provider.getFirst(), claims), statusPages, incidents, windows, outages);
        }
    }

    static Map<String, Dossier> read(IndexSearcher searcher) throws IOException {
        DossierReader reader = new DossierReader();
        StoredFields stored = searcher.storedFields();
        for (int doc = 0; doc < searcher.getIndexReader().maxDoc(); doc++) {
            reader.add(stored.document(doc));
        }
        Map<String, Dossier> dossiers = new TreeMap<>();
        reader.bySlug.forEach((slug, parts) -> {
            if (!parts.provider.isEmpty()) {
                dossiers.put(slug, parts.dossier());
            }
        });
        return Collections.unmodifiableMap(dossiers);
    }

    private void add(Document document) {
        Parts parts = bySlug.computeIfAbsent(document.get(IndexSchema.SLUG), slug -> new Parts());
        JsonNode body = Json.tree(document.get(IndexSchema.BODY));
        switch (typeOf(document)) {
            case PROVIDER -> parts.provider.add(body);
            case CLAIM -> parts.claims.add(ClaimForm.read(document.get(IndexSchema.ID), body));
            case INCIDENT -> parts.incidents.add(EventForms.incident(body));
            case OBSERVATION_WINDOW -> parts.windows.add(EventForms.window(body));
            case OUTAGE -> parts.outages.add(EventForms.outage(body));
            case STATUS_PAGE -> EventForms.statusPage(body).ifPresent(parts.statusPages::add);
        }
    }

    private static IndexSchema.Type typeOf(Document document) {
        return IndexSchema.Type.valueOf(document.get(IndexSchema.TYPE).toUpperCase(Locale.ROOT));
    }
}
