package dev.ringback.serve;

import dev.ringback.form.Digest;
import dev.ringback.index.Generation;
import dev.ringback.model.Claim;
import dev.ringback.rank.Ranker;
import java.time.LocalDate;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;

/**
 * Which evidence and method an answer comes from.
 *
 * @param id the day and a digest of the evidence, the method's version and the zone data; it stays when a page is read again
 * @param dataThrough the last day anything was read; empty for a catalogue without a claim
 */
public record Edition(String id, LocalDate asOf, Optional<LocalDate> dataThrough) {
    /** Of our own facts, rankings and exports; see {@code data/LICENSE}. */
    public static final String LICENCE = "CC-BY-4.0";

    private static final int DIGEST_LENGTH = 12;

    static Edition of(Generation generation, LocalDate asOf) {
        String zoneData = ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
        String digest = Digest.sha256(generation.evidenceDigest() + " " + Ranker.METHOD_VERSION + " " + zoneData);
        return new Edition(asOf + "-" + digest.substring(0, DIGEST_LENGTH), asOf, lastRead(generation, asOf));
    }

    private static Optional<LocalDate> lastRead(Generation generation, LocalDate asOf) {
        return generation.dossiers().stream()
                .flatMap(dossier -> dossier.provider().claims().stream())
                .map(Claim::evidence)
                .map(evidence -> evidence.readAt())
                .filter(day -> !day.isAfter(asOf))
                .max(LocalDate::compareTo);
    }
}
