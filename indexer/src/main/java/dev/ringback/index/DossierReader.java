package dev.ringback.index;

import dev.ringback.form.ClaimForm;
import dev.ringback.form.EventForms;
import dev.ringback.form.Json;
import dev.ringback.form.ProviderForm;
import dev.ringback.form.ReadingForms;
import dev.ringback.form.WatchForms;
import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.Outage;
import dev.ringback.model.ReadReview;
import dev.ringback.model.StatusPage;
import dev.ringback.model.WatchedSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads the entries of a generation back into dossiers. Rows about an unknown provider are left out. */
final class DossierReader {
    private final Map<String, Parts> bySlug = new TreeMap<>();

    private DossierReader() {}

    /** The entries of one provider. */
    private static final class Parts {
        private final List<JsonNode> provider = new ArrayList<>(1);
        private final List<Claim> claims = new ArrayList<>();
        private final List<StatusPage> statusPages = new ArrayList<>();
        private final List<Incident> incidents = new ArrayList<>();
        private final List<ObservationWindow> windows = new ArrayList<>();
        private final List<Outage> outages = new ArrayList<>();
        private final List<WatchedSource> sources = new ArrayList<>();
        private final List<ReadReview> reviews = new ArrayList<>();

        Dossier dossier() {
            return new Dossier(
                    ProviderForm.read(provider.getFirst(), claims),
                    statusPages,
                    incidents,
                    windows,
                    outages,
                    sources,
                    reviews);
        }
    }

    /** @param entries in {@link IndexEntry#ORDER} */
    static Map<String, Dossier> read(List<IndexEntry> entries) {
        DossierReader reader = new DossierReader();
        entries.forEach(reader::add);
        Map<String, Dossier> dossiers = new TreeMap<>();
        reader.bySlug.forEach((slug, parts) -> {
            if (!parts.provider.isEmpty()) {
                dossiers.put(slug, parts.dossier());
            }
        });
        return Collections.unmodifiableMap(dossiers);
    }

    private void add(IndexEntry entry) {
        switch (entry.type()) {
            case PROVIDER -> parts(entry).provider.add(body(entry));
            case CLAIM -> parts(entry).claims.add(ClaimForm.read(entry.id(), body(entry)));
            case INCIDENT -> parts(entry).incidents.add(EventForms.incident(body(entry)));
            case OBSERVATION_WINDOW -> parts(entry).windows.add(EventForms.window(body(entry)));
            case OUTAGE -> parts(entry).outages.add(EventForms.outage(body(entry)));
            case STATUS_PAGE -> EventForms.statusPage(body(entry)).ifPresent(parts(entry).statusPages::add);
            case SOURCE -> parts(entry).sources.add(WatchForms.source(body(entry)));
            case RATING -> parts(entry).reviews.add(ReadingForms.review(body(entry)));
            case REVIEW, REVIEW_SOURCE, FACT_CHANGE, EDITION, TOMBSTONE -> {}
        }
    }

    private Parts parts(IndexEntry entry) {
        return bySlug.computeIfAbsent(entry.slug(), slug -> new Parts());
    }

    private static JsonNode body(IndexEntry entry) {
        return Json.tree(entry.body());
    }
}
