package dev.ringback.index;

import dev.ringback.model.WatchedSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What of an index a ranking can hang on: the catalogue, reviews, and of the pages only that they are gone. News is none. */
final class EvidenceDigest {
    private EvidenceDigest() {}

    /**
     * In hex.
     *
     * @param reviews the digest of all of them
     */
    static String of(Collection<IndexEntry> entries, Collection<WatchedSource> sources, ContentDigest reviews) {
        List<IndexEntry> evidence = new ArrayList<>();
        entries.stream().filter(entry -> isCatalogue(entry.type())).forEach(evidence::add);
        sources.forEach(source -> source.goneSince()
                .ifPresent(since -> evidence.add(new IndexEntry(
                        IndexSchema.Type.SOURCE, source.id(), 0, 0, "", "", source.url() + " gone since " + since))));
        return ContentDigest.of(evidence).plus(reviews).hex();
    }

    private static boolean isCatalogue(IndexSchema.Type type) {
        return switch (type) {
            case PROVIDER, CLAIM, INCIDENT, OBSERVATION_WINDOW, OUTAGE, STATUS_PAGE, REVIEW_SOURCE -> true;
            case SOURCE, FACT_CHANGE, RATING, REVIEW, EDITION, TOMBSTONE -> false;
        };
    }
}
