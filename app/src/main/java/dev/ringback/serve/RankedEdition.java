package dev.ringback.serve;

import dev.ringback.form.EvidenceText;
import dev.ringback.index.EvidenceReader;
import dev.ringback.index.Generation;
import dev.ringback.model.Dossier;
import dev.ringback.model.KeptEdition;
import dev.ringback.rank.Ranker;
import dev.ringback.rank.Ranking;
import dev.ringback.rank.Shop;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An edition from which rankings are made: the present state, or one that was kept. Rankings see nothing but the evidence as an
 * edition keeps it, so that what is kept gives the same bytes. Immutable and thread-safe; making one takes a fit, and is done
 * where no reader waits.
 */
public final class RankedEdition {
    /** With more accounts than twice those of the last cut, its fit tells too little: the first import of a day is fitted at once. */
    private static final int MOST_GROWTH = 2;

    private final Edition edition;
    private final EvidenceText evidence;
    private final Map<String, Dossier> dossiers;
    private final Ranker ranker;
    private final AssessedShops shops;

    private RankedEdition(LocalDate asOf, EvidenceText evidence, Map<String, Dossier> dossiers, EvidenceText fit) {
        this.evidence = evidence;
        this.dossiers = dossiers;
        boolean isItsOwn = fit.equals(evidence);
        Collection<Dossier> fitOf =
                isItsOwn ? dossiers.values() : EvidenceReader.dossiers(fit).values();
        this.edition = Edition.of(asOf, evidence.digest(), fit.digest(), dossiers.values());
        this.ranker = new Ranker(dossiers.values(), asOf, fitOf);
        this.shops = new AssessedShops(ranker);
    }

    /** What is known now, with the method fitted to the last cut, so that news need not wait for a fit. */
    static RankedEdition live(Generation generation, LocalDate asOf) {
        EvidenceText evidence = generation.evidence();
        Optional<EvidenceText> lastCut = generation.editions().stream()
                .filter(edition -> !edition.isReplaced())
                .findFirst()
                .filter((KeptEdition edition) -> !edition.digest().equals(evidence.digest()))
                .flatMap((KeptEdition edition) -> generation.evidence(edition.id()))
                .filter(cut -> accounts(evidence) <= MOST_GROWTH * accounts(cut));
        return new RankedEdition(asOf, evidence, dossiers(generation), lastCut.orElse(evidence));
    }

    /** As the evidence has them. The sums of reviews are most of a generation in memory: what is equal there is not kept twice. */
    private static Map<String, Dossier> dossiers(Generation generation) {
        Map<String, Dossier> dossiers = new TreeMap<>();
        EvidenceReader.dossiers(generation.evidence()).forEach((slug, read) -> {
            Dossier kept = generation.dossier(slug).orElse(read);
            Dossier shared = kept.accounts().equals(read.accounts()) ? read.with(kept.accounts()) : read;
            dossiers.put(
                    slug, kept.observations().equals(read.observations()) ? shared.with(kept.observations()) : shared);
        });
        return Collections.unmodifiableMap(dossiers);
    }

    private static long accounts(EvidenceText evidence) {
        return evidence.accounts().values().stream()
                .flatMap(accounts -> accounts.cells().stream())
                .mapToLong(cell -> cell.sum().count())
                .sum();
    }

    /** What was known on a day, with the method fitted to that. */
    public static RankedEdition kept(EvidenceText evidence, LocalDate asOf) {
        return new RankedEdition(asOf, evidence, EvidenceReader.dossiers(evidence), evidence);
    }

    public Edition edition() {
        return edition;
    }

    public EvidenceText evidence() {
        return evidence;
    }

    /** By slug, with what a ranking reads of each. */
    public Map<String, Dossier> dossiers() {
        return dossiers;
    }

    public Ranker ranker() {
        return ranker;
    }

    public Ranking ranking(Shop shop) {
        return ranker.rank(shop, shops.of(shop));
    }
}
