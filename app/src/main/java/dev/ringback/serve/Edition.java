package dev.ringback.serve;

import dev.ringback.form.EditionForm;
import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Method;
import dev.ringback.rank.Ranker;
import java.time.LocalDate;
import java.time.zone.ZoneRulesProvider;
import java.util.Collection;
import java.util.Optional;

/**
 * Which evidence and method an answer comes from.
 *
 * @param id the day and a digest of the evidence, the evidence the method was fitted to, the method's version and the zone
 *     data; it stays when a page is read again
 * @param dataThrough the last day anything was read; empty for a catalogue without a claim
 */
public record Edition(String id, LocalDate asOf, Optional<LocalDate> dataThrough) {
    /** Of our own facts, rankings and exports; see {@code data/LICENSE}. */
    public static final String LICENCE = "CC-BY-4.0";

    /** By what this build makes rankings. */
    public static final Method METHOD = new Method(
            Ranker.METHOD_VERSION,
            ZoneRulesProvider.getVersions("UTC").lastEntry().getKey());

    /**
     * @param evidence digest of the evidence
     * @param fit digest of the evidence that the method was fitted to
     */
    static Edition of(LocalDate asOf, String evidence, String fit, Collection<Dossier> dossiers) {
        return new Edition(id(asOf, evidence, fit), asOf, lastRead(dossiers, asOf));
    }

    static String id(LocalDate asOf, String evidence, String fit) {
        return EditionForm.id(asOf, evidence, fit, METHOD.version(), METHOD.zoneData());
    }

    private static Optional<LocalDate> lastRead(Collection<Dossier> dossiers, LocalDate asOf) {
        return dossiers.stream()
                .flatMap(dossier -> dossier.provider().claims().stream())
                .map(Claim::evidence)
                .map(evidence -> evidence.readAt())
                .filter(day -> !day.isAfter(asOf))
                .max(LocalDate::compareTo);
    }
}
